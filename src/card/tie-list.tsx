import { useState } from 'preact/hooks';
import { NameButton } from './names.tsx';
import type { TieGroup, TieItem } from './tie-groups.ts';
import type { Words } from './words.ts';
import { writtenMonth } from './written-date.ts';

/** As many names as three lines hold; the rest is one press away. */
const SHOWN = 6;

interface Props {
  group: TieGroup;
  words: Words;
  onOpen: (id: string) => void;
}

/** Ties of one sort: names that open, each with what it is here and since when. */
export function TieList({ group, words, onOpen }: Props) {
  const [all, setAll] = useState(false);
  const { translate } = words;
  const { items } = group;
  const few = items.length <= SHOWN + 1;
  const shown = all || few ? items : items.slice(0, SHOWN);
  return (
    <div class="fact ties">
      <dt>
        {translate(group.title)}
        {!few && <span class="count"> {items.length}</span>}
      </dt>
      <dd>
        <ul>
          {shown.map((item) => (
            <li key={item.entity.id}>
              <NameButton
                id={item.entity.id}
                name={item.entity.short ?? item.entity.label}
                onOpen={onOpen}
              />
              <Detail item={item} words={words} />
            </li>
          ))}
        </ul>
        {shown.length < items.length && (
          <button type="button" class="quiet" onClick={() => setAll(true)}>
            {translate('card_more', items.length - shown.length)}
          </button>
        )}
      </dd>
    </div>
  );
}

/** What an end is here, and since when: "president, Jul 1994". */
function Detail({ item, words }: { item: TieItem; words: Words }) {
  const { role, since, until } = item;
  const { language } = words;
  const from = since && writtenMonth(since, language);
  const to = until && writtenMonth(until, language);
  const time = to && to !== from ? `${from ?? ''}–${to}` : from;
  const said = [role, time].filter(Boolean).join(', ');
  return said === '' ? null : <span class="held"> {said}</span>;
}
