import { isVisible } from '../../page/article.ts';
import type { PaintedMention } from '../../page/mention.ts';
import type { WalkCommand } from '../../platform/frame-requests.ts';
import type { PageReader } from './page-reader.ts';
import type { ReaderAttention } from './reader-attention.ts';

/** Leads readers who use the keyboard from painted name to painted name, in the order of the text. */
export class Walker {
  private readonly page: PageReader;
  private readonly attention: ReaderAttention;
  private current: PaintedMention | undefined;

  constructor(page: PageReader, attention: ReaderAttention) {
    this.page = page;
    this.attention = attention;
  }

  /** Does what a command says; whether there was a name to do it to. */
  do(command: WalkCommand): boolean {
    if (command === 'pin') return this.attention.pinOpen();
    if (command === 'card') return this.toggleCard();
    const all = this.painted();
    const next = all[this.placeAfter(all, command === 'next' ? 1 : -1)];
    if (next === undefined) return false;
    this.goTo(next);
    return true;
  }

  private toggleCard(): boolean {
    if (this.attention.hasOpen()) {
      this.attention.dismiss();
      return true;
    }
    if (this.current === undefined) return this.do('next') && this.toggleCard();
    this.attention.ask(this.current);
    return true;
  }

  private goTo(target: PaintedMention): void {
    this.attention.dismiss();
    this.current = target;
    this.page.painter.markCurrent(target);
    const element = target.range.startContainer.parentElement;
    element?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  }

  /** Where the walk goes on: from where it was, else from what is in view. */
  private placeAfter(all: readonly PaintedMention[], step: 1 | -1): number {
    const at = this.current === undefined ? -1 : all.indexOf(this.current);
    if (at >= 0) return (at + step + all.length) % all.length;
    const seen = all.findIndex(({ range }) => isInView(range));
    return Math.max(0, seen);
  }

  private painted(): PaintedMention[] {
    const blocks = this.page.article.all().filter(({ painted }) => painted.length > 0);
    const shown = blocks.filter(isVisible).flatMap(({ painted }) => painted);
    return shown.sort((a, b) => before(a.range, b.range));
  }
}

function isInView({ startContainer }: StaticRange): boolean {
  const box = startContainer.parentElement?.getBoundingClientRect();
  return box !== undefined && box.bottom > 0;
}

function before(a: StaticRange, b: StaticRange): number {
  if (a.startContainer === b.startContainer) return a.startOffset - b.startOffset;
  const order = a.startContainer.compareDocumentPosition(b.startContainer);
  return order & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}
