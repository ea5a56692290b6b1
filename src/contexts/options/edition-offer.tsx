import { editionInPlaceOf, isOld } from '../../platform/edition.ts';
import { interfaceLanguage, translate } from '../../platform/translate.ts';
import type { DeckAddress } from './deck-address-form.tsx';
import { Button } from './form-parts.tsx';
import type { OptionsState } from './options-state.ts';

interface Props {
  state: OptionsState;
  /** A deck is on its way: another has to wait. */
  busy: boolean;
  onGet: (address: DeckAddress, edition: string) => Promise<void>;
}

/** Offers a newer edition of a bundled deck that has grown old; nothing is asked of anybody unless the reader agrees. */
export function EditionOffer({ state, busy, onGet }: Props) {
  const { release } = state;
  const kept = state.decks.value.map(({ head }) => head);
  const old = state.bundled
    .map(({ head }) => editionInPlaceOf(head, kept) ?? head)
    .find((head) => isOld(head, new Date()));
  if (release === undefined || old?.date === undefined) return null;
  const { id, date } = old;
  if (kept.includes(old) && state.subscriptions.value.has(id)) return null;
  const day = new Date(date).toLocaleDateString(interfaceLanguage(), { dateStyle: 'medium' });
  return (
    <p class="edition">
      {translate('decks_old', day, new URL(release.url).host)}{' '}
      <Button onPress={() => void onGet(release, id)} disabled={busy}>
        {translate('decks_get_newer')}
      </Button>
    </p>
  );
}
