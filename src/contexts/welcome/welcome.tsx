import type { ReadonlySignal } from '@preact/signals';
import type { Settings } from '../../platform/settings.ts';
import { STARTS } from '../../platform/stored-settings.ts';
import { translate } from '../../platform/translate.ts';

interface Props {
  settings: ReadonlySignal<Settings>;
  /** Keys that switch Sidelight off and on; empty when the reader has taken them away. */
  toggleKeys: string;
  onChoose: (start: Settings['start']) => Promise<void>;
  onSettings: () => void;
}

/** The first page: something to try at once, the one choice there is, and how to turn it off. */
export function Welcome({ settings, toggleKeys, onChoose, onSettings }: Props) {
  return (
    <main>
      <h1>{translate('welcome_title')}</h1>
      <p class="lead">{translate('welcome_lead')}</p>
      <article lang="en" dir="ltr">
        <h2>{ARTICLE.title}</h2>
        {ARTICLE.paragraphs.map((text) => (
          <p key={text}>{text}</p>
        ))}
      </article>
      <fieldset>
        <legend>{translate('welcome_where')}</legend>
        {STARTS.map((start) => (
          <label key={start}>
            <input
              type="radio"
              name="start"
              value={start}
              checked={settings.value.start === start}
              onChange={() => void onChoose(start)}
            />
            <span>
              <b>{translate(`settings_start_${start}`)}</b>
              <br />
              <span class="hint">{translate(`welcome_start_${start}`)}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <h2>{translate('welcome_off')}</h2>
      <ul>
        <li>{translate('welcome_off_toolbar')}</li>
        {toggleKeys !== '' && (
          <li>
            <kbd>{toggleKeys}</kbd> {translate('commandToggle')}
          </li>
        )}
        <li>
          <kbd>Esc</kbd> {translate('settings_shortcut_close')}
        </li>
      </ul>
      <p>{translate('privacy_nothing')}</p>
      <p>
        <button type="button" onClick={onSettings}>
          {translate('welcome_settings')}
        </button>
      </p>
    </main>
  );
}

/** Our own text, in English as the bundled decks are. */
const ARTICLE = {
  title: 'Belarus joins China for drills as the SCO grows to ten',
  paragraphs: [
    'Soldiers from Belarus and China trained side by side near Brest in July 2024, a few ' +
      'kilometres from the border with Poland. The exercise, called Eagle Assault 2024, began in ' +
      'the week in which Belarus became the tenth member of the Shanghai Cooperation Organisation.',
    'For Alexander Lukashenko the SCO is one way out of isolation. Since the protests of 2020 and ' +
      'the war in Ukraine, the European Union has put sanctions on Belarusian potash, and trade ' +
      'has turned to Russia and China. Minsk has asked to join BRICS as well. NATO said that it ' +
      'was watching.',
  ],
} as const;
