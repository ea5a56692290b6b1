import { isVisible } from '../../page/article.ts';
import type { PageReader } from './page-reader.ts';
import type { ReaderAttention } from './reader-attention.ts';
import { showMention } from './show-mention.ts';

/** Takes the reader from one mention of an entity to the next, card open, for those who ask by name. */
export class Reveal {
  private readonly page: PageReader;
  private readonly attention: ReaderAttention;
  private last: { entity: string; place: number } | undefined;

  constructor(page: PageReader, attention: ReaderAttention) {
    this.page = page;
    this.attention = attention;
  }

  /**
   * Scrolls to a mention, counted from 0, or else to the one after that shown last, and opens its
   * card; whether there was one to be seen.
   */
  async show(entity: string, wanted?: number): Promise<boolean> {
    const mentions = this.page.article.mentionsOf(entity).filter(({ block }) => isVisible(block));
    const next = this.last?.entity === entity ? (this.last.place + 1) % mentions.length : 0;
    const place = wanted ?? next;
    const found = mentions[place];
    if (found === undefined) return false;
    this.last = { entity, place };
    await showMention(this.page, this.attention, found);
    return true;
  }
}
