import type { Enrichment, LookupChoice, Picture } from '../entity/enrichment.ts';
import { FactRow } from './fact-row.tsx';
import { failureInWords, type Kept, type LookupActions, type LookupView } from './lookup-view.ts';
import type { Translate } from './words.ts';
import { writtenDate } from './written-date.ts';

const LICENCE = 'https://creativecommons.org/licenses/by-sa/4.0/';
/** A place on the scale of a city: about a kilometre. */
const DEGREE_DIGITS = 2;

interface Props {
  view: LookupView;
  kept: Kept;
  actions: LookupActions;
  translate: Translate;
  /** Language of the interface, for dates. */
  language: string;
  /** Today (`YYYY-MM-DD`). */
  day: string;
}

/** The part of a card that comes from Wikipedia: a button until it is asked for, then what came. */
export function EnrichmentSection(props: Props) {
  const { view, actions, translate } = props;
  return (
    <section class="lookup" aria-label={translate('lookup_from')}>
      {view.status === 'closed' && (
        <button type="button" class="ask" onClick={actions.ask}>
          {translate('lookup_more')}
        </button>
      )}
      {view.status !== 'closed' && <h3>{translate('lookup_from')}</h3>}
      <div role="status">{view.status === 'asking' && <p>{translate('lookup_asking')}</p>}</div>
      <Outcome {...props} />
    </section>
  );
}

function Outcome(props: Props) {
  const { view, actions, translate } = props;
  switch (view.status) {
    case 'off':
      return (
        <Notice text={translate('lookup_off')}>
          <button type="button" onClick={actions.allow}>
            {translate('lookup_offOpen')}
          </button>
        </Notice>
      );
    case 'failed':
      return (
        <Notice text={failureInWords(view.failure, translate)}>
          <button type="button" onClick={actions.ask}>
            {translate('lookup_retry')}
          </button>
        </Notice>
      );
    case 'ambiguous':
      return <Choices choices={view.choices} choose={actions.choose} translate={translate} />;
    case 'found':
      return <Found {...props} enrichment={view.enrichment} />;
    default:
      return null;
  }
}

function Notice({ text, children }: { text: string; children: preact.ComponentChildren }) {
  return (
    <div class="notice">
      <p role="alert">{text}</p>
      {children}
    </div>
  );
}

interface ChoicesProps {
  choices: readonly LookupChoice[];
  choose: (choice: LookupChoice) => void;
  translate: Translate;
}

/** The things that a name may mean, for the reader to say which. */
function Choices({ choices, choose, translate }: ChoicesProps) {
  return (
    <>
      <p class="which">{translate(choices.length > 1 ? 'lookup_which' : 'lookup_perhaps')}</p>
      <ul class="choices">
        {choices.map((choice) => (
          <li key={choice.title}>
            <button type="button" lang={choice.language} onClick={() => choose(choice)}>
              <b dir="auto">{choice.title}</b> <span dir="auto">{choice.description}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

function Found({
  enrichment,
  kept,
  actions,
  translate,
  language,
  day,
}: Props & { enrichment: Enrichment }) {
  const { article, extract, picture, entity, sources } = enrichment;
  const sourceOf = new Map(sources.map((source) => [source.id, source]));
  return (
    <>
      {extract !== '' && (
        <p class="extract" lang={article.language} dir={article.dir}>
          {extract}
        </p>
      )}
      {picture !== undefined && <Pictured picture={picture} translate={translate} />}
      <dl>
        {entity.facts.map((fact) => (
          <FactRow
            key={fact.label + fact.value}
            fact={fact}
            source={sourceOf.get(fact.source)}
            related={[]}
            words={{ translate, language, day }}
            onOpen={() => {}}
            onCopy={actions.copy}
          />
        ))}
        {entity.geo !== undefined && (
          <div class="fact">
            <dt>{translate('lookup_place')}</dt>
            <dd>{inDegrees(entity.geo)}</dd>
          </div>
        )}
      </dl>
      {entity.links.length > 0 && (
        <p class="links">
          {translate('cardReadMore')}{' '}
          {entity.links.map(({ title, url }) => (
            <Out key={url} url={url}>
              {title}
            </Out>
          ))}
        </p>
      )}
      <Credit enrichment={enrichment} translate={translate} language={language} />
      {kept === 'yes' && <p role="status">{translate('lookup_kept')}</p>}
      {(kept === 'no' || kept === 'failed') && (
        <button type="button" class="keep" onClick={actions.keep}>
          {translate('lookup_keep')}
        </button>
      )}
      {kept === 'failed' && <p role="alert">{translate('lookup_notKept')}</p>}
    </>
  );
}

function Pictured({ picture, translate }: { picture: Picture; translate: Translate }) {
  const { data, width, height, author, licence, page } = picture;
  const hide = ({ currentTarget }: { currentTarget: HTMLElement }) => {
    currentTarget.closest('figure')?.remove();
  };
  return (
    <figure>
      <img src={data} width={width} height={height} alt="" onError={hide} />
      <figcaption>
        <Out url={picture.licenceUrl ?? page}>{translate('lookup_picture', author, licence)}</Out>
      </figcaption>
    </figure>
  );
}

/** What the licences ask to be said: title, link, licence, that it was shortened, and when. */
function Credit({
  enrichment,
  translate,
  language,
}: Pick<Props, 'translate' | 'language'> & { enrichment: Enrichment }) {
  const { article, entity, retrieved } = enrichment;
  const edited =
    article.edited && translate('lookup_edited', writtenDate(article.edited, language));
  return (
    <p class="credit">
      <Out url={article.url}>{translate('lookup_credit', article.title)}</Out>
      {edited !== undefined && `, ${edited}`}
      {' · '}
      <Out url={LICENCE}>{translate('lookup_licence')}</Out>
      {entity.wikidata !== undefined && (
        <>
          {' · '}
          <Out url={`https://www.wikidata.org/wiki/${entity.wikidata}`}>
            {translate('lookup_facts', writtenDate(retrieved, language))}
          </Out>
        </>
      )}
    </p>
  );
}

function Out({ url, children }: { url: string; children: preact.ComponentChildren }) {
  return (
    <a href={url} target="_blank" rel="noopener noreferrer" dir="auto">
      {children}
    </a>
  );
}

function inDegrees({ lat, lon }: { lat: number; lon: number }): string {
  const degrees = (value: number, positive: string, negative: string) =>
    `${Math.abs(value).toFixed(DEGREE_DIGITS)}° ${value < 0 ? negative : positive}`;
  return `${degrees(lat, 'N', 'S')}, ${degrees(lon, 'E', 'W')}`;
}
