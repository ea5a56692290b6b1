import { type Signal, useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { MOST_BYTES } from '../../exchange/limits.ts';
import { fetchDeck, fileNameOf } from '../../platform/fetch-deck.ts';
import {
  askForHost,
  dropSubscription,
  keepSubscription,
  type Subscription,
} from '../../platform/subscriptions.ts';
import { interfaceLanguage, translate } from '../../platform/translate.ts';
import { AddressForm, type DeckAddress } from './deck-address-form.tsx';
import { DeckDesk } from './deck-desk.ts';
import type { DeckWord, Preview } from './deck-job.ts';
import { EditionOffer } from './edition-offer.tsx';
import { Faults, faultInWords } from './faults.tsx';
import { Button } from './form-parts.tsx';
import type { OptionsState } from './options-state.ts';

/** How far an import is. */
type Stage =
  | { at: 'idle' }
  | { at: 'working'; word: string; share: number | undefined }
  | { at: 'preview'; preview: Preview }
  | { at: 'refused'; why: string };

interface Props {
  state: OptionsState;
  onKept: (title: string) => void;
}

/** Takes a deck in from a file: read, shown, agreed to, kept; cancelled at any moment. */
export function DeckImport({ state, onKept }: Props) {
  const desk = useMemo(() => new DeckDesk(), []);
  const stage = useSignal<Stage>({ at: 'idle' });
  const heard = (word: Extract<DeckWord, { type: 'progress' }>) => {
    const share = word.phase === 'writing' ? word.share : undefined;
    stage.value = { at: 'working', word: translate(`decks_${word.phase}`), share };
  };
  const stop = useSignal(new AbortController());
  const from = useSignal<Origin | undefined>(undefined);
  const read = async (file: File, address?: Origin, edition?: string) => {
    from.value = address;
    heard({ type: 'progress', phase: 'reading', share: 0 });
    stage.value = stageAfter(await desk.ask({ type: 'read', file, edition }, heard));
  };
  const keep = async (title: string, licence: string) => {
    const job = { type: 'keep', title, licence, compiledBy: state.version } as const;
    const word = await desk.ask(job, heard);
    stage.value = stageAfter(word);
    if (word?.type !== 'kept') return;
    if (from.value === undefined) await dropSubscription(word.id);
    else await keepSubscription(subscriptionTo(word.id, from.value));
    await state.decksChanged();
    onKept(title);
  };
  const get = async ({ url, key }: DeckAddress, edition?: string) => {
    heard({ type: 'progress', phase: 'reading', share: 0 });
    if (!(await askForHost(url))) {
      stage.value = { at: 'refused', why: translate('decks_fetch_refused') };
      return;
    }
    stop.value = new AbortController();
    const { signal } = stop.value;
    const fetched = await fetchDeck(url, { key, mostBytes: MOST_BYTES, signal });
    if (signal.aborted) return;
    if (fetched.status === 'fetched') {
      const file = new File([fetched.bytes], fileNameOf(url));
      await read(file, { url, key, etag: fetched.etag }, edition);
    } else {
      const failure = fetched.status === 'failed' ? fetched.failure : 'refused';
      stage.value = { at: 'refused', why: translate(`decks_fetch_${failure}`) };
    }
  };
  const cancel = () => {
    stop.value.abort();
    desk.cancel();
    stage.value = { at: 'idle' };
  };
  // What the worker says does not tell which file it is of, so there is one at a time.
  const busy = stage.value.at === 'working';
  return (
    <div class="import">
      <EditionOffer state={state} busy={busy} onGet={get} />
      <p>
        <label class="file">
          <span>{translate('decks_import')}</span>
          <input
            type="file"
            name="deck"
            disabled={busy}
            aria-describedby="import-formats"
            accept=".json,.jsonld,.csv,.tsv,.txt,.zip"
            onChange={({ currentTarget }) => {
              const [file] = currentTarget.files ?? [];
              if (file !== undefined) void read(file);
              currentTarget.value = '';
            }}
          />
        </label>
      </p>
      <p class="hint" id="import-formats">
        {translate('decks_formats')}
      </p>
      <AddressForm busy={busy} onGet={get} />
      <ImportStage stage={stage} onKeep={keep} onCancel={cancel} />
    </div>
  );
}

/** Where a file came from, and which version of it. */
interface Origin extends DeckAddress {
  etag: string | undefined;
}

function subscriptionTo(deck: string, { url, key, etag }: Origin): Subscription {
  return {
    deck,
    url,
    asked: Date.now(),
    ...(key !== undefined && { key }),
    ...(etag !== undefined && { etag }),
  };
}

interface StageProps {
  stage: Signal<Stage>;
  onKeep: (title: string, licence: string) => Promise<void>;
  onCancel: () => void;
}

function ImportStage({ stage, onKeep, onCancel }: StageProps) {
  const now = stage.value;
  switch (now.at) {
    case 'idle':
      return null;
    case 'working':
      return (
        <div class="panel">
          <label class="field">
            {now.word}
            <progress value={now.share} />
          </label>
          <Button onPress={onCancel}>{translate('settings_cancel')}</Button>
        </div>
      );
    case 'refused':
      return <p role="alert">{now.why}</p>;
    case 'preview':
      return <PreviewPanel preview={now.preview} onKeep={onKeep} onCancel={onCancel} />;
  }
}

interface PreviewProps extends Omit<StageProps, 'stage'> {
  preview: Preview;
}

function PreviewPanel({ preview, onKeep, onCancel }: PreviewProps) {
  const title = useSignal(preview.title);
  const licence = useSignal(preview.licence);
  const cards = preview.cards.toLocaleString(interfaceLanguage());
  return (
    <fieldset class="panel">
      <legend>{translate('decks_preview')}</legend>
      <p>
        {translate('decks_preview_found', cards, translate(`decks_format_${preview.format}`))}
        {preview.replaces !== undefined && ` ${translate('decks_replaces', preview.replaces)}`}
      </p>
      <ul class="samples">
        {preview.samples.map(({ id, label, description }) => (
          <li key={id}>
            <b dir="auto">{label}</b> <span dir="auto">{description}</span>
          </li>
        ))}
      </ul>
      <Faults faults={preview.faults} count={preview.faultCount} />
      <TextField name="title" label={translate('decks_title')} value={title} />
      <TextField name="licence" label={translate('decks_licence')} value={licence} />
      <p class="buttons">
        <Button
          onPress={() =>
            onKeep(title.value.trim() || preview.title, licence.value.trim() || preview.licence)
          }
        >
          {translate('decks_keep', cards)}
        </Button>
        <Button plain onPress={onCancel}>
          {translate('settings_cancel')}
        </Button>
      </p>
    </fieldset>
  );
}

function TextField({ name, label, value }: { name: string; label: string; value: Signal<string> }) {
  return (
    <label class="field">
      {label}
      <input
        type="text"
        name={name}
        dir="auto"
        value={value.value}
        onInput={({ currentTarget }) => {
          value.value = currentTarget.value;
        }}
      />
    </label>
  );
}

/** Where an import is after the worker's last word on it. */
function stageAfter(word: DeckWord | undefined): Stage {
  switch (word?.type) {
    case 'preview':
      return { at: 'preview', preview: word.preview };
    case 'refused':
      return { at: 'refused', why: faultInWords(word.fault) };
    case 'failed': {
      const key = /quota/i.test(word.why) ? 'decks_no_room' : 'decks_failed';
      return { at: 'refused', why: translate(key, word.why) };
    }
    default:
      return { at: 'idle' };
  }
}
