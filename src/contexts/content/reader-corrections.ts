import { correctionsAt } from '../../entity/corrections-at.ts';
import { readCorrections, watchCorrections } from '../../platform/corrections.ts';
import { documentAddress, pageHost } from './page-address.ts';
import type { PageReader } from './page-reader.ts';

/** Tells the page reader what the reader said names mean here, now and whenever that changes. */
export async function followCorrections(page: PageReader, signal: AbortSignal): Promise<void> {
  let last = new Map<string, string | null>();
  const take = (corrections: Awaited<ReturnType<typeof readCorrections>>) => {
    const said = correctionsAt(corrections, { page: documentAddress(), site: pageHost() });
    if (isSame(said, last)) return;
    last = said;
    page.correct(said);
  };
  watchCorrections(take, signal);
  take(await readCorrections());
}

function isSame(
  one: ReadonlyMap<string, string | null>,
  other: ReadonlyMap<string, string | null>,
): boolean {
  return one.size === other.size && [...one].every(([surface, id]) => other.get(surface) === id);
}
