import type { Article } from '../../page/article.ts';
import { askForReading } from '../../platform/frame-messages.ts';

type Names = ReturnType<Article['names']>;

/** Tells the background which names a frame shows, for the toolbar and the popup: only what is news. */
export class NamesReport {
  private readonly failed: () => void;
  private last = '[]';

  constructor(failed: () => void) {
    this.failed = failed;
  }

  /** Tells the names, unless they are those told last. */
  async tell(names: Names): Promise<void> {
    const said = JSON.stringify(names);
    if (said === this.last) return;
    this.last = said;
    await askForReading('report', { names }).catch(() => this.failed());
  }
}
