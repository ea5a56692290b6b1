import * as v from 'valibot';
import { heldOn, lastDay, partialDateSchema } from '../entity/date.ts';
import { type Entity, entityIdSchema } from '../entity/entity.ts';
import type { Fact } from '../entity/fact.ts';
import type { Problem } from '../entity/problem.ts';

/** One stay in a body: from when, until when, as what; each only where a source says it. */
const staySchema = v.strictObject({
  since: v.exactOptional(partialDateSchema),
  until: v.exactOptional(partialDateSchema),
  role: v.exactOptional(v.pipe(v.string(), v.nonEmpty())),
  source: v.exactOptional(v.pipe(v.string(), v.nonEmpty())),
});

const oneStaySchema = v.union([
  v.pipe(
    v.null(),
    v.transform(() => ({})),
  ),
  v.pipe(
    partialDateSchema,
    v.transform((since) => ({ since })),
  ),
  staySchema,
]);

/**
 * Who belongs to a body, written once, on the body's card: a map from the member's id to nothing
 * (no date known), the date it joined, or a record that says more; a list of these for a member
 * that left and came back. `source` holds for all that do not name their own.
 */
export const rollSchema = v.strictObject({
  source: v.pipe(v.string(), v.nonEmpty()),
  asOf: partialDateSchema,
  list: v.record(
    entityIdSchema,
    v.union([
      v.pipe(
        oneStaySchema,
        v.transform((stay) => [stay]),
      ),
      v.array(oneStaySchema),
    ]),
  ),
});

/** Who belongs to a body, read. */
type Roll = v.InferOutput<typeof rollSchema>;

/** An entity as a deck file holds it: with the rolls that its relations are not made of yet. */
export interface Enrolling extends Entity {
  members?: Roll;
  partners?: Roll;
}

/** A member's relation to a body, as a roll says it. */
interface Enrolment {
  member: string;
  relation: Entity['relations'][number];
}

/** A list of members no longer than this is shown by name; a longer one, or none, as a number. */
const NAMED_MEMBERS = 7;

/**
 * Turns every roll into the relations `memberOf` and `partnerOf` on the members' cards, and into
 * the fact "Members" (or "Partners") on the body's own, so that a membership is written in one
 * place. Gives the entities without rolls, and what is wrong with the rolls, by body.
 */
export function expandRolls(enrolling: readonly Enrolling[]): {
  entities: Entity[];
  problems: Problem[];
} {
  const labels = new Map(enrolling.map(({ id, label }) => [id, label]));
  const enrolments = enrolling.flatMap(enrolmentsOf);
  const problems = [
    ...unknownMembers(enrolments, labels),
    ...writtenTwice(enrolling, enrolments),
    ...enrolling.flatMap(countedTwice),
  ];
  const relationsOf = new Map<string, Entity['relations']>();
  for (const { member, relation } of enrolments) {
    relationsOf.set(member, [...(relationsOf.get(member) ?? []), relation]);
  }
  const entities = enrolling.map(({ members, partners, ...entity }) => ({
    ...entity,
    facts: [
      ...(members === undefined ? [] : [countFact('Members', members, labels)]),
      ...entity.facts,
      ...(partners === undefined ? [] : [countFact('Partners', partners, labels)]),
    ],
    relations: [...entity.relations, ...(relationsOf.get(entity.id) ?? [])],
  }));
  return { entities, problems };
}

function enrolmentsOf({ id, members, partners }: Enrolling): Enrolment[] {
  return [...staysIn(id, 'memberOf', members), ...staysIn(id, 'partnerOf', partners)];
}

function staysIn(target: string, type: 'memberOf' | 'partnerOf', roll?: Roll): Enrolment[] {
  if (roll === undefined) return [];
  return Object.entries(roll.list).flatMap(([member, stays]) =>
    stays.map((stay) => ({ member, relation: { type, target, source: roll.source, ...stay } })),
  );
}

function countFact(label: string, { source, asOf, list }: Roll, labels: Map<string, string>): Fact {
  const day = lastDay(asOf);
  const current = Object.keys(list).filter((id) => list[id]?.some((stay) => heldOn(day, stay)));
  const names = current.map((id) => labels.get(id) ?? id).sort();
  const isNamed = names.length > 0 && names.length <= NAMED_MEMBERS;
  const value = isNamed ? names.join(', ') : String(names.length);
  return { label, value, asOf, source };
}

function unknownMembers(enrolments: Enrolment[], labels: Map<string, string>): Problem[] {
  return enrolments
    .filter(({ member }) => !labels.has(member))
    .map(({ member, relation }) => ({
      where: relation.target,
      what: `It lists "${member}" as a member or partner: there is no such card.`,
    }));
}

function writtenTwice(enrolling: readonly Enrolling[], enrolments: Enrolment[]): Problem[] {
  const listed = new Set(enrolments.map(({ member, relation }) => tie(member, relation)));
  return enrolling.flatMap(({ id, relations }) =>
    relations
      .filter((relation) => listed.has(tie(id, relation)))
      .map(({ type, target }) => ({
        where: id,
        what: `${type} "${target}" is in the list on the card of "${target}" as well: take it out here.`,
      })),
  );
}

function tie(member: string, { type, target }: Entity['relations'][number]): string {
  return `${member} ${type} ${target}`;
}

function countedTwice({ id, facts, members, partners }: Enrolling): Problem[] {
  return facts
    .filter(
      ({ label }) =>
        (label === 'Members' && members !== undefined) ||
        (label === 'Partners' && partners !== undefined),
    )
    .map(({ label }) => ({
      where: id,
      what: `The fact "${label}" is made from the list: take out the one that is written.`,
    }));
}
