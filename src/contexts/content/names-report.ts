import type { Article } from '../../page/article.ts';
import { isWanted, type PaintRules } from '../../page/mentions-to-paint.ts';
import { afterFrame, Pace } from '../../page/pace.ts';
import { type SeenName, seenNames } from '../../page/seen-names.ts';
import { askForReading } from '../../platform/frame-messages.ts';

/** Tells the background which names a frame shows, for the toolbar and the popup: only what is news. */
export class NamesReport {
  private readonly signal: AbortSignal;
  private readonly failed: () => void;
  private last = '[]';
  private asked = 0;

  constructor(signal: AbortSignal, failed: () => void) {
    this.signal = signal;
    this.failed = failed;
  }

  /** Tells what an article names and the rules let be painted, once the page has been laid out. */
  async tellOf(article: Article, rules: PaintRules): Promise<void> {
    this.asked += 1;
    const { asked } = this;
    await afterFrame();
    this.signal.throwIfAborted();
    const names = await seenNames(article, new Pace(), this.signal);
    // Something newer is being told: this would come after it, and stay.
    if (asked !== this.asked) return;
    await this.tell(names.filter((name) => isWanted(name, rules)));
  }

  /** Tells that there are no names here any more. */
  async tellNone(): Promise<void> {
    this.asked += 1;
    await this.tell([]);
  }

  private async tell(names: SeenName[]): Promise<void> {
    const said = JSON.stringify(names);
    if (said === this.last) return;
    this.last = said;
    await askForReading('report', { names }).catch(() => this.failed());
  }
}
