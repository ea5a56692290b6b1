import type { Entity } from '../../entity/entity.ts';
import type { Fault } from '../../exchange/fault.ts';
import type { Format } from '../../exchange/read-deck-file.ts';

/** What the deck worker is asked, one after another; it is ended to cancel. */
export type DeckJob =
  /** `edition` is the bundled deck that the file is a newer edition of, and counts in place of. */
  | { type: 'read'; file: File; edition: string | undefined }
  /** Keeps what was read, under the head that the reader agreed to. */
  | { type: 'keep'; title: string; licence: string; compiledBy: string }
  /**
   * Adds a card to the reader's own or changes one; `before` is the card as the editor opened it,
   * null for a new one. `after` null takes it away.
   */
  | {
      type: 'card';
      deck: { id: string; title: string; licence: string };
      before: Entity | null;
      after: Entity | null;
      sources: { id: string; title: string; url: string }[];
      compiledBy: string;
    };

/** What a file holds, before anything of it is kept. */
export interface Preview {
  format: Format;
  id: string;
  title: string;
  licence: string;
  cards: number;
  /** The first few cards. */
  samples: Entity[];
  faults: Fault[];
  faultCount: number;
  /** Title of the deck of the same id that is there now, and that would be replaced. */
  replaces: string | undefined;
}

/** What the deck worker says. */
export type DeckWord =
  | { type: 'progress'; phase: 'reading' | 'compiling' | 'writing'; share: number }
  | { type: 'preview'; preview: Preview }
  | { type: 'kept'; id: string }
  /** Somebody has changed the card meanwhile; this is how it is now, null when it is gone. */
  | { type: 'conflict'; now: Entity | null }
  | { type: 'refused'; fault: Fault }
  | { type: 'failed'; why: string };
