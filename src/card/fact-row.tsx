import type { Fact } from '../entity/fact.ts';
import type { Source } from '../entity/source.ts';
import type { Translate } from './words.ts';
import { writtenDate } from './written-date.ts';

interface Props {
  fact: Fact;
  source: Source | undefined;
  translate: Translate;
  language: string;
}

/** One fact: label, value, the time it held for, and below it where that comes from and from when. */
export function FactRow({ fact, source, translate, language }: Props) {
  const asOf = writtenDate(fact.asOf, language);
  const held = heldFor(fact, translate, language);
  return (
    <div class="fact">
      <dt>{fact.label}</dt>
      <dd dir="auto">
        {fact.value}
        {held !== '' && <span class="held"> {held}</span>}
        {source !== undefined && (
          <a
            class="source"
            href={source.url}
            target="_blank"
            rel="noopener noreferrer"
            title={source.title}
          >
            {translate('cardSource', source.publisher ?? source.title, asOf)}
          </a>
        )}
      </dd>
    </div>
  );
}

/** The time a fact held for, unless its value says so already ("8–19 July 2024"). */
function heldFor({ value, since, until }: Fact, translate: Translate, language: string): string {
  if ([since, until].every((date) => date === undefined || value.includes(yearOf(date)))) return '';
  const from = since && writtenDate(since, language);
  const to = until && writtenDate(until, language);
  if (from && to) return translate('cardFromTo', from, to);
  if (from) return translate('cardSince', from);
  return to ? translate('cardUntil', to) : '';
}

function yearOf(date: string): string {
  return date.slice(0, 'YYYY'.length);
}
