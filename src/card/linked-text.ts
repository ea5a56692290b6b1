import type { Related } from '../entity/dossier.ts';

/** A stretch of a text, and the entity that it names, if any. */
export interface Stretch {
  text: string;
  names: Related | undefined;
}

const LETTER = /[\p{L}\p{N}]/u;

/** Cuts a text at the names of entities that stand in it as words of their own; longest names first. */
export function cutAtNames(text: string, entities: readonly Related[]): Stretch[] {
  const names = entities
    .flatMap((entity) =>
      [entity.label, entity.short ?? entity.label].map((name) => ({ name, entity })),
    )
    .sort((a, b) => b.name.length - a.name.length);
  for (const { name, entity } of names) {
    const at = wordAt(text, name);
    if (at < 0) continue;
    return [
      ...cutAtNames(text.slice(0, at), entities),
      { text: name, names: entity },
      ...cutAtNames(text.slice(at + name.length), entities),
    ];
  }
  return text === '' ? [] : [{ text, names: undefined }];
}

/** Where a name stands in a text with no letter or digit on either side; -1 where it does not. */
function wordAt(text: string, name: string): number {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const [before = ' ', after = ' '] = [text[at - 1], text[at + name.length]];
    if (!LETTER.test(before) && !LETTER.test(after)) return at;
  }
  return -1;
}
