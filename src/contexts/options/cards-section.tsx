import { DELAYS, TEXT_SIZES, THEMES } from '../../platform/stored-settings.ts';
import { translate } from '../../platform/translate.ts';
import { Choice, Section } from './form-parts.tsx';
import type { OptionsState } from './options-state.ts';

/** When cards open and how they look. */
export function CardsSection({ state }: { state: OptionsState }) {
  const { delay, textSize, theme } = state.settings.value;
  return (
    <Section id="cards" title={translate('settings_cards')}>
      <Choice
        text="settings_delay"
        values={DELAYS}
        value={delay}
        onChange={(delay) => state.change({ delay })}
        hinted
      />
      <Choice
        text="settings_textSize"
        values={TEXT_SIZES}
        value={textSize}
        onChange={(textSize) => state.change({ textSize })}
      />
      <Choice
        text="settings_theme"
        values={THEMES}
        value={theme}
        onChange={(theme) => state.change({ theme })}
      />
    </Section>
  );
}
