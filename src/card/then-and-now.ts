import { currentAt } from '../entity/current-at.ts';
import { heldOn } from '../entity/date.ts';
import type { Dossier } from '../entity/dossier.ts';
import type { Fact } from '../entity/fact.ts';
import type { Translate } from './words.ts';
import { writtenDate } from './written-date.ts';

/** Something that was otherwise when the article was written. */
export interface Change {
  label: string;
  before: string;
  now: string;
}

/** More changes than this are no longer read. */
const MOST_CHANGES = 4;

/** Ties of which it matters whether they held at the time. */
const CHANGING: ReadonlySet<string> = new Set(['memberOf', 'leads', 'heldOffice', 'partyOf']);

/** Ties that lead here of which it matters: who leads, not each of a hundred members. */
const CHANGING_HERE: ReadonlySet<string> = new Set(['leads', 'memberOf']);

/**
 * What differs between the day an article was published and today (both `YYYY-MM-DD`). Only what
 * the deck dates is compared: what has no dates may have been otherwise, and nothing is claimed.
 */
export function changesSince(
  dossier: Dossier,
  published: string,
  day: string,
  translate: Translate,
  language: string,
): Change[] {
  const facts = changedFacts(dossier.entity.facts, published, day);
  const ties = changedTies(dossier, published, day, translate, language);
  return [...facts, ...ties].slice(0, MOST_CHANGES);
}

function changedFacts(facts: readonly Fact[], published: string, day: string): Change[] {
  const labels = [...new Set(facts.map(({ label }) => label))];
  return labels.flatMap((label) => {
    const same = facts.filter((fact) => fact.label === label);
    const [then, now] = [published, day].map((on) =>
      currentAt(same, on)
        .map(({ value }) => value)
        .join('; '),
    );
    return then && now && then !== now ? [{ label, before: then, now }] : [];
  });
}

interface DatedTie {
  end: string;
  role?: string;
  since?: string;
  until?: string;
}

function changedTies(
  { entity, incoming, related }: Dossier,
  published: string,
  day: string,
  translate: Translate,
  language: string,
): Change[] {
  const ties: DatedTie[] = [
    ...entity.relations
      .filter(({ type }) => CHANGING.has(type))
      .map(({ target, ...rest }) => ({ ...rest, end: target })),
    ...incoming
      .filter(({ type }) => CHANGING_HERE.has(type))
      .map(({ from, ...rest }) => ({ ...rest, end: from })),
  ];
  const nameOf = new Map(related.map(({ id, label, short }) => [id, short ?? label]));
  return ties.flatMap((tie) => {
    const [then, now] = [heldOn(published, tie), heldOn(day, tie)];
    const name = nameOf.get(tie.end);
    if (then === now || name === undefined) return [];
    const role = tie.role ?? translate('card_yes');
    const since =
      tie.since === undefined ? '' : translate('cardSince', writtenDate(tie.since, language));
    const until = tie.until === undefined ? '' : writtenDate(tie.until, language);
    return now
      ? [{ label: name, before: translate('card_notYet'), now: `${role}, ${since}` }]
      : [{ label: name, before: role, now: translate('card_noLonger', until) }];
  });
}
