import { translate } from '../../platform/translate.ts';
import { CollectionSection } from './collection-section.tsx';
import type { PageState, Trouble } from './page-state.ts';

const SENT = [
  'lookup_sentTitle',
  'lookup_sentNames',
  'lookup_sentCollection',
  'lookup_sentSelf',
] as const;
const NOT_SENT = ['lookup_notSentPage', 'lookup_notSentCookies'] as const;

/** Says what look-ups send, and asks whether they are allowed; also the way back. */
export function LookupPage({ state }: { state: PageState }) {
  const allowed = state.allowed.value;
  const submit = (event: SubmitEvent & { currentTarget: HTMLFormElement }) => {
    event.preventDefault();
    const mirror = String(new FormData(event.currentTarget).get('mirror') ?? '');
    void state.allow(mirror);
  };
  return (
    <>
      <h1>{translate('lookup_pageTitle')}</h1>
      <p>{translate('lookup_pageIntro')}</p>
      <Listed title="lookup_sent" items={SENT} />
      <Listed title="lookup_notSent" items={NOT_SENT} />
      <p>{translate('lookup_kept7')}</p>
      <form onSubmit={submit}>
        <p role="status">{statusOf(allowed, state.trouble.value)}</p>
        {allowed ? (
          <button type="button" class="forbid" onClick={() => void state.forbid()}>
            {translate('lookup_forbid')}
          </button>
        ) : (
          <>
            <button type="submit" class="allow">
              {translate('lookup_allow')}
            </button>
            <button type="button" class="leave" onClick={() => void state.leave()}>
              {translate('lookup_notNow')}
            </button>
            <details>
              <summary>{translate('lookup_mirror')}</summary>
              <label>
                {translate('lookup_mirrorHint')}
                <input name="mirror" type="url" value={state.mirror.value} autocomplete="off" />
              </label>
            </details>
          </>
        )}
      </form>
      {allowed && <CollectionSection run={state.run} />}
      {state.kept.value.length > 0 && <Kept state={state} />}
    </>
  );
}

function Kept({ state }: { state: PageState }) {
  return (
    <section aria-labelledby="kept">
      <h2 id="kept">{translate('lookup_keptCards')}</h2>
      <ul class="kept">
        {state.kept.value.map(({ id, label, description }) => (
          <li key={id}>
            <span>
              <b dir="auto">{label}</b> <span dir="auto">{description}</span>
            </span>
            <button
              type="button"
              aria-label={translate('lookup_removeOne', label)}
              onClick={() => void state.remove(id)}
            >
              {translate('lookup_remove')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Listed({ title, items }: { title: string; items: readonly string[] }) {
  return (
    <section aria-labelledby={title}>
      <h2 id={title}>{translate(title)}</h2>
      <ul>
        {items.map((item) => (
          <li key={item}>{translate(item)}</li>
        ))}
      </ul>
    </section>
  );
}

function statusOf(allowed: boolean, trouble: Trouble): string {
  if (trouble === 'refused') return translate('lookup_refused');
  if (trouble === 'mirror') return translate('lookup_mirrorWrong');
  return allowed ? translate('lookup_allowed') : '';
}
