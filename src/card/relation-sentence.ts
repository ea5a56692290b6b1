import type { Related } from '../entity/dossier.ts';
import type { Relation } from '../entity/relation.ts';
import { heldFor } from './held-for.ts';
import type { Translate } from './words.ts';

/** A dated tie between two entities, read from the one that holds it. */
export interface Tie extends Omit<Relation, 'target' | 'source'> {
  subject: Related;
  object: Related;
}

/** The message for what holds, and for what held once; ties that no sentence fits have none. */
const MESSAGES: Partial<Record<Relation['type'], readonly [now: string, once: string]>> = {
  memberOf: ['rel_memberOf', 'rel_memberOf_once'],
  partnerOf: ['rel_partnerOf', 'rel_partnerOf_once'],
  leads: ['rel_leads', 'rel_leads_once'],
  heldOffice: ['rel_heldOffice', 'rel_heldOffice_once'],
  capitalOf: ['rel_capitalOf', 'rel_capitalOf_once'],
  borders: ['rel_borders', 'rel_borders'],
  partOf: ['rel_partOf', 'rel_partOf_once'],
  locatedIn: ['rel_locatedIn', 'rel_locatedIn_once'],
  partyOf: ['rel_partyOf', 'rel_partyOf_once'],
  foundedBy: ['rel_foundedBy', 'rel_foundedBy'],
  signedBy: ['rel_signedBy', 'rel_signedBy'],
  participatedIn: ['rel_participatedIn', 'rel_participatedIn'],
  alliedWith: ['rel_alliedWith', 'rel_alliedWith_once'],
  ownedBy: ['rel_ownedBy', 'rel_ownedBy_once'],
  claims: ['rel_claims', 'rel_claims_once'],
};

/** Leading and holding office say as what, where the deck does. */
const WITH_ROLE: Partial<Record<Relation['type'], readonly [now: string, once: string]>> = {
  leads: ['rel_leads_as', 'rel_leads_as_once'],
  heldOffice: ['rel_heldOffice_as', 'rel_heldOffice_as_once'],
};

/**
 * A tie in a sentence: "Belarus is a member of SCO, since 4 Jul 2024." Undefined for ties that say
 * nothing by themselves. `day` decides what holds and what held once.
 */
export function relationSentence(
  tie: Tie,
  day: string,
  translate: Translate,
  language: string,
): string | undefined {
  const messages = (tie.role !== undefined && WITH_ROLE[tie.type]) || MESSAGES[tie.type];
  if (messages === undefined) return undefined;
  const over = tie.until !== undefined && tie.until < day;
  const [subject, object] = [sayable(tie.subject), sayable(tie.object)];
  const said = translate(messages[over ? 1 : 0], subject, object, tie.role ?? '');
  const held = heldFor(tie, translate, language);
  return held === '' ? translate('rel_plain', said) : translate('rel_dated', said, held);
}

/** Bodies go by their letters in a sentence; nobody says "PRC" for China. */
function sayable({ kind, short, label }: Related): string {
  return kind === 'state' ? label : (short ?? label);
}
