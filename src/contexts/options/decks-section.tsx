import { useSignal } from '@preact/signals';
import type { Deck } from '../../entity/deck.ts';
import { writeAnki } from '../../exchange/anki.ts';
import { writeDeckJson } from '../../exchange/deck-json.ts';
import { writeMarkdown } from '../../exchange/markdown.ts';
import { writeTable } from '../../exchange/table.ts';
import { download } from '../../platform/download.ts';
import { editionInPlaceOf } from '../../platform/edition.ts';
import type { OwnDeck } from '../../platform/own-decks.ts';
import { patternFrom } from '../../platform/site-rule.ts';
import { dropSubscription } from '../../platform/subscriptions.ts';
import { interfaceLanguage, translate } from '../../platform/translate.ts';
import { DeckImport } from './deck-import.tsx';
import { Button, Section } from './form-parts.tsx';
import type { OptionsState } from './options-state.ts';

const KILOBYTE = 1_000;

/** The files that a deck can be saved as. */
const EXPORTS = {
  json: { write: writeDeckJson, type: 'application/json', ending: 'json' },
  csv: { write: (deck: Deck) => writeTable(deck, ','), type: 'text/csv', ending: 'csv' },
  anki: { write: writeAnki, type: 'text/plain', ending: 'anki.txt' },
  markdown: { write: writeMarkdown, type: 'text/markdown', ending: 'md' },
} as const;

/** The decks: what each is, where it counts, and how it comes and goes. */
export function DecksSection({ state }: { state: OptionsState }) {
  const undoable = useSignal('');
  const undo = async () => {
    await state.own.undo();
    undoable.value = '';
    await state.decksChanged();
  };
  return (
    <Section id="decks" title={translate('settings_decks')}>
      <ul class="rows decks">
        {state.bundled.map(({ head, cards }) => (
          <li key={head.id}>
            <DeckHead head={head} cards={cards} rest={translate(standingOf(head, state))} />
          </li>
        ))}
        {state.decks.value.map((deck) => (
          <OwnDeckRow
            key={deck.head.id}
            deck={deck}
            state={state}
            onRemoved={() => {
              undoable.value = translate('decks_removed', deck.head.title);
            }}
          />
        ))}
      </ul>
      <DeckImport
        state={state}
        onKept={(title) => {
          undoable.value = translate('decks_kept', title);
        }}
      />
      <p role="status" class="undo">
        {undoable.value !== '' && (
          <>
            {undoable.value} <Button onPress={undo}>{translate('decks_undo')}</Button>
          </>
        )}
      </p>
    </Section>
  );
}

/** The key of the message that says whether a bundled deck counts, or a newer edition of it. */
function standingOf(bundled: OwnDeck['head'], state: OptionsState): string {
  const kept = state.decks.value.map(({ head }) => head);
  return editionInPlaceOf(bundled, kept) === undefined ? 'decks_bundled' : 'decks_set_aside';
}

function DeckHead({ head, cards, rest }: { head: OwnDeck['head']; cards: number; rest: string }) {
  const language = interfaceLanguage();
  return (
    <div class="grow">
      <b dir="auto">{head.title}</b>
      <p class="hint">
        {[
          translate('decks_cards', cards.toLocaleString(language)),
          head.version,
          head.licence,
          rest,
        ].join(' · ')}
      </p>
    </div>
  );
}

interface RowProps {
  deck: OwnDeck;
  state: OptionsState;
  onRemoved: () => void;
}

function OwnDeckRow({ deck, state, onRemoved }: RowProps) {
  const { head, bytes, kept } = deck;
  const language = interfaceLanguage();
  const size = (bytes / KILOBYTE).toLocaleString(language, {
    style: 'unit',
    unit: 'kilobyte',
    maximumFractionDigits: 0,
  });
  const date = new Date(kept).toLocaleDateString(language, { dateStyle: 'medium' });
  const remove = async () => {
    await state.own.remove(head.id);
    await state.decksChanged();
    onRemoved();
  };
  return (
    <li>
      <DeckHead head={head} cards={deck.cards} rest={`${size} · ${date}`} />
      <div class="buttons">
        <ExportChoice deck={deck} state={state} />
        <Button plain onPress={remove} label={translate('decks_remove', head.title)}>
          {translate('settings_remove')}
        </Button>
      </div>
      <DeckAddress deck={deck} state={state} />
      <DeckSites deck={deck} state={state} />
    </li>
  );
}

function ExportChoice({ deck, state }: Omit<RowProps, 'onRemoved'>) {
  const save = async (name: string) => {
    const way = Object.entries(EXPORTS).find(([each]) => each === name)?.[1];
    const whole = way && (await state.own.readDeck(deck.head.id));
    if (whole) download(`${deck.head.id}.${way.ending}`, way.write(whole), way.type);
  };
  return (
    <select
      aria-label={translate('decks_export', deck.head.title)}
      value=""
      onChange={({ currentTarget }) => {
        void save(currentTarget.value);
        currentTarget.value = '';
      }}
    >
      <option value="">{translate('decks_save_as')}</option>
      {Object.keys(EXPORTS).map((name) => (
        <option key={name} value={name}>
          {translate(`decks_as_${name}`)}
        </option>
      ))}
    </select>
  );
}

/** Where a deck comes from, if it comes from an address, and how the last question went. */
function DeckAddress({ deck, state }: Omit<RowProps, 'onRemoved'>) {
  const subscription = state.subscriptions.value.get(deck.head.id);
  if (subscription === undefined) return null;
  const { url, asked, failure } = subscription;
  const date = new Date(asked).toLocaleDateString(interfaceLanguage(), { dateStyle: 'medium' });
  const leave = async () => {
    await dropSubscription(deck.head.id);
    await state.decksChanged();
  };
  return (
    <p class="hint subscribed">
      {translate('decks_from', new URL(url).host, date)}{' '}
      {failure !== undefined && translate(`decks_fetch_${failure}`)}{' '}
      <Button plain onPress={leave} label={translate('decks_leave_one', deck.head.title)}>
        {translate('decks_leave')}
      </Button>
    </p>
  );
}

/** The sites that a deck is for, as text: empty is everywhere. */
function DeckSites({ deck, state }: Omit<RowProps, 'onRemoved'>) {
  const wrong = useSignal('');
  const keep = async (text: string) => {
    const lines = text.split(/[\s,]+/).filter(Boolean);
    const patterns = lines.map((line) => patternFrom(line)?.split('/')[0]);
    const bad = lines.filter((_, place) => patterns[place] === undefined);
    wrong.value = bad.length > 0 ? translate('decks_sites_wrong', bad.join(', ')) : '';
    if (bad.length > 0) return;
    await state.own.bind(deck.head.id, [...new Set(patterns.flatMap((each) => each ?? []))]);
    await state.decksChanged();
  };
  return (
    <div class="sites">
      <label>
        {translate('decks_sites')}
        <input
          type="text"
          name={`sites-${deck.head.id}`}
          dir="ltr"
          value={deck.sites.join(', ')}
          placeholder={translate('decks_sites_all')}
          onChange={({ currentTarget: { value } }) => void keep(value)}
        />
      </label>
      <p role="alert">{wrong.value}</p>
    </div>
  );
}
