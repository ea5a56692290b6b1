import { useSignal } from '@preact/signals';
import { familyOf } from '../../entity/kind.ts';
import type { NamedInTab } from '../../platform/page-summary.ts';
import { translate } from '../../platform/translate.ts';
import { LookupSection } from './lookup-section.tsx';
import type { LookupState } from './lookup-state.ts';
import { isOnHere, type PopupState } from './popup-state.ts';

/** The toolbar popup: two switches, what the page names, and a way to each name. */
export function Popup({ state, lookups }: { state: PopupState; lookups: LookupState }) {
  const { settings, host } = state;
  return (
    <>
      <h1>{translate('extName')}</h1>
      <Switch
        label={translate('popupEverywhere')}
        on={!settings.value.off}
        onChange={(on) => state.setEverywhere(on)}
      />
      {host !== undefined && (
        <Switch
          label={translate('popupHere', host)}
          on={isOnHere(state)}
          disabled={settings.value.off}
          onChange={(on) => state.setHere(on)}
        />
      )}
      <Names state={state} />
      {isOnHere(state) && host !== undefined && <LookupSection state={lookups} />}
    </>
  );
}

interface SwitchProps {
  label: string;
  on: boolean;
  disabled?: boolean;
  onChange: (on: boolean) => Promise<void>;
}

function Switch({ label, on, disabled = false, onChange }: SwitchProps) {
  return (
    <label class="switch">
      <span>{label}</span>
      <input
        type="checkbox"
        role="switch"
        aria-checked={on}
        checked={on}
        disabled={disabled}
        onChange={(event) => void onChange(event.currentTarget.checked)}
      />
    </label>
  );
}

function Names({ state }: { state: PopupState }) {
  const gone = useSignal(false);
  const names = state.names.value;
  const notice = noticeFor(state);
  if (notice !== undefined) return <p class="notice">{translate(notice)}</p>;
  const mentions = names.reduce((sum, named) => sum + named.mentions, 0);
  const reveal = async (named: NamedInTab) => {
    gone.value = !(await state.reveal(named));
  };
  return (
    <section aria-labelledby="names">
      <h2 id="names">{translate('popupNames')}</h2>
      <p class="count">{translate('popupCount', names.length, mentions)}</p>
      <ul>
        {names.map((named) => (
          <li key={named.id}>
            <button
              type="button"
              data-family={familyOf(named.kind)}
              onClick={() => void reveal(named)}
            >
              <span class="label" dir="auto">
                {named.label}
              </span>
              <span class="kind">{translate(`kind_${named.kind}`)}</span>
              <span class="mentions" title={translate('popupMentions', named.mentions)}>
                {named.mentions}
              </span>
            </button>
          </li>
        ))}
      </ul>
      <p role="status">{gone.value && translate('popupGone')}</p>
    </section>
  );
}

/** Why there is no list of names, as the key of a sentence; undefined when there is one. */
function noticeFor(state: PopupState): string | undefined {
  if (state.names.value.length > 0) return undefined;
  if (state.host === undefined) return 'popupClosed';
  return isOnHere(state) ? 'popupNothing' : 'popupOff';
}
