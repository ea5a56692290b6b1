import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import * as v from 'valibot';
import { type FlagPart, flagSchema } from '../entity/map.ts';

/** A flag larger than this, in bytes, is a coat of arms that nobody can make out at 24 px. */
const LARGEST_FLAG = 12_000;

const ELEMENT = /<(\/?)(\w+)([^>]*?)(\/?)>/g;
const ATTRIBUTE = /([\w-]+)="([^"]*)"/g;

/**
 * Reads the flags as trees of elements, which the card draws one by one: markup would have to pass
 * a page's rules against injected markup. Flags that need more than plain shapes are left out.
 */
export function readFlags(): Map<string, FlagPart> {
  const folder = path.join(
    path.dirname(createRequire(import.meta.url).resolve('country-flag-icons/package.json')),
    '3x2',
  );
  const flags = new Map<string, FlagPart>();
  for (const file of readdirSync(folder).filter((name) => /^[A-Z]{2}\.svg$/.test(name))) {
    const text = readFileSync(path.join(folder, file), 'utf8');
    const flag = text.length > LARGEST_FLAG ? undefined : readFlag(text);
    if (flag !== undefined) flags.set(file.slice(0, 2).toLowerCase(), flag);
  }
  return flags;
}

function readFlag(text: string): FlagPart | undefined {
  const open: FlagPart[] = [['root', {}, []]];
  for (const [, closes, tag = '', attributes = '', empty] of text.matchAll(ELEMENT)) {
    if (closes) {
      open.pop();
      continue;
    }
    const part: FlagPart = [tag, readAttributes(attributes), []];
    open.at(-1)?.[2].push(part);
    if (!empty) open.push(part);
  }
  const read = v.safeParse(flagSchema, open[0]?.[2][0]);
  return read.success ? read.output : undefined;
}

function readAttributes(text: string): Record<string, string> {
  const found = [...text.matchAll(ATTRIBUTE)].map(([, name = '', value = '']) => [name, value]);
  return Object.fromEntries(found.filter(([name]) => name !== 'xmlns'));
}
