import { isPaused } from '../../platform/settings.ts';
import { interfaceLanguage, translate } from '../../platform/translate.ts';
import { GlossarySection } from './glossary-section.tsx';
import type { GlossaryState } from './glossary-state.ts';
import { LookupSection } from './lookup-section.tsx';
import type { LookupState } from './lookup-state.ts';
import { NamesSection } from './names-section.tsx';
import { isOnHere, type PopupState, standingHere } from './popup-state.ts';

interface Props {
  state: PopupState;
  lookups: LookupState;
  glossary: GlossaryState;
}

/** The toolbar popup: the switches, what the page names, and a way to each name. */
export function Popup({ state, lookups, glossary }: Props) {
  const { settings, host, refused } = state;
  return (
    <>
      <header>
        <h1>{translate('extName')}</h1>
        <button type="button" class="quiet" onClick={() => state.openSettings()}>
          {translate('popupSettings')}
        </button>
      </header>
      <Switch
        label={translate('popupEverywhere')}
        on={!settings.value.off}
        onChange={(on) => state.setEverywhere(on)}
      />
      {host !== undefined && (
        <Switch
          label={translate('popupHere', host)}
          on={standingHere(state).on}
          disabled={settings.value.off}
          onChange={(on) => state.setHere(on)}
        />
      )}
      <p role="alert">{refused.value !== undefined && translate(refused.value)}</p>
      <Pause state={state} />
      <Why state={state} />
      {isOnHere(state) && <GlossarySection state={glossary} />}
      <NamesSection state={state} />
      {isOnHere(state) && host !== undefined && <LookupSection state={lookups} />}
    </>
  );
}

function Pause({ state }: { state: PopupState }) {
  const settings = state.settings.value;
  if (settings.off) return null;
  const paused = isPaused(settings);
  const until = new Date(settings.pausedUntil);
  const time = until.toLocaleTimeString(interfaceLanguage(), {
    hour: '2-digit',
    minute: '2-digit',
  });
  return (
    <p class="action">
      <span>{paused && translate('popupPaused', time)}</span>
      <button type="button" onClick={() => void state.pause(!paused)}>
        {translate(paused ? 'popupResume' : 'popupPause')}
      </button>
    </p>
  );
}

/** Why names are not shown here, and a way to see them all the same, once. */
function Why({ state }: { state: PopupState }) {
  const settings = state.settings.value;
  if (state.host === undefined || settings.off || isPaused(settings)) return null;
  const { on, because, reason, pattern } = standingHere(state);
  if (on) return null;
  const key = because === 'quiet' ? `popupQuiet_${reason}` : `popupNotHere_${because}`;
  return (
    <p class="action">
      <span>{state.asked.value ? translate('popupOnlyHere') : translate(key, pattern ?? '')}</span>
      {!state.asked.value && (
        <button type="button" onClick={() => void state.showHere()}>
          {translate('popupShowHere')}
        </button>
      )}
    </p>
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
