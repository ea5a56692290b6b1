import { useSignal } from '@preact/signals';
import type { Item } from '../../briefing/briefing.ts';
import { translate } from '../../platform/translate.ts';

/** More buttons than this are a wall; the last one goes on from there. */
const MOST_BUTTONS = 8;

interface Props {
  item: Item;
  reveal: (id: string, place: number) => Promise<boolean>;
}

/** An entity in the briefing: what it is, and a button for each of its mentions. */
export function NamedItem({
  item: { id, label, short, kind, description, mentions },
  reveal,
}: Props) {
  const gone = useSignal(false);
  const name = short ?? label;
  const show = async (place: number) => {
    gone.value = !(await reveal(id, place));
  };
  const places = Array.from({ length: Math.min(mentions, MOST_BUTTONS) }, (_, place) => place);
  return (
    <li>
      <p class="name" dir="auto">
        <b>{label}</b>
        {short !== undefined && <span class="short">{short}</span>}
        <span class="kind">{translate(`kind_${kind}`)}</span>
      </p>
      <p dir="auto">{description}</p>
      <p class="mentions">
        {places.map((place) => (
          <button
            key={place}
            type="button"
            aria-label={translate('briefing_show', name, place + 1, mentions)}
            onClick={() => void show(place)}
          >
            {place + 1}
          </button>
        ))}
        {mentions > MOST_BUTTONS && (
          <span class="more">{translate('briefing_more', mentions - MOST_BUTTONS)}</span>
        )}
      </p>
      <p role="status">{gone.value && translate('popupGone')}</p>
    </li>
  );
}
