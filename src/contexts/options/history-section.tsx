import { useSignal } from '@preact/signals';
import { useCallback, useEffect, useMemo } from 'preact/hooks';
import { writeDelimited } from '../../exchange/delimited.ts';
import { download } from '../../platform/download.ts';
import { History, type LookedUp } from '../../platform/history.ts';
import { interfaceLanguage, translate } from '../../platform/translate.ts';
import { Button, Section, Toggle } from './form-parts.tsx';
import type { OptionsState } from './options-state.ts';

/** Rows shown at once; the search finds the rest. */
const SHOWN = 100;

interface Entry {
  key: number;
  lookedUp: LookedUp;
}

/** What was looked up: off by default, searched, saved and deleted here. */
export function HistorySection({ state }: { state: OptionsState }) {
  const history = useMemo(() => new History(), []);
  const entries = useSignal<readonly Entry[]>([]);
  const search = useSignal('');
  const read = useCallback(async () => {
    entries.value = await history.list();
  }, [history, entries]);
  useEffect(() => {
    void read();
    const again = () => void read();
    addEventListener('focus', again);
    return () => removeEventListener('focus', again);
  }, [read]);
  const found = entries.value.filter((entry) => matches(entry.lookedUp, search.value));
  const clear = async () => {
    await history.clear();
    await read();
  };
  return (
    <Section id="history" title={translate('settings_history')}>
      <Toggle
        label={translate('settings_history_keep')}
        hint={translate('settings_history_hint')}
        on={state.settings.value.history}
        onChange={(history) => state.change({ history })}
      />
      {entries.value.length > 0 && (
        <>
          <label class="field">
            {translate('history_search')}
            <input
              type="search"
              name="history"
              value={search.value}
              onInput={({ currentTarget: { value } }) => {
                search.value = value;
              }}
            />
          </label>
          <ul class="rows">
            {found.slice(0, SHOWN).map(({ key, lookedUp }) => (
              <li key={key}>
                <LookedUpLine lookedUp={lookedUp} />
                <Button
                  plain
                  label={translate('history_forget', lookedUp.label)}
                  onPress={() => history.remove(key).then(read)}
                >
                  {translate('settings_remove')}
                </Button>
              </li>
            ))}
          </ul>
          <p role="status" class="hint">
            {translate('history_count', found.length.toLocaleString(interfaceLanguage()))}
          </p>
          <p class="buttons">
            <Button onPress={() => save(found)}>{translate('history_save')}</Button>
            <Button onPress={clear}>{translate('history_clear')}</Button>
          </p>
        </>
      )}
    </Section>
  );
}

function LookedUpLine({ lookedUp: { label, kind, url, title, at } }: { lookedUp: LookedUp }) {
  const when = new Date(at).toLocaleString(interfaceLanguage(), {
    dateStyle: 'medium',
    timeStyle: 'short',
  });
  return (
    <span class="grow">
      <b dir="auto">{label}</b> <small>{translate(`kind_${kind}`)}</small>
      <br />
      <small>
        <time dateTime={new Date(at).toISOString()}>{when}</time>{' '}
        <a href={url} target="_blank" rel="noopener noreferrer" dir="auto">
          {title || url}
        </a>
      </small>
    </span>
  );
}

function matches({ label, title, url }: LookedUp, search: string): boolean {
  const wanted = search.trim().toLocaleLowerCase();
  return [label, title, url].some((text) => text.toLocaleLowerCase().includes(wanted));
}

function save(entries: readonly Entry[]): void {
  const rows = entries.map(({ lookedUp: { at, entity, label, title, url } }) => [
    new Date(at).toISOString(),
    entity,
    label,
    title,
    url,
  ]);
  const table = writeDelimited([['when', 'id', 'name', 'page', 'url'], ...rows], ',');
  download('sidelight-history.csv', table, 'text/csv');
}
