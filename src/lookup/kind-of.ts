import type { Kind } from '../entity/kind.ts';
import { PROPERTY } from './properties.ts';
import { itemsIn, standing, type WikibaseEntity } from './wikibase.ts';

/** What Wikidata calls an instance of these is a card of that kind. */
const CLASSES: Readonly<Partial<Record<Kind, readonly string[]>>> = {
  state: ['Q6256', 'Q3624078'],
  territory: ['Q161243', 'Q783733'],
  region: ['Q10864048', 'Q35657', 'Q165', 'Q4022', 'Q23442', 'Q8502', 'Q82794'],
  city: ['Q515', 'Q1549591', 'Q5119', 'Q3957', 'Q532', 'Q486972', 'Q1637706'],
  person: ['Q5'],
  organisation: ['Q43229', 'Q484652', 'Q245065', 'Q79913', 'Q163740'],
  agency: ['Q327333', 'Q192350', 'Q35749', 'Q66344', 'Q41487'],
  party: ['Q7278'],
  company: ['Q4830453', 'Q6881511', 'Q783794', 'Q891723', 'Q11032', 'Q1110794'],
  agreement: ['Q131569'],
  event: ['Q198', 'Q180684', 'Q178561', 'Q40231', 'Q1190554'],
  weapon: ['Q728', 'Q15142894'],
};

const KIND_OF = new Map(
  Object.entries(CLASSES).flatMap(([kind, items]) => items.map((item) => [item, kind as Kind])),
);

/** The kind of a thing, by what Wikidata says it is; `term` when that is nothing known here. */
export function kindOf({ claims }: WikibaseEntity): Kind {
  const statements = standing(claims[PROPERTY.instanceOf]);
  const classes = itemsIn(statements.map(({ mainsnak }) => mainsnak));
  for (const item of classes) {
    const kind = KIND_OF.get(item);
    if (kind !== undefined) return kind;
  }
  if (standing(claims[PROPERTY.birth]).length > 0) return 'person';
  return standing(claims[PROPERTY.coordinates]).length > 0 ? 'region' : 'term';
}
