import type { Dossier } from '../entity/dossier.ts';
import { tieGroups } from './tie-groups.ts';
import type { Words } from './words.ts';

/** Groups that a map of states shows. */
const ON_MAP: ReadonlySet<string> = new Set([
  'ties_members',
  'ties_signedBy',
  'ties_tookPart',
  'ties_agreements',
]);

/** More names than this are in the list below the map, and not read out with it as well. */
const MOST_NAMES = 12;

/** What a map shows, in words. */
export function mapName(dossier: Dossier, { translate }: Words): string {
  const { entity, map } = dossier;
  if (map?.shows !== 'states') return translate('card_mapOfPlace', entity.label);
  const group = tieGroups(dossier).find(({ title }) => ON_MAP.has(title));
  const names = group?.items.map(({ entity }) => entity.label) ?? [];
  const title = group === undefined ? entity.label : translate(group.title);
  return names.length > MOST_NAMES
    ? translate('card_mapOfMany', title, names.length)
    : translate('card_mapOfStates', title, names.join(', '));
}
