import type { Entity } from '../../entity/entity.ts';
import type { Source } from '../../entity/source.ts';
import { CardMaker } from '../../exchange/card-maker.ts';
import type { Fault } from '../../exchange/fault.ts';

/** Id of the deck of cards that the reader writes. */
export const OWN_CARDS = 'my-cards';

/** A card as it stands in the form: all text. */
export interface CardForm {
  term: string;
  short: string;
  /** Other names, one a line. */
  names: string;
  kind: string;
  description: string;
  facts: readonly { label: string; value: string }[];
  /** Where the facts are from, and the day for which it says them. */
  source: string;
  asOf: string;
}

/** A form that nothing is written in but a term. */
export function emptyForm(term: string): CardForm {
  const facts = [{ label: '', value: '' }];
  return { term, short: '', names: '', kind: 'term', description: '', facts, source: '', asOf: '' };
}

/** The form of a card that was written before. */
export function formOf(entity: Entity, sources: readonly Source[]): CardForm {
  const [fact] = entity.facts;
  const own = new Set([entity.label, entity.short]);
  return {
    term: entity.label,
    short: entity.short ?? '',
    names: entity.aliases
      .map(({ text }) => text)
      .filter((text) => !own.has(text))
      .join('\n'),
    kind: entity.kind,
    description: entity.description,
    facts: [
      ...entity.facts.map(({ label, value }) => ({ label, value })),
      { label: '', value: '' },
    ],
    source: sources.find(({ id }) => id === fact?.source)?.url ?? '',
    asOf: fact?.asOf ?? '',
  };
}

/** The card that a form makes, with its sources, or all that is wrong with it. */
export function cardFrom(
  form: CardForm,
  id: string | undefined,
): { entity: Entity | undefined; sources: Source[]; faults: Fault[] } {
  const cards = new CardMaker(OWN_CARDS);
  const facts = form.facts
    .filter(({ label, value }) => label.trim() !== '' && value.trim() !== '')
    .map(({ label, value }) => [label, value] as const);
  cards.add(
    {
      ...(id !== undefined && { id }),
      term: form.term,
      short: form.short,
      aliases: form.names.split('\n'),
      kind: form.kind,
      description: form.description,
      facts,
      source: form.source,
      asOf: form.asOf,
    },
    { row: 1 },
  );
  const faults = cards.faults.map(({ row: _, ...fault }) => fault);
  return { entity: cards.entities[0], sources: cards.sources, faults };
}
