import type { Outline, Placed } from '../entity/outline.ts';
import { askFrame } from './messages.ts';
import { readNames } from './page-summary.ts';

const TOP_FRAME = 0;

/** An entity that a page names, and in which of its frames how often. */
export interface PlacedInTab extends Placed {
  frames: { frame: number; mentions: number }[];
}

/** What a page is, and what its frames name together. */
export interface TabOutline extends Omit<Outline, 'names'> {
  names: PlacedInTab[];
}

/** What a tab's page is and names, all its frames together; undefined where Sidelight does not run. */
export async function readOutline(tab: number): Promise<TabOutline | undefined> {
  const frames = new Set([TOP_FRAME, ...(await readNames(tab)).flatMap((named) => named.frames)]);
  const asked = [...frames].map(async (frame) => {
    const outline = await askFrame(tab, frame, 'outline', {}).catch(() => undefined);
    return outline === undefined ? [] : [{ frame, outline }];
  });
  return merged((await Promise.all(asked)).flat());
}

/** Shows a mention of an entity, counted from 0 over all frames; whether it was still there. */
export async function revealMention(
  tab: number,
  { id, frames }: PlacedInTab,
  place: number,
): Promise<boolean> {
  let rest = place;
  for (const { frame, mentions } of frames) {
    if (rest < mentions) {
      return askFrame(tab, frame, 'reveal', { entity: id, place: rest }).catch(() => false);
    }
    rest -= mentions;
  }
  return false;
}

/** The first frame is the page; what others name is named after it. */
function merged(outlines: readonly { frame: number; outline: Outline }[]): TabOutline | undefined {
  const [first] = outlines;
  if (first === undefined) return undefined;
  const names = new Map<string, PlacedInTab>();
  for (const { frame, outline } of outlines) {
    for (const placed of outline.names) {
      const known = names.get(placed.id) ?? { ...placed, mentions: 0, frames: [] };
      known.mentions += placed.mentions;
      known.frames.push({ frame, mentions: placed.mentions });
      names.set(placed.id, known);
    }
  }
  return { ...first.outline, names: [...names.values()] };
}
