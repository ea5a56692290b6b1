import { failureInWords } from '../../card/lookup-view.ts';
import { translate } from '../../platform/translate.ts';
import type { Finding, LookupState } from './lookup-state.ts';

/** The part of the popup that reaches beyond the decks; nothing is sent before it is allowed. */
export function LookupSection({ state }: { state: LookupState }) {
  const finding = state.finding.value;
  const submit = (event: SubmitEvent & { currentTarget: HTMLFormElement }) => {
    event.preventDefault();
    const text = String(new FormData(event.currentTarget).get('name') ?? '');
    if (text.trim() !== '') void state.lookUp(text);
  };
  return (
    <section class="lookup" aria-label={translate('lookup_box')}>
      <button
        type="button"
        class="find-more"
        disabled={finding.status === 'finding'}
        onClick={() => void state.findMore()}
      >
        {translate(finding.status === 'failed' ? 'lookup_retry' : 'lookup_findMore')}
      </button>
      <p role="status">{inWords(finding)}</p>
      {finding.status === 'found' && (
        <ul class="found">
          {finding.names.map(({ id, label }) => (
            <li key={id}>
              <button type="button" dir="auto" onClick={() => void state.reveal(id)}>
                {label}
              </button>
            </li>
          ))}
        </ul>
      )}
      <form onSubmit={submit}>
        <input
          type="search"
          name="name"
          aria-label={translate('lookup_box')}
          placeholder={translate('lookup_boxHint')}
          autocomplete="off"
        />
        <button type="submit">{translate('lookup_go')}</button>
      </form>
      <label class="switch">
        <span>{translate('lookup_switch')}</span>
        <input
          type="checkbox"
          role="switch"
          aria-checked={state.allowed.value}
          checked={state.allowed.value}
          onChange={(event) => void state.setAllowed(event.currentTarget.checked)}
        />
      </label>
    </section>
  );
}

function inWords(finding: Finding): string {
  switch (finding.status) {
    case 'not-asked':
      return '';
    case 'finding':
      return translate('lookup_finding');
    case 'failed':
      return failureInWords(finding.failure, translate);
    case 'found': {
      const { length } = finding.names;
      return length > 0 ? translate('lookup_foundCount', length) : translate('lookup_foundNone');
    }
  }
}
