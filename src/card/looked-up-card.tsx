import type { ComponentChildren } from 'preact';
import { familyOf, type Kind } from '../entity/kind.ts';
import type { Translate } from './words.ts';

interface Props {
  /** The name, as the page or the article writes it. */
  label: string;
  /** What it is, in a line; empty while that is not known. */
  description: string;
  /** Language of the two; the interface's own where it is not known. */
  lang?: string | undefined;
  /** Undefined while it is not known; `term` stands for a thing of no known kind. */
  kind: Kind | undefined;
  translate: Translate;
  onClose: () => void;
  /** What came from Wikipedia. */
  children: ComponentChildren;
}

/** The card of something that no deck knows: it says at its head that it comes from Wikipedia. */
export function LookedUpCard(props: Props) {
  const { label, description, lang, kind, translate, onClose, children } = props;
  return (
    <article class="card looked-up" data-family={familyOf(kind ?? 'term')}>
      <header>
        <p class="kind">
          {kind !== undefined && kind !== 'term' && `${translate(`kind_${kind}`)} · `}
          {translate('lookup_from')}
        </p>
        <button type="button" class="close" aria-label={translate('cardClose')} onClick={onClose}>
          <span aria-hidden="true">×</span>
        </button>
        <h2 id="label" dir="auto" lang={lang}>
          {label}
        </h2>
      </header>
      <div class="body" tabIndex={-1}>
        <p id="description" class="description" dir="auto" lang={lang}>
          {description}
        </p>
        {children}
      </div>
    </article>
  );
}
