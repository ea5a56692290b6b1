import { KINDS, type Kind } from '../../entity/kind.ts';
import { CAPS, DENSITIES, FAMILIARITIES } from '../../platform/stored-settings.ts';
import { translate } from '../../platform/translate.ts';
import { Choice, Section } from './form-parts.tsx';
import { LanguageChoice } from './language-choice.tsx';
import type { OptionsState } from './options-state.ts';

/** Which names are marked on a page. */
export function ReadingSection({ state }: { state: OptionsState }) {
  const { density, familiarity, cap } = state.settings.value;
  return (
    <Section id="reading" title={translate('settings_reading')}>
      <Choice
        text="settings_density"
        values={DENSITIES}
        value={density}
        onChange={(density) => state.change({ density })}
      />
      <Choice
        text="settings_familiarity"
        values={FAMILIARITIES}
        value={familiarity}
        onChange={(familiarity) => state.change({ familiarity })}
        hinted
      />
      <Choice
        text="settings_cap"
        values={CAPS}
        value={cap}
        onChange={(cap) => state.change({ cap })}
      />
      <KindChoice state={state} />
      <LanguageChoice state={state} />
    </Section>
  );
}

function KindChoice({ state }: { state: OptionsState }) {
  const { kindsOff } = state.settings.value;
  const set = (kind: Kind, on: boolean) =>
    state.changeBy((now) => {
      const others = now.kindsOff.filter((other) => other !== kind);
      return { ...now, kindsOff: on ? others : [...others, kind] };
    });
  return (
    <fieldset class="choice">
      <legend>{translate('settings_kinds')}</legend>
      <div class="choices">
        {KINDS.map((kind) => (
          <label key={kind}>
            <input
              type="checkbox"
              name="kind"
              value={kind}
              checked={!kindsOff.includes(kind)}
              onChange={(event) => void set(kind, event.currentTarget.checked)}
            />
            <span>{translate(`kind_${kind}`)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
