import type { ComponentChildren } from 'preact';
import type { Dossier } from '../entity/dossier.ts';
import { familyOf } from '../entity/kind.ts';
import { FactRow } from './fact-row.tsx';
import type { Translate } from './words.ts';

interface Props {
  dossier: Dossier;
  translate: Translate;
  /** Language of the interface, for dates and numbers. */
  language: string;
  onClose: () => void;
  /** What is shown below the card's own facts. */
  children?: ComponentChildren;
}

/** The card of one entity: what it is, what is known of it and from where. */
export function FactCard({ dossier, translate, language, onClose, children }: Props) {
  const { entity, sources, deck } = dossier;
  const sourceOf = new Map(sources.map((source) => [source.id, source]));
  return (
    <article class="card" data-family={familyOf(entity.kind)}>
      <header>
        <p class="kind">{translate(`kind_${entity.kind}`)}</p>
        <button type="button" class="close" aria-label={translate('cardClose')} onClick={onClose}>
          <span aria-hidden="true">×</span>
        </button>
        <h2 id="label" dir="auto">
          {entity.label}
          {entity.short !== undefined && <small> {entity.short}</small>}
        </h2>
      </header>
      <div class="body" tabIndex={-1}>
        <p id="description" class="description" dir="auto">
          {entity.description}
        </p>
        <dl>
          {entity.facts.map((fact) => (
            <FactRow
              key={fact.label + fact.value}
              fact={fact}
              source={sourceOf.get(fact.source)}
              translate={translate}
              language={language}
            />
          ))}
        </dl>
        <ReadMore dossier={dossier} translate={translate} />
        {children}
      </div>
      <footer>{translate('cardDeck', deck.title, deck.version, deck.licence)}</footer>
    </article>
  );
}

function ReadMore({ dossier, translate }: Pick<Props, 'dossier' | 'translate'>) {
  const links = linksOf(dossier);
  if (links.length === 0) return null;
  return (
    <p class="more">
      {translate('cardReadMore')}{' '}
      {links.map(({ title, url }) => (
        <a key={url} href={url} target="_blank" rel="noopener noreferrer" dir="auto">
          {title}
        </a>
      ))}
    </p>
  );
}

function linksOf({ entity }: Dossier): { title: string; url: string }[] {
  if (entity.wikipedia === undefined) return entity.links;
  const title = encodeURIComponent(entity.wikipedia.replaceAll(' ', '_'));
  const wikipedia = { title: 'Wikipedia', url: `https://en.wikipedia.org/wiki/${title}` };
  const known = entity.links.some(({ url }) => url.startsWith('https://en.wikipedia.org/'));
  return known ? entity.links : [...entity.links, wikipedia];
}
