import { isEditionOf, isNewer, isOld } from '../../platform/edition.ts';
import { interfaceLanguage, translate } from '../../platform/translate.ts';
import type { DeckAddress } from './deck-address-form.tsx';
import { Button } from './form-parts.tsx';
import type { OptionsState } from './options-state.ts';

type Head = OptionsState['bundled'][number]['head'];

/** What counts of a bundled deck: itself, or the newer edition that is kept. */
function counting(bundled: Head, state: OptionsState): Head {
  const editions = state.decks.value.map(({ head }) => head);
  return editions.find((head) => isEditionOf(head, bundled) && isNewer(head, bundled)) ?? bundled;
}

interface Props {
  state: OptionsState;
  /** A deck is on its way: another has to wait. */
  busy: boolean;
  onGet: (address: DeckAddress, edition: string) => Promise<void>;
}

/** Offers a newer edition of a bundled deck that has grown old; nothing is asked of anybody unless the reader agrees. */
export function EditionOffer({ state, busy, onGet }: Props) {
  const { release } = state;
  const old = state.bundled
    .map(({ head }) => counting(head, state))
    .find((head) => isOld(head, new Date()));
  if (release === undefined || old?.date === undefined) return null;
  const { id, date } = old;
  const isKept = state.decks.value.some(({ head }) => head.id === id);
  if (isKept && state.subscriptions.value.has(id)) return null;
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
