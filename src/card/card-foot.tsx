import type { Dossier } from '../entity/dossier.ts';
import type { Words } from './words.ts';
import { writtenMonth } from './written-date.ts';

interface Props {
  deck: Dossier['deck'];
  words: Words;
  pinned: boolean;
  /** Undefined on cards that the page did not ask for. */
  why: { shown: boolean; toggle: () => void } | undefined;
  /** What has just been done, for the reader to know. */
  told: { text: string; undo: boolean } | undefined;
  onUndo: () => void;
  onCopy: () => void;
  onPin: () => void;
  /** Opens the briefing of the page. */
  onExpand: () => void;
}

/** The quiet foot: which deck says all this, and what can be done with the card. */
export function CardFoot({
  deck,
  words,
  pinned,
  why,
  told,
  onUndo,
  onCopy,
  onPin,
  onExpand,
}: Props) {
  const { translate, language } = words;
  const date = deck.date === undefined ? deck.version : writtenMonth(deck.date, language);
  return (
    <footer>
      <p class="told" role="status">
        {told?.text}
        {told?.undo && (
          <button type="button" class="quiet" onClick={onUndo}>
            {translate('card_undo')}
          </button>
        )}
      </p>
      <p class="deck" dir="auto">
        {translate('cardDeck', deck.title, date, deck.licence)}
      </p>
      <p class="do">
        {why !== undefined && (
          <button type="button" class="quiet" aria-expanded={why.shown} onClick={why.toggle}>
            {translate('card_why')}
          </button>
        )}
        <button type="button" class="quiet" onClick={onExpand}>
          {translate('briefing_title')}
        </button>
        <button type="button" class="quiet" onClick={onCopy}>
          {translate('card_copy')}
        </button>
        <button type="button" class="quiet pin" aria-pressed={pinned} onClick={onPin}>
          {translate('card_pin')}
        </button>
      </p>
    </footer>
  );
}
