import type { Correction } from '../entity/correction.ts';
import type { Dossier } from '../entity/dossier.ts';

/** What a reader can do from a card; the card asks, its host does it. */
export interface CardActions {
  close(): void;
  /** Keeps this card where it is while others open. */
  pin(): void;
  /** Moves a pinned card by so many CSS pixels. */
  move(right: number, down: number): void;
  /** Goes to the next mention of the entity on the page, or the one before. */
  walk(step: 1 | -1): void;
  /** All that a card shows of another entity; null when no deck has it. */
  fetch(id: string): Promise<Dossier | null>;
  /** Puts text on the clipboard; whether that was possible. */
  copy(text: string): Promise<boolean>;
  /** The reader says what the name means, and where that holds: another entity, or none. */
  correct(entity: Correction['entity'], scope: Correction['scope']): Promise<void>;
  /** Never highlights the entity again; the reader does not want it, or knows it. */
  leaveOut(list: 'muted' | 'known', id: string): Promise<void>;
  /** Opens the briefing: beside the page, or in a window of its own. */
  expand(): void;
  /** Takes back what was done last: a correction, or leaving the entity out. */
  undo(): Promise<void>;
}
