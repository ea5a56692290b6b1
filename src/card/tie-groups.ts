import type { Dossier, Related } from '../entity/dossier.ts';
import type { Kind } from '../entity/kind.ts';
import type { Relation } from '../entity/relation.ts';

/** One end of a tie, as a list of a card shows it. */
export interface TieItem {
  entity: Related;
  role?: string;
  since?: string;
  until?: string;
  source: string;
}

/** Ties of one sort under one heading. */
export interface TieGroup {
  /** The message that heads it. */
  title: string;
  items: TieItem[];
}

type Direction = 'to' | 'from' | 'both';

/** A sort of ties: its heading, which relations, read from the holder, to it, or both. */
type Sort = readonly [title: string, direction: Direction, ...types: Relation['type'][]];

const LEADERS: Sort = ['ties_leaders', 'from', 'leads'];
const OFFICIALS: Sort = ['ties_officials', 'from', 'heldOffice'];
const MEMBERS: Sort = ['ties_members', 'from', 'memberOf'];
const PARTNERS: Sort = ['ties_partners', 'from', 'partnerOf'];
const BLOCS: Sort = ['ties_blocs', 'to', 'memberOf'];
const PARTNER_OF: Sort = ['ties_partnerOf', 'to', 'partnerOf'];
const OFFICES: Sort = ['ties_offices', 'to', 'leads', 'heldOffice'];
const PARTY: Sort = ['ties_party', 'to', 'partyOf'];
const PEOPLE: Sort = ['ties_people', 'from', 'partyOf'];
const CAPITAL: Sort = ['ties_capital', 'from', 'capitalOf'];
const CAPITAL_OF: Sort = ['ties_capitalOf', 'to', 'capitalOf'];
const NEIGHBOURS: Sort = ['ties_neighbours', 'both', 'borders'];
const PARTS: Sort = ['ties_parts', 'from', 'partOf'];
const WHOLE: Sort = ['ties_whole', 'to', 'partOf'];
const PLACE: Sort = ['ties_place', 'to', 'locatedIn'];
const SIGNED_BY: Sort = ['ties_signedBy', 'to', 'signedBy'];
const AGREEMENTS: Sort = ['ties_agreements', 'from', 'signedBy'];
const TOOK_PART: Sort = ['ties_tookPart', 'from', 'participatedIn'];
const EVENTS: Sort = ['ties_events', 'to', 'participatedIn'];
const OWNERS: Sort = ['ties_owners', 'to', 'ownedBy'];
const OWNS: Sort = ['ties_owns', 'from', 'ownedBy'];
const FOUNDERS: Sort = ['ties_founders', 'to', 'foundedBy'];
const ALLIES: Sort = ['ties_allies', 'both', 'alliedWith'];
const CLAIMS: Sort = ['ties_claims', 'to', 'claims'];
const CLAIMED_BY: Sort = ['ties_claimedBy', 'from', 'claims'];

/** What each kind's card lists, in the order in which a reader asks. */
const SORTS: Record<Kind, readonly Sort[]> = {
  state: [LEADERS, CAPITAL, BLOCS, PARTNER_OF, NEIGHBOURS, AGREEMENTS, CLAIMS, ALLIES, OFFICIALS],
  territory: [WHOLE, CLAIMED_BY, LEADERS, CAPITAL, NEIGHBOURS],
  region: [WHOLE, PLACE, PARTS],
  city: [CAPITAL_OF, PLACE, WHOLE],
  person: [OFFICES, PARTY, BLOCS, EVENTS],
  organisation: [LEADERS, MEMBERS, PARTNERS, PARTS, FOUNDERS, PLACE],
  agency: [LEADERS, WHOLE, PLACE, PARTS],
  party: [LEADERS, PEOPLE, PLACE, FOUNDERS],
  group: [LEADERS, WHOLE, PARTS, PLACE, ALLIES, EVENTS, FOUNDERS],
  company: [OWNERS, LEADERS, OWNS, PLACE, FOUNDERS],
  agreement: [SIGNED_BY, AGREEMENTS, TOOK_PART, EVENTS],
  event: [TOOK_PART, EVENTS, SIGNED_BY, PLACE, WHOLE],
  weapon: [OWNERS, PLACE],
  term: [WHOLE],
};

/** The lists of a card: what ties the entity to others, by what a reader asks of its kind. */
export function tieGroups(dossier: Dossier): TieGroup[] {
  const { entity, incoming, related } = dossier;
  const known = new Map(related.map((end) => [end.id, end]));
  const told = entity.facts.map(({ value }) => value).join('\n');
  return SORTS[entity.kind].flatMap((sort) => {
    const [title, direction, ...types] = sort;
    const from =
      direction === 'to' ? [] : incoming.map(({ from, ...tie }) => ({ ...tie, end: from }));
    const to =
      direction === 'from'
        ? []
        : entity.relations.map(({ target, ...tie }) => ({ ...tie, end: target }));
    const items = new Map<string, TieItem>();
    for (const { type, end, ...tie } of [...to, ...from]) {
      const other = known.get(end);
      if (other === undefined || !types.includes(type) || items.has(end)) continue;
      items.set(end, { entity: other, ...tie });
    }
    const listed = inTime(sort, [...items.values()]);
    // What the facts say already is not said twice.
    const news = listed.length > FEW || listed.some(({ entity }) => !told.includes(entity.label));
    return listed.length > 0 && news ? [{ title, items: listed }] : [];
  });
}

/** What a state joined last is the news; whom a body was founded by is what it is. */
function inTime(sort: Sort, items: TieItem[]): TieItem[] {
  const newest = sort === BLOCS || sort === PARTNER_OF;
  const oldest = sort === MEMBERS && items.every(({ since }) => since !== undefined);
  if (!newest && !oldest) return items;
  const sign = newest ? -1 : 1;
  return items.toSorted((a, b) => sign * compared(a.since ?? '', b.since ?? ''));
}

function compared(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** Up to so many ends, a list that only repeats facts is left out. */
const FEW = 2;
