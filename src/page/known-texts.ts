import type { AnnotatedBlock } from './mention.ts';

/**
 * Texts kept: a page that draws itself again, as React pages do, brings the same paragraphs back
 * within a frame. A few hundred cover the longest article.
 */
const MOST_TEXTS = 400;

type Findings = Pick<AnnotatedBlock, 'spans' | 'mentions'>;

/** What was found in texts that have gone from the page, for when they come back. */
export class KnownTexts {
  private readonly findings = new Map<string, Findings>();

  /** Keeps what was found in a block; the longest-kept text makes room for it. */
  keep({ text, spans, mentions }: AnnotatedBlock): void {
    if (spans === undefined) return;
    this.findings.delete(text);
    this.findings.set(text, { spans, mentions });
    if (this.findings.size <= MOST_TEXTS) return;
    const [oldest] = this.findings.keys();
    if (oldest !== undefined) this.findings.delete(oldest);
  }

  /** Forgets everything. */
  forget(): void {
    this.findings.clear();
  }

  /** What was found in a text; undefined when it has not been seen lately. */
  take(text: string): Findings | undefined {
    // A text that is looked up is read in full to be hashed: not before there is anything to find.
    return this.findings.size === 0 ? undefined : this.findings.get(text);
  }
}
