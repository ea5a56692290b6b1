import type { Correction } from './correction.ts';

/** A page as corrections know it. */
export interface CorrectedPlace {
  /** The address without its fragment. */
  page: string;
  /** The host; undefined for pages without one. */
  site: string | undefined;
}

/** Wider first: what is said of a page overrules what is said of its site, and that of everywhere. */
const WIDEST_FIRST = ['always', 'site', 'page'] as const satisfies Correction['scope'][];

/** What the reader's corrections say names mean on a page: by name, an entity's id, or null for none. */
export function correctionsAt(
  corrections: readonly Correction[],
  { page, site }: CorrectedPlace,
): Map<string, string | null> {
  const places = { always: undefined, site, page };
  const said = new Map<string, string | null>();
  for (const scope of WIDEST_FIRST) {
    for (const { surface, entity, scope: own, where } of corrections) {
      if (own !== scope) continue;
      if (scope !== 'always' && (where === undefined || where !== places[scope])) continue;
      said.set(surface, entity);
    }
  }
  return said;
}
