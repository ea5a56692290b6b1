import type { Neighbour } from './neighbours.ts';

/** What is put before a name with a hyphen, and leaves its meaning as it is. */
const PREFIXES: ReadonlySet<string> = new Set(
  'pro anti non post pre ex all intra inter trans sub mid un once then now'.split(' '),
);

/** Whether a word and a hyphen before a name say something about what the name means: "pro-Russian", "ex-Mossad". */
export function isCompoundBefore(text: string, { start, end }: Neighbour): boolean {
  return PREFIXES.has(text.slice(start, end).toLowerCase());
}

/**
 * Whether a hyphen and a word behind a name do: "Paris-based", "US-led"; and not "Alsace-Lorraine", "Boeing-737",
 * "X-rated", "euro-asiatique".
 */
export function isCompoundAfter(
  text: string,
  { start, end }: { start: number; end: number },
  { capital, figure }: Neighbour,
): boolean {
  if (capital || figure || end - start === 1) return false;
  const name = text.slice(start, end);
  return name !== name.toLowerCase();
}
