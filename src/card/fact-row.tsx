import { useState } from 'preact/hooks';
import type { Related } from '../entity/dossier.ts';
import { type Fact, isOld } from '../entity/fact.ts';
import type { Source } from '../entity/source.ts';
import { heldFor } from './held-for.ts';
import { NamedText } from './names.tsx';
import { SourceNote } from './source-note.tsx';
import type { Words } from './words.ts';
import { writtenDate, writtenMonth } from './written-date.ts';

interface Props {
  fact: Fact;
  source: Source | undefined;
  related: readonly Related[];
  words: Words;
  onOpen: (id: string) => void;
  onCopy: (text: string) => void;
}

/** One fact: label, value, and at the edge the date for which it is known, which opens its source. */
export function FactRow({ fact, source, related, words, onOpen, onCopy }: Props) {
  const [shown, setShown] = useState(false);
  const { translate, language } = words;
  const old = isOld(fact, words.day);
  const held = heldUnlessSaid(fact, words);
  const asOf = writtenDate(fact.asOf, language);
  return (
    <div class="fact">
      <dt>{fact.label}</dt>
      <dd>
        <span class="value" dir="auto">
          <NamedText text={fact.value} entities={related} onOpen={onOpen} />
          {held !== '' && <span class="held"> {held}</span>}
        </span>
        {source !== undefined && (
          <button
            type="button"
            class="when"
            aria-expanded={shown}
            title={translate('card_showSource')}
            onClick={() => setShown(!shown)}
          >
            {old && <span class="old">{translate('card_old')} </span>}
            <span aria-hidden="true">{writtenMonth(fact.asOf, language)}</span>
            <span class="unseen">{translate('card_sourceOf', fact.label, asOf)}</span>
          </button>
        )}
        {shown && source !== undefined && (
          <SourceNote source={source} asOf={asOf} words={words} onCopy={onCopy} />
        )}
      </dd>
    </div>
  );
}

/** The time a fact held for, unless its value says so already ("8–19 July 2024"). */
function heldUnlessSaid(fact: Fact, { translate, language }: Words): string {
  const { value, since, until } = fact;
  const said = [since, until].every((date) => date === undefined || value.includes(yearOf(date)));
  return said ? '' : heldFor(fact, translate, language);
}

function yearOf(date: string): string {
  return date.slice(0, 'YYYY'.length);
}
