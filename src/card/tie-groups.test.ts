import { expect, it } from 'vitest';
import type { Dossier } from '../entity/dossier.ts';
import type { Kind } from '../entity/kind.ts';
import type { Relation } from '../entity/relation.ts';
import { tieGroups } from './tie-groups.ts';

type Tie = Omit<Relation, 'source'> & { since?: string };

/** A card of which nothing is known but its ties. */
function cardOf(kind: Kind, ties: readonly Tie[], incoming: readonly Tie[]): Dossier {
  const sourced = (tie: Tie) => ({ ...tie, source: 's' });
  const ends = [...ties, ...incoming].map(({ target }) => target);
  return {
    entity: { kind, facts: [], relations: ties.map(sourced) },
    incoming: incoming.map(({ target, ...tie }) => ({
      ...sourced({ ...tie, target }),
      from: target,
    })),
    related: ends.map((id) => ({ id, label: id, kind: 'organisation' })),
  } as unknown as Dossier;
}

const idsOf = (dossier: Dossier) =>
  tieGroups(dossier).map(({ items }) => items.map(({ entity }) => entity.id));

it('a state shows first what it joined last, and at the end what it joined on no known day', () => {
  const ties: Tie[] = [
    { type: 'memberOf', target: 'imf' },
    { type: 'memberOf', target: 'csto', since: '2002-10' },
    { type: 'memberOf', target: 'sco', since: '2024-07-04' },
    { type: 'memberOf', target: 'cis', since: '1991' },
  ];
  expect(idsOf(cardOf('state', ties, []))).toEqual([['sco', 'csto', 'cis', 'imf']]);
});

it('a body shows its founders first, but keeps the order of a list without all days', () => {
  const joined = (target: string, since?: string): Tie =>
    since === undefined ? { type: 'memberOf', target } : { type: 'memberOf', target, since };
  const all = [joined('iran', '2023'), joined('china', '2001'), joined('india', '2017')];
  expect(idsOf(cardOf('organisation', [], all))).toEqual([['china', 'india', 'iran']]);
  const some = [joined('iran', '2023'), joined('china'), joined('india', '2017')];
  expect(idsOf(cardOf('organisation', [], some))).toEqual([['iran', 'china', 'india']]);
});
