import { translate } from '../../platform/translate.ts';
import { CardsSection } from './cards-section.tsx';
import { DataSection } from './data-section.tsx';
import { DecksSection } from './decks-section.tsx';
import { HistorySection } from './history-section.tsx';
import { KnownSection } from './known-section.tsx';
import type { OptionsState } from './options-state.ts';
import { OwnCardsSection } from './own-cards-section.tsx';
import { PrivacySection } from './privacy-section.tsx';
import { ReadingSection } from './reading-section.tsx';
import { ShortcutsSection } from './shortcuts-section.tsx';
import { SitesSection } from './sites-section.tsx';

const SECTIONS = {
  reading: ReadingSection,
  cards: CardsSection,
  sites: SitesSection,
  decks: DecksSection,
  mine: OwnCardsSection,
  known: KnownSection,
  shortcuts: ShortcutsSection,
  history: HistorySection,
  privacy: PrivacySection,
  data: DataSection,
} as const;

/** The settings page: everything there is to decide, one part under another. */
export function Options({ state }: { state: OptionsState }) {
  const refused = state.refused.value;
  return (
    <div class="page">
      <header>
        <h1>{translate('settings_title')}</h1>
        <nav aria-label={translate('settings_parts')}>
          <ul>
            {Object.keys(SECTIONS).map((id) => (
              <li key={id}>
                <a href={`#${id}`}>{translate(`settings_${id}`)}</a>
              </li>
            ))}
          </ul>
        </nav>
      </header>
      <main>
        <p role="alert" class="refused">
          {refused !== undefined && translate(refused)}
        </p>
        {Object.entries(SECTIONS).map(([id, Part]) => (
          <Part key={id} state={state} />
        ))}
      </main>
    </div>
  );
}
