import { useSignal } from '@preact/signals';
import type { Briefing, Connection, DatedLine } from '../../briefing/briefing.ts';
import { MapPicture } from '../../card/map-picture.tsx';
import { download } from '../../platform/download.ts';
import { translate } from '../../platform/translate.ts';
import type { BriefingState } from './briefing-state.ts';
import { NamedItem } from './named-item.tsx';

/** The briefing of the page in front: who, where, which bodies, what happened, and how they belong together. */
export function BriefingPage({ state }: { state: BriefingState }) {
  const briefing = state.briefing.value;
  const count = briefing?.sections.reduce((sum, { items }) => sum + items.length, 0) ?? 0;
  return (
    <>
      <h1>{translate('briefing_title')}</h1>
      <p role="status">{translate(count === 0 ? 'briefing_none' : 'briefing_count', count)}</p>
      {briefing !== undefined && <Body briefing={briefing} state={state} />}
    </>
  );
}

function Body({ briefing, state }: { briefing: Briefing; state: BriefingState }) {
  const { title, published, sections, connections, timeline, map } = briefing;
  return (
    <>
      <p class="about" dir="auto">
        <b>{title}</b>
        {published !== undefined && <span class="published">{published}</span>}
      </p>
      <Export state={state} />
      {sections.map(({ family, items }) => (
        <section key={family} data-family={family} aria-labelledby={`family-${family}`}>
          <h2 id={`family-${family}`}>{translate(`briefing_${family}`)}</h2>
          {family === 'place' && map !== undefined && (
            <MapPicture map={map} name={translate('briefing_map', placesIn(briefing))} />
          )}
          <ul>
            {items.map((item) => (
              <NamedItem key={item.id} item={item} reveal={state.reveal} />
            ))}
          </ul>
        </section>
      ))}
      <Connections connections={connections} />
      <Timeline timeline={timeline} />
    </>
  );
}

/** The map in words. */
function placesIn({ sections }: Briefing): string {
  const places = sections.find(({ family }) => family === 'place')?.items ?? [];
  return places.map(({ label }) => label).join(', ');
}

function Export({ state }: { state: BriefingState }) {
  const said = useSignal('');
  const copy = async () => {
    const done = await navigator.clipboard.writeText(state.markdown()).then(
      () => true,
      () => false,
    );
    said.value = done ? 'briefing_copied' : 'card_notCopied';
  };
  return (
    <p class="export">
      <button type="button" onClick={() => void copy()}>
        {translate('briefing_copy')}
      </button>
      <button
        type="button"
        onClick={() => download('briefing.md', state.markdown(), 'text/markdown')}
      >
        {translate('briefing_save')}
      </button>
      <span role="status">{said.value !== '' && translate(said.value)}</span>
    </p>
  );
}

function Connections({ connections }: { connections: readonly Connection[] }) {
  if (connections.length === 0) return null;
  return (
    <section aria-labelledby="connections">
      <h2 id="connections">{translate('briefing_connections')}</h2>
      <ul class="lines">
        {connections.map((connection) => (
          <li key={connection.text}>
            <span dir="auto">{connection.text}</span> <SourceLink {...connection} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Timeline({ timeline }: { timeline: readonly DatedLine[] }) {
  if (timeline.length === 0) return null;
  return (
    <section aria-labelledby="timeline">
      <h2 id="timeline">{translate('briefing_timeline')}</h2>
      <ol class="lines time">
        {timeline.map((line) => (
          <li key={`${line.date} ${line.label} ${line.text}`}>
            <b>{line.date}</b>
            <span dir="auto">
              {line.label}: {line.text}
            </span>{' '}
            <SourceLink {...line} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function SourceLink({ source }: Pick<Connection, 'source'>) {
  if (source === undefined) return null;
  return (
    <a class="source" href={source.url} target="_blank" rel="noreferrer" title={source.title}>
      {source.publisher ?? source.title}
    </a>
  );
}
