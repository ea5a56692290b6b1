import { translate } from '../../platform/translate.ts';
import type { GlossaryState } from './glossary-state.ts';

/** The page's own glossaries, off until the reader says yes. */
export function GlossarySection({ state }: { state: GlossaryState }) {
  return state.offered.value.map((glossary) => {
    const isTaken = state.taken.value.has(glossary.title);
    const key = isTaken ? 'popupGlossaryTaken' : 'popupGlossary';
    return (
      <p class="action glossary" key={glossary.title}>
        <span role="status">{translate(key, glossary.title, glossary.terms)}</span>
        {!isTaken && (
          <button type="button" onClick={() => void state.take(glossary)}>
            {translate('popupGlossaryTake')}
          </button>
        )}
      </p>
    );
  });
}
