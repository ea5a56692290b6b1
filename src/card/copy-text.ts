import type { Dossier } from '../entity/dossier.ts';
import type { Source } from '../entity/source.ts';
import type { Translate } from './words.ts';
import { writtenDate } from './written-date.ts';

/** The card as plain text, each fact with its date and the number of its source below. */
export function copiedCard(dossier: Dossier, translate: Translate, language: string): string {
  const { entity, sources, deck } = dossier;
  const used = [...new Set(entity.facts.map(({ source }) => source))];
  const numberOf = new Map(used.map((id, place) => [id, place + 1]));
  const short = entity.short === undefined ? '' : ` (${entity.short})`;
  const facts = entity.facts.map(
    ({ label, value, asOf, source }) =>
      `${label}: ${value} (${writtenDate(asOf, language)}) [${numberOf.get(source)}]`,
  );
  const notes = used.flatMap((id) => {
    const source = sources.find((known) => known.id === id);
    return source ? [`[${numberOf.get(id)}] ${citation(source, translate, language)}`] : [];
  });
  const foot = translate('cardDeck', deck.title, deck.version, deck.licence);
  return [`${entity.label}${short}`, entity.description, '', ...facts, '', ...notes, '', foot].join(
    '\n',
  );
}

/** A source as footnotes give it: title, publisher, date, address, and when it was read. */
export function citation(
  { title, publisher, published, retrieved, url }: Source,
  translate: Translate,
  language: string,
): string {
  const read = retrieved && translate('card_read', writtenDate(retrieved, language));
  const parts = [title, publisher, published && writtenDate(published, language), url, read];
  return `${parts.filter(Boolean).join('. ')}.`;
}
