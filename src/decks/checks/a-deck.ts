import type { Entity } from '../../entity/entity.ts';
import type { DeckSources } from '../read-folder.ts';

const FACT = { label: 'Capital', value: 'Minsk', asOf: '2026-01', source: 'atlas' };

/** A card without a fault, for tests that break one thing. */
export function aCard(change: Partial<Entity> & { id: string }): Entity {
  const label = change.label ?? `Card ${change.id}`;
  return {
    kind: 'state',
    description: `${label} is a card.`,
    aliases: [{ text: label, match: 'cased' }],
    facts: [FACT],
    relations: [],
    links: [],
    ...change,
    label,
  };
}

/** A deck of cards, for tests, with one source, `atlas`. */
export function aDeck(
  entities: Entity[],
  atlas: { published?: string; retrieved?: string } = {},
): DeckSources {
  const source = { id: 'atlas', title: 'An atlas', url: 'https://example.org/atlas', ...atlas };
  return {
    deck: {
      id: 'test',
      title: 'Test',
      version: '1.0.0',
      licence: 'CC0-1.0',
      languages: ['en'],
      sources: [source],
      entities,
    },
    fileOf: new Map(entities.map(({ id }) => [id, 'test.yaml'])),
  };
}
