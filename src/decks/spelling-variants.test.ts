import { expect, it } from 'vitest';
import type { Alias } from '../entity/alias.ts';
import type { Entity } from '../entity/entity.ts';
import { withSpellingVariants } from './spelling-variants.ts';

function entity(id: string, ...aliases: (string | Alias)[]): Entity {
  return {
    id,
    kind: 'organisation',
    label: id,
    description: 'A body.',
    aliases: aliases.map((alias) =>
      typeof alias === 'string' ? { text: alias, match: 'cased' } : alias,
    ),
    facts: [],
    relations: [],
    links: [],
  };
}

const namesOf = ({ aliases }: Entity) => aliases.map(({ text }) => text);

it('spells the words of a name in both ways, each with each', () => {
  const [osce] = withSpellingVariants([
    entity('osce', 'Organization for Security and Co-operation in Europe'),
  ]);
  expect(osce && namesOf(osce).sort()).toEqual([
    'Organisation for Security and Co-operation in Europe',
    'Organisation for Security and Cooperation in Europe',
    'Organization for Security and Co-operation in Europe',
    'Organization for Security and Cooperation in Europe',
  ]);
});

it('leaves a spelling to the entity that has it, and single words and other languages alone', () => {
  const given = [
    entity('us', 'Department of Defense'),
    entity('ie', 'Department of Defence'),
    entity('centre', 'Centre'),
    entity('fr', { text: 'Centre national', match: 'cased', lang: 'fr' }),
  ];
  expect(withSpellingVariants(given).map(namesOf)).toEqual(given.map(namesOf));
});
