import type { Deck } from '../entity/deck.ts';
import { writeDelimited } from './delimited.ts';

/**
 * Writes a deck as Anki's text format: a note a card, its id in the first field, so that importing
 * again changes notes and does not double them. For Anki 2.1.54 and later.
 */
export function writeAnki({ title, entities, sources }: Deck): string {
  const titleOf = new Map(sources.map(({ id, title }) => [id, title]));
  const head = [
    '#separator:Tab',
    '#html:false',
    `#deck:${oneLine(title)}`,
    '#columns:Id\tFront\tBack\tTags',
    '#tags column:4',
  ];
  const rows = entities.map(({ id, label, short, kind, description, facts }) => [
    id,
    short === undefined ? label : `${label} (${short})`,
    [
      description,
      ...facts.map(
        ({ label, value, source, asOf }) =>
          `${label}: ${value} (${titleOf.get(source) ?? source}, ${asOf})`,
      ),
    ].join('\n'),
    `sidelight ${kind}`,
  ]);
  return `${head.join('\n')}\n${writeDelimited(rows, '\t')}`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
