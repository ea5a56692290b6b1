import type { Dossier } from '../../../entity/dossier.ts';
import type { Article } from '../../../page/article.ts';
import { watchDecks } from '../../../platform/deck-changes.ts';
import { askBackground } from '../../../platform/messages.ts';

/** Asks the background for what cards show, seen from one article. */
export class Dossiers {
  private readonly article: Article;
  private prepared: { entity: string; dossier: Promise<Dossier | null> } | undefined;

  /** Until the signal aborts, what was prepared is forgotten whenever the decks change. */
  constructor(article: Article, signal: AbortSignal) {
    this.article = article;
    watchDecks(() => {
      this.prepared = undefined;
    }, signal);
  }

  /**
   * What a card shows of an entity; null when no deck has it. Asked for once, while the reader still
   * makes up their mind, so that the card opens complete.
   */
  prepare(entity: string): Promise<Dossier | null> {
    if (this.prepared?.entity !== entity) {
      const dossier = this.fetch(entity);
      this.prepared = { entity, dossier };
      dossier.catch(() => {
        if (this.prepared?.dossier === dossier) this.prepared = undefined;
      });
    }
    return this.prepared.dossier;
  }

  /** The same for any entity, without keeping it. */
  fetch(entity: string): Promise<Dossier | null> {
    return askBackground('dossier', { entity, named: [...this.article.entities()] });
  }
}
