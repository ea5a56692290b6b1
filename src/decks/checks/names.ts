import { compileGazetteer } from '../../gazetteer/compile.ts';
import { readLetters } from '../../gazetteer/read-letters.ts';
import type { FamiliarWords } from '../places/familiar-words.ts';
import { foldName } from '../places/fold-name.ts';
import type { DeckSources } from '../read-folder.ts';
import { type Check, type Fault, grouped, perEntity } from './check.ts';

/** What stands beside a label in the head of a card has room for so many letters there. */
const LONGEST_SHORT = 24;

/** A short form is a name, and short: "SCO". */
export function wrongShortForms({ deck }: DeckSources): Fault[] {
  return perEntity(deck.entities, ({ short = '' }) =>
    short.length > LONGEST_SHORT || /[|\n]/.test(short)
      ? [`"${short}" is no short form: it has at most ${LONGEST_SHORT} letters, and no bar.`]
      : [],
  );
}

/** Every card can be named by a page. */
export function missingAliases({ deck }: DeckSources): Fault[] {
  return perEntity(deck.entities, ({ aliases }) =>
    aliases.length === 0 ? ['It has no alias, so no page can name it.'] : [],
  );
}

/** What ends a name and is not read: "OPEC+" would be found wherever "OPEC" stands. */
const UNREAD_END = /[+#*&]$/;

/** No alias is another name with a sign behind it. */
export function unreadEnds({ deck }: DeckSources): Fault[] {
  return perEntity(deck.entities, ({ aliases }) =>
    aliases
      .filter(({ text }) => UNREAD_END.test(text))
      .map(
        ({ text }) =>
          `The last sign of the alias "${text}" is not read: it would be found without it.`,
      ),
  );
}

/** Two cards may share an alias, but then each has to say what it needs to be meant. */
export function clashingAliases({ deck }: DeckSources): Fault[] {
  const bare = deck.entities.flatMap(({ id, aliases }) =>
    aliases.filter(({ needs }) => needs === undefined).map(({ text }) => ({ id, text })),
  );
  return grouped(bare, ({ text }) => text)
    .map(([text, holders]) => ({ text, ids: [...new Set(holders.map(({ id }) => id))] }))
    .filter(({ ids }) => ids.length > 1)
    .map(({ text, ids }) => ({
      entity: ids[1] ?? '',
      what: `"${ids[0]}" has the alias "${text}" as well: one of the two needs a policy.`,
    }));
}

/** Every alias reads as one name. */
export function unreadableAliases({ deck }: DeckSources): Fault[] {
  const aliases = deck.entities.flatMap(({ aliases }, entity) =>
    aliases.map((alias) => ({ ...alias, entity })),
  );
  return compileGazetteer(aliases, readLetters()).unreadable.map(({ alias, why }) => ({
    entity: deck.entities[alias.entity]?.id ?? '',
    what: `The alias "${alias.text}" cannot be found in any text: ${why}.`,
  }));
}

/**
 * Makes the check that no alias without a need is an ordinary English word or a first name, but for
 * terms, which are words, and for the names in `clear`, which somebody has looked at.
 */
export function carelessNames(familiar: FamiliarWords, clear: ReadonlySet<string>): Check {
  return ({ deck }) =>
    perEntity(deck.entities, ({ kind, aliases }) =>
      aliases
        .filter(({ needs, match }) => needs === undefined && match !== 'exact' && kind !== 'term')
        .flatMap(({ text }) => {
          const folded = foldName(text);
          if (clear.has(text)) return [];
          if (familiar.words.has(folded)) return [careless(text, 'an ordinary word')];
          return familiar.firstNames.has(folded) ? [careless(text, 'a first name')] : [];
        }),
    );
}

function careless(text: string, what: string): string {
  return `The alias "${text}" is ${what} too: give it a need, or list it in names/clear-names.yaml.`;
}
