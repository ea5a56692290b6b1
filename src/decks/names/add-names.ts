import { type Alias, impliedMatch } from '../../entity/alias.ts';
import type { Entity } from '../../entity/entity.ts';
import type { FamiliarWords } from '../places/familiar-words.ts';
import { foldName } from '../places/fold-name.ts';
import type { NamesByLanguage } from './foreign-names.ts';
import { formsOf } from './inflect.ts';

/** What names in other languages must not be mistaken for. */
export interface NameSurroundings {
  familiar: FamiliarWords;
  /** Ids of the cards that have a name already, by folded name. */
  holders: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Adds names in other languages to a card, then the inflected forms of all its names. */
export function withNames(
  entity: Entity,
  names: NamesByLanguage,
  surroundings: NameSurroundings,
): Entity {
  const policy = policyOf(entity);
  const own = entity.aliases.map((alias) =>
    alias.lang === undefined || alias.match === 'exact'
      ? alias
      : careful(alias, entity.id, surroundings),
  );
  const written = new Map(own.map((alias) => [alias.text, alias]));
  // A name that the card has in another language ("Китай" in Ukrainian and Russian) is not added
  // again, but it has forms of its own.
  const given = Object.entries(names).flatMap(([lang, texts]) =>
    (texts ?? []).map((text, place): Alias => {
      const known = written.get(text);
      const alias = { text, lang, match: impliedMatch(text), ...policy(place, lang) };
      return known === undefined ? careful(alias, entity.id, surroundings) : { ...known, lang };
    }),
  );
  const added = given.filter(({ text }) => !written.has(text));
  const aliases = [...own, ...distinct(added, own)];
  const texts = new Set(aliases.map(({ text }) => text));
  const forms = [...own, ...given].flatMap((alias) =>
    formsOf(alias, entity.kind === 'person')
      .filter((text) => !texts.has(text))
      .map((text) => careful({ ...alias, text, form: true }, entity.id, surroundings)),
  );
  const all = [...aliases, ...distinct(forms, [])];
  return { ...entity, aliases: entity.kind === 'person' ? all : withMarksKept(all) };
}

/** Turkish "Küba" is clear, and "Kuba" is a Polish first name: where the name without marks needs more, the marks count. */
function withMarksKept(aliases: readonly Alias[]): Alias[] {
  const needy = new Set(
    aliases.filter(({ needs }) => needs !== undefined).map(({ text }) => foldName(text)),
  );
  return aliases.map((alias) =>
    alias.lang !== undefined &&
    alias.needs === undefined &&
    isMarked(alias.text) &&
    needy.has(foldName(alias.text))
      ? { ...alias, match: 'exact' }
      : alias,
  );
}

/** Where no spaces part the words, the two or three signs of a surname stand inside others. */
const WITHOUT_SPACES = new Set(['zh', 'ja']);

/** What a name in another language needs, by its place in the list: as much as the English one that it stands for. */
function policyOf(entity: Entity): (place: number, lang: string) => Pick<Alias, 'needs'> {
  if (entity.kind !== 'person') {
    const shared = sharedPolicy(entity);
    return () => shared;
  }
  const surname = surnamePolicy(entity);
  return (place, lang) => {
    if (place === 0) return {};
    return WITHOUT_SPACES.has(lang) ? { needs: 'context', ...surname } : surname;
  };
}

/** A city whose English name is not clear is called after the same things in other languages. */
function sharedPolicy({ kind, label, aliases }: Entity): Pick<Alias, 'needs'> {
  if (kind !== 'city' && kind !== 'region') return {};
  const own = aliases.find(({ text }) => text === label);
  return own?.needs === undefined ? {} : { needs: 'context' };
}

/** A person's names after the first are surnames alone, as clear as the one in English; else the full name must stand there. */
function surnamePolicy({ aliases }: Entity): Pick<Alias, 'needs'> {
  const own = aliases.find(({ text, lang }) => lang === undefined && !text.includes(' '));
  if (own === undefined) return { needs: 'full-name' };
  return own.needs === undefined ? {} : { needs: own.needs };
}

const LATIN = /^[\p{Script=Latin}\s’'.-]+$/u;
/** First names that the list lacks: Mauritius in Spanish. */
const FIRST_NAMES_TOO = new Set(['mauricio']);
const MARKED = /\p{M}|[łøđı]/u;

function isMarked(text: string): boolean {
  return MARKED.test(text.normalize('NFD'));
}

/**
 * A name in one language may be a word or a first name in another: Portuguese "Irã" is "Ira" to a
 * reader of marks as ornaments, Polish "Chin" (of China) a chin. What has marks must have them on the
 * page too; what has none needs the rest of the article to agree, and so does another card's name.
 */
function careful(alias: Alias, id: string, { familiar, holders }: NameSurroundings): Alias {
  const folded = foldName(alias.text);
  const others = [...(holders.get(folded) ?? [])].filter((holder) => holder !== id);
  const risky =
    LATIN.test(alias.text) &&
    (FIRST_NAMES_TOO.has(folded) ||
      familiar.words.has(folded) ||
      familiar.words.has(withoutS(folded)) ||
      familiar.firstNames.has(folded) ||
      familiar.surnames.has(folded));
  if (risky && isMarked(alias.text)) return { ...alias, match: 'exact' };
  return risky || others.length > 0 ? { needs: 'context', ...alias } : alias;
}

/** The German genitive "Islands" (of Iceland) is the plural of an English word. */
function withoutS(folded: string): string {
  return folded.replace(/s$/, '');
}

/** Each text once, in the first language that has it, without those that the card has folded alike. */
function distinct(added: readonly Alias[], had: readonly Alias[]): Alias[] {
  const seen = new Set(
    had
      .filter(({ needs, match }) => needs === undefined && match !== 'exact')
      .map(({ text }) => foldName(text)),
  );
  return added.filter(({ text, match }) => {
    const key = match === 'exact' ? text : foldName(text);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** Which cards have which names, those in other languages that are written by hand included. */
export function holdersOf(
  entities: readonly Entity[],
  byHand: ReadonlyMap<string, NamesByLanguage>,
): Map<string, Set<string>> {
  const holders = new Map<string, Set<string>>();
  for (const { id, aliases } of entities) {
    const others = Object.values(byHand.get(id) ?? {}).flatMap((names = []) => names);
    for (const text of [...aliases.map((alias) => alias.text), ...others]) {
      const folded = foldName(text);
      const held = holders.get(folded);
      if (held === undefined) holders.set(folded, new Set([id]));
      else held.add(id);
    }
  }
  return holders;
}
