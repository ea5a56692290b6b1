import { useState } from 'preact/hooks';
import { type Correction, SCOPES } from '../entity/correction.ts';
import type { Dossier } from '../entity/dossier.ts';
import type { Reason, ReasonCode } from '../entity/why.ts';
import type { CardActions } from './actions.ts';
import type { Here } from './here.ts';
import type { Words } from './words.ts';

/** Each reason as a sentence; `$1` is what the page writes, `$2` the names that the reason speaks of. */
const SENTENCES: Record<ReasonCode, string> = {
  'only-reading': 'why_onlyReading',
  'full-name': 'why_fullName',
  'bound-acronym': 'why_boundAcronym',
  related: 'why_related',
  'title-before': 'why_titleBefore',
  topic: 'why_topic',
  'place-pair': 'why_placePair',
  'stands-for-government': 'why_standsForGovernment',
  demonym: 'why_demonym',
  prominent: 'why_prominent',
  reader: 'why_reader',
};

interface Props {
  dossier: Dossier;
  here: Here;
  words: Words;
  actions: CardActions;
  /** Tells the reader what has been done, with a way back. */
  onDone: (told: string) => void;
}

/** Why this card and no other, and how to say that it is wrong or not wanted. */
export function WhyPanel({ dossier, here, words, actions, onDone }: Props) {
  const { translate } = words;
  const { entity, related } = dossier;
  const [scope, setScope] = useState<Correction['scope']>('page');
  const nameOf = new Map(related.map(({ id, label }) => [id, label]));
  const said = ({ code, entities }: Reason) =>
    translate(
      SENTENCES[code],
      here.surface,
      entities.flatMap((id) => nameOf.get(id) ?? []).join(', '),
    );
  const act = (done: Promise<void>, told: string) => void done.then(() => onDone(told));
  return (
    <section class="why" aria-labelledby="why">
      <h3 id="why">{translate('why_title', here.surface)}</h3>
      {here.why.reasons.length > 0 && (
        <ul class="reasons">
          {here.why.reasons.map((reason) => (
            <li key={reason.code}>{said(reason)}</li>
          ))}
        </ul>
      )}
      {here.why.others.length > 0 && (
        <>
          <p>{translate('why_others', here.surface)}</p>
          <ul class="choices">
            {here.why.others.map(({ id, label, kind }) => (
              <li key={id}>
                <button
                  type="button"
                  onClick={() =>
                    act(actions.correct(id, scope), translate('why_chosen', here.surface, label))
                  }
                >
                  {label} <span class="held">{translate(`kind_${kind}`)}</span>
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      <label class="scope">
        {translate('why_scope')}{' '}
        <select
          value={scope}
          onChange={({ currentTarget }) => setScope(SCOPES[currentTarget.selectedIndex] ?? 'page')}
        >
          {SCOPES.map((each) => (
            <option key={each} value={each}>
              {translate(`why_scope_${each}`)}
            </option>
          ))}
        </select>
      </label>
      <ul class="choices">
        <li>
          <button
            type="button"
            onClick={() =>
              act(actions.correct(null, scope), translate('why_notHereDone', here.surface))
            }
          >
            {translate('why_notHere')}
          </button>
        </li>
        <li>
          <button
            type="button"
            onClick={() =>
              act(actions.leaveOut('known', entity.id), translate('why_knownDone', entity.label))
            }
          >
            {translate('why_known')}
          </button>
        </li>
        <li>
          <button
            type="button"
            onClick={() =>
              act(actions.leaveOut('muted', entity.id), translate('why_mutedDone', entity.label))
            }
          >
            {translate('why_muted')}
          </button>
        </li>
      </ul>
    </section>
  );
}
