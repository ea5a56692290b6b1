import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Dossier } from '../entity/dossier.ts';
import { FactRow } from './fact-row.tsx';
import type { Here } from './here.ts';
import { HereSection } from './here-section.tsx';
import { mapName } from './map-name.ts';
import { MapPicture } from './map-picture.tsx';
import { ReadMore } from './read-more.tsx';
import { changesSince } from './then-and-now.ts';
import { tieGroups } from './tie-groups.ts';
import { TieList } from './tie-list.tsx';
import { TimeLine } from './time-line.tsx';
import { timeStrip } from './time-strip.ts';
import type { Words } from './words.ts';
import { writtenDate } from './written-date.ts';

/** Facts that are seen without asking: about what fits beside the map on one card. */
const FACTS_SHOWN = 7;

interface Props {
  dossier: Dossier;
  here: Here;
  words: Words;
  onOpen: (id: string) => void;
  onCopy: (text: string) => void;
  children?: ComponentChildren;
}

/** What a card tells, in the order of a reader's questions; parts that have nothing to say are not there. */
export function CardBody({ dossier, here, words, onOpen, onCopy, children }: Props) {
  const { entity, map } = dossier;
  const strip = timeStrip(dossier, here.published, words.day);
  return (
    <div class="body" tabIndex={-1}>
      <div class="lead">
        {map?.shows === 'place' && <MapPicture map={map} name={mapName(dossier, words)} />}
        <p id="description" class="description" dir="auto">
          {entity.description}
        </p>
      </div>
      {map?.shows === 'states' && <MapPicture map={map} name={mapName(dossier, words)} />}
      {strip !== undefined && <TimeLine strip={strip} words={words} />}
      <Facts dossier={dossier} words={words} onOpen={onOpen} onCopy={onCopy} />
      <ThenAndNow dossier={dossier} here={here} words={words} />
      <HereSection dossier={dossier} here={here} words={words} onOpen={onOpen} />
      <ReadMore entity={entity} words={words} />
      {children}
    </div>
  );
}

function Facts({ dossier, words, onOpen, onCopy }: Omit<Props, 'here' | 'children'>) {
  const [all, setAll] = useState(false);
  const { entity, related, sources } = dossier;
  const sourceOf = new Map(sources.map((source) => [source.id, source]));
  const few = entity.facts.length <= FACTS_SHOWN + 1;
  const shown = all || few ? entity.facts : entity.facts.slice(0, FACTS_SHOWN);
  const groups = tieGroups(dossier);
  if (shown.length + groups.length === 0) return null;
  return (
    <>
      <dl class="facts">
        {shown.map((fact) => (
          <FactRow
            key={fact.label + fact.value}
            fact={fact}
            source={sourceOf.get(fact.source)}
            related={related}
            words={words}
            onOpen={onOpen}
            onCopy={onCopy}
          />
        ))}
      </dl>
      {shown.length < entity.facts.length && (
        <button type="button" class="quiet unfold" onClick={() => setAll(true)}>
          {words.translate('card_moreFacts', entity.facts.length - shown.length)}
        </button>
      )}
      {groups.length > 0 && (
        <dl class="facts">
          {groups.map((group) => (
            <TieList key={group.title} group={group} words={words} onOpen={onOpen} />
          ))}
        </dl>
      )}
    </>
  );
}

function ThenAndNow({ dossier, here, words }: Pick<Props, 'dossier' | 'here' | 'words'>) {
  const { translate, language, day } = words;
  if (here.published === undefined) return null;
  const changes = changesSince(dossier, here.published, day, translate, language);
  if (changes.length === 0) return null;
  const published = writtenDate(here.published, language);
  return (
    <section class="change" aria-label={translate('card_changed')}>
      {changes.map(({ label, before, now }) => (
        <div class="changed" key={label + before}>
          <p class="about">{label}</p>
          <dl>
            <div>
              <dt>{published}</dt>
              <dd dir="auto">{before}</dd>
            </div>
            <div>
              <dt>{translate('card_today')}</dt>
              <dd dir="auto">{now}</dd>
            </div>
          </dl>
        </div>
      ))}
    </section>
  );
}
