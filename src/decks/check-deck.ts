import type { Check } from './checks/check.ts';
import { repeatedIds, twoCardsOfOneArticle, twoCardsOfOneName } from './checks/identity.ts';
import {
  clashingAliases,
  missingAliases,
  unreadableAliases,
  unreadEnds,
  wrongShortForms,
} from './checks/names.ts';
import {
  excludingOffices,
  seatsTakenSince,
  twoHeadsAtOnce,
  unknownTargets,
  unlistedMemberships,
} from './checks/ties.ts';
import {
  datesToCome,
  endedBeforeStart,
  missingFacts,
  momentsWithoutEnd,
  officesWithoutEnd,
  unknownSources,
} from './checks/truth.ts';
import type { DeckSources, FileProblem } from './read-folder.ts';

const CHECKS: readonly Check[] = [
  repeatedIds,
  twoCardsOfOneArticle,
  twoCardsOfOneName,
  unknownSources,
  missingAliases,
  clashingAliases,
  unreadableAliases,
  unreadEnds,
  wrongShortForms,
  unknownTargets,
  missingFacts,
  endedBeforeStart,
  momentsWithoutEnd,
  officesWithoutEnd,
  datesToCome,
  seatsTakenSince,
  twoHeadsAtOnce,
  excludingOffices,
  unlistedMemberships,
];

/**
 * Everything wrong with a deck that its schema cannot see, by file and entity. `more` are checks
 * that need to know what lies outside the deck.
 */
export function checkDeck(sources: DeckSources, more: readonly Check[] = []): FileProblem[] {
  return [...CHECKS, ...more].flatMap((check) =>
    check(sources).map(({ entity, what }) => ({
      file: sources.fileOf.get(entity) ?? '',
      where: entity,
      what,
    })),
  );
}
