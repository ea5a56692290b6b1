import { useSignal } from '@preact/signals';
import { writeDeckJson } from '../../exchange/deck-json.ts';
import { readBackup, restoreBackup, writeBackup } from '../../platform/backup.ts';
import { browser } from '../../platform/browser.ts';
import { download } from '../../platform/download.ts';
import { isEditionOf } from '../../platform/edition.ts';
import { History } from '../../platform/history.ts';
import { writeLists } from '../../platform/reader-lists.ts';
import { SettingsRefused } from '../../platform/settings.ts';
import { DEFAULTS } from '../../platform/stored-settings.ts';
import { translate } from '../../platform/translate.ts';
import { DeckDesk } from './deck-desk.ts';
import { Button, Section } from './form-parts.tsx';
import type { OptionsState } from './options-state.ts';

/** Everything that is kept, out and in again; and back to how it was on the first day. */
export function DataSection({ state }: { state: OptionsState }) {
  const said = useSignal('');
  const asking = useSignal(false);
  const restore = async (file: File) => {
    said.value = translate(await restoreFrom(file, state));
  };
  const reset = async () => {
    asking.value = false;
    await resetAll(state);
    said.value = translate('data_reset_done');
  };
  return (
    <Section id="data" title={translate('settings_data')}>
      <p class="hint">{translate('settings_data_hint')}</p>
      <p class="buttons">
        <Button onPress={() => saveAll(state)}>{translate('data_save')}</Button>
        <label class="file">
          <span>{translate('data_restore')}</span>
          <input
            type="file"
            name="backup"
            accept=".json"
            onChange={({ currentTarget }) => {
              const [file] = currentTarget.files ?? [];
              if (file !== undefined) void restore(file);
              currentTarget.value = '';
            }}
          />
        </label>
        {!asking.value && (
          <Button
            onPress={() => {
              asking.value = true;
            }}
          >
            {translate('data_reset')}
          </Button>
        )}
      </p>
      {asking.value && (
        <fieldset class="panel">
          <legend>{translate('data_reset')}</legend>
          <p>{translate('data_reset_ask')}</p>
          <p class="buttons">
            <Button onPress={reset}>{translate('data_reset_yes')}</Button>
            <Button
              plain
              onPress={() => {
                asking.value = false;
              }}
            >
              {translate('settings_cancel')}
            </Button>
          </p>
        </fieldset>
      )}
      <p role="status">{said.value}</p>
    </Section>
  );
}

/** All that is the reader's: an edition of a bundled deck is not, and can be had again. */
async function saveAll({ own, decks, bundled }: OptionsState): Promise<void> {
  const readers = decks.value.filter(
    ({ head }) => !bundled.some((deck) => isEditionOf(head, deck.head)),
  );
  const whole = await Promise.all(readers.map(({ head }) => own.readDeck(head.id)));
  const written = whole.flatMap((deck) => (deck === undefined ? [] : [writeDeckJson(deck)]));
  download('sidelight-backup.json', await writeBackup(written), 'application/json');
}

/** Takes a backup in; gives the key of the message that says how that went. */
async function restoreFrom(file: File, state: OptionsState): Promise<string> {
  const backup = readBackup(await file.text());
  if (typeof backup === 'string') return backup;
  const desk = new DeckDesk();
  try {
    for (const deck of backup.decks) {
      const json = new File([JSON.stringify(deck)], 'deck.json');
      const read = await desk.ask({ type: 'read', file: json, edition: undefined });
      if (read?.type !== 'preview') return 'data_bad_deck';
      const { title, licence } = read.preview;
      const kept = await desk.ask({ type: 'keep', title, licence, compiledBy: state.version });
      if (kept?.type !== 'kept') {
        const isFull = kept?.type === 'failed' && /quota/i.test(kept.why);
        return isFull ? 'decks_no_room' : 'data_bad_deck';
      }
    }
    await restoreBackup(backup);
  } catch (error) {
    if (error instanceof SettingsRefused) return error.reason;
    throw error;
  } finally {
    desk.cancel();
  }
  await state.decksChanged();
  return 'data_restored';
}

async function resetAll(state: OptionsState): Promise<void> {
  await state.changeBy(() => DEFAULTS);
  await writeLists({ muted: [], known: [] });
  await new History().clear();
  await state.own.clear();
  await browser.storage.local.clear();
  await state.decksChanged();
}
