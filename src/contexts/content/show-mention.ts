import type { AnnotatedBlock, Mention, PaintedMention } from '../../page/mention.ts';
import type { PageReader } from './page-reader.ts';

/** Scrolls to a mention, painted or not, and opens its card. */
export async function showMention(
  { article, painter }: PageReader,
  attention: { ask(target: PaintedMention): void },
  { block, mention }: { block: AnnotatedBlock; mention: Mention },
): Promise<void> {
  if (!article.locate(block, [mention])) return;
  const painted =
    block.painted.find((shown) => shown.mention === mention) ?? painter.add(block, mention);
  const element = painted.range.startContainer.parentElement;
  element?.scrollIntoView({ block: 'center', behavior: 'instant' });
  await new Promise(requestAnimationFrame);
  attention.ask(painted);
}
