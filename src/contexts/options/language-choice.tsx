import { interfaceLanguage, translate } from '../../platform/translate.ts';
import type { OptionsState } from './options-state.ts';

/** Languages that pages can be limited to: those of the decks' names and of large news sites. */
const LANGUAGES = (
  'ar be bg bn ca cs da de el en es et fa fi fr he hi hr hu id it ja ko lt lv ms nl no pl pt ro ru ' +
  'sk sl sr sv sw th tr uk ur vi zh'
).split(' ');

/** Which pages are read, by the language that they say they are in. */
export function LanguageChoice({ state }: { state: OptionsState }) {
  const { languages } = state.settings.value;
  const names = new Intl.DisplayNames([interfaceLanguage()], { type: 'language' });
  const nameOf = (code: string) => names.of(code) ?? code;
  const others = LANGUAGES.filter((code) => !languages.includes(code)).sort((a, b) =>
    nameOf(a).localeCompare(nameOf(b), interfaceLanguage()),
  );
  const set = (next: (codes: readonly string[]) => readonly string[]) =>
    state.changeBy((now) => ({ ...now, languages: next(now.languages) }));
  return (
    <fieldset class="choice">
      <legend>{translate('settings_languages')}</legend>
      <p class="hint">{translate('settings_languages_hint')}</p>
      <div class="choices">
        {languages.map((code) => (
          <button
            key={code}
            type="button"
            class="chip"
            aria-label={translate('settings_languages_remove', nameOf(code))}
            onClick={() => void set((codes) => codes.filter((each) => each !== code))}
          >
            {nameOf(code)} <span aria-hidden="true">×</span>
          </button>
        ))}
        <select
          aria-label={translate('settings_languages_add')}
          value=""
          onChange={({ currentTarget: { value } }) => void set((codes) => [...codes, value])}
        >
          <option value="">{translate('settings_languages_add')}</option>
          {others.map((code) => (
            <option key={code} value={code}>
              {nameOf(code)}
            </option>
          ))}
        </select>
      </div>
    </fieldset>
  );
}
