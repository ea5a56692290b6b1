import { firstDay, lastDay } from '../../entity/date.ts';
import type { Entity } from '../../entity/entity.ts';
import type { DeckSources } from '../read-folder.ts';
import { type Fault, grouped, perEntity } from './check.ts';

/** Every relation leads to a card. */
export function unknownTargets({ deck }: DeckSources): Fault[] {
  const known = new Set(deck.entities.map(({ id }) => id));
  return perEntity(deck.entities, ({ relations }) =>
    relations
      .filter(({ target }) => !known.has(target))
      .map(({ type, target }) => `${type} "${target}": there is no such card.`),
  );
}

/** Offices that two hold together, or one beside another, say so: co-prince, joint chair. */
const SHARED_OFFICE = /^(co-|joint |captain regent|member of)/;

/** Nobody leads one state in one role beside somebody else: one of the two has left. */
export function twoHeadsAtOnce({ deck }: DeckSources): Fault[] {
  const heads = deck.entities.flatMap((entity) =>
    currentLeads(entity).map(({ role = '', target }) => ({
      id: entity.id,
      seat: `${role} of ${target}`,
    })),
  );
  return grouped(heads, ({ seat }) => seat)
    .map(([seat, holders]) => ({ seat, ids: [...new Set(holders.map(({ id }) => id))] }))
    .filter(({ ids }) => ids.length > 1)
    .map(({ seat, ids }) => ({
      entity: ids[1] ?? '',
      what: `"${ids[0]}" is ${seat} now as well: one of the two has left.`,
    }));
}

/** Offices that one person at a time holds in a state. */
const SEAT = /^(president|prime minister|premier|chancellor|king|emir|sultan|supreme leader)$/i;

/** Whoever held a seat has left it by the day on which the next one took it. */
export function seatsTakenSince({ deck }: DeckSources): Fault[] {
  const holders = deck.entities.flatMap(({ id, relations }) =>
    relations
      .filter(({ type }) => type === 'heldOffice' || type === 'leads')
      .filter(({ role = '', since }) => SEAT.test(role) && since !== undefined)
      .map(({ role = '', target, since = '', until }) => ({
        id,
        seat: `${role.toLowerCase()} of ${target}`,
        since,
        until,
      })),
  );
  return grouped(holders, ({ seat }) => seat).flatMap(([seat, all]) =>
    all
      .filter(({ until }) => until === undefined)
      .flatMap(({ id, since }) => {
        const next = all.find((one) => one.id !== id && firstDay(one.since) > lastDay(since));
        const what = `It is ${seat} without an end, and "${next?.id}" since ${next?.since}.`;
        return next === undefined ? [] : [{ entity: id, what }];
      }),
  );
}

/** A crown may be worn in fifteen realms at once. */
const CROWN = /\b(king|queen|monarch|sovereign)\b/i;
/** Offices of one state of which nobody holds two. */
const EXCLUSIVE = [
  /^president$/i,
  /^prime minister$/i,
  /^senator\b/i,
  /^(representative|delegate)\b/i,
];

/** Nobody leads two states at once, nor holds two offices that exclude each other. */
export function excludingOffices({ deck }: DeckSources): Fault[] {
  const states = new Set(deck.entities.filter(({ kind }) => kind === 'state').map(({ id }) => id));
  return perEntity(deck.entities, (entity) => [
    ...leadsTwoStates(entity, states),
    ...holdsTwoOffices(entity),
  ]);
}

function leadsTwoStates(entity: Entity, states: ReadonlySet<string>): string[] {
  const led = currentLeads(entity).filter(
    ({ role = '', target }) => states.has(target) && !CROWN.test(role),
  );
  const targets = [...new Set(led.map(({ target }) => target))];
  return targets.length > 1 ? [`It leads ${targets.join(' and ')} at once: which has ended?`] : [];
}

function holdsTwoOffices({ relations }: Entity): string[] {
  const current = relations.filter(
    ({ type, until }) => (type === 'leads' || type === 'heldOffice') && until === undefined,
  );
  return grouped(current, ({ target }) => target).flatMap(([target, offices]) => {
    const held = EXCLUSIVE.flatMap(
      (office) => offices.find(({ role = '' }) => office.test(role))?.role ?? [],
    );
    return held.length > 1
      ? [`It is ${held.join(' and ')} of ${target} at once: which has ended?`]
      : [];
  });
}

function currentLeads({ relations }: Entity): Entity['relations'] {
  return relations.filter(
    ({ type, role, until }) =>
      type === 'leads' && role !== undefined && until === undefined && !SHARED_OFFICE.test(role),
  );
}

/** Members that a body's card names list the membership on their own cards. */
export function unlistedMemberships({ deck }: DeckSources): Fault[] {
  const byLabel = new Map(
    deck.entities
      .filter(({ kind }) => kind === 'state' || kind === 'organisation')
      .map((entity) => [entity.label, entity]),
  );
  return deck.entities.flatMap((body) =>
    namedMembers(body).flatMap((name) => {
      const member = byLabel.get(name);
      const isListed = member?.relations.some(
        ({ type, target }) => type === 'memberOf' && target === body.id,
      );
      return member === undefined || isListed
        ? []
        : [
            {
              entity: member.id,
              what: `"${body.id}" names it as a member, but it has no memberOf "${body.id}".`,
            },
          ];
    }),
  );
}

function namedMembers({ kind, facts }: Entity): string[] {
  if (kind !== 'organisation') return [];
  return facts
    .filter(({ label, until }) => label === 'Members' && until === undefined)
    .flatMap(({ value }) => value.split(/, | and /));
}
