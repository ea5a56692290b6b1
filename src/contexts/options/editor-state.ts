import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Dossier } from '../../entity/dossier.ts';
import type { Entity } from '../../entity/entity.ts';
import type { Source } from '../../entity/source.ts';
import type { Fault } from '../../exchange/fault.ts';
import { openGazetteer } from '../../gazetteer/gazetteer.ts';
import { readBundledDecks } from '../../platform/deck-store.ts';
import { askFrame } from '../../platform/messages.ts';
import { translate } from '../../platform/translate.ts';
import { type CardForm, cardFrom, emptyForm, formOf, OWN_CARDS } from './card-form.ts';
import { countNames, type NameCount } from './count-names.ts';
import { DeckDesk } from './deck-desk.ts';
import type { OptionsState } from './options-state.ts';

/** What the editor shows and does. */
export interface EditorState {
  form: Signal<CardForm>;
  /** The card that the form makes now; undefined while something is missing. */
  dossier: ReadonlySignal<Dossier | undefined>;
  faults: ReadonlySignal<readonly Fault[]>;
  /** How often each name is on the page that the editor was opened from; undefined without one. */
  counts: ReadonlySignal<readonly NameCount[] | undefined>;
  /** What came of the last try to keep it, in words. */
  said: Signal<string>;
  /** The card as somebody else has changed it meanwhile; null when they took it away. */
  conflict: Signal<Entity | null | undefined>;
  isNew: boolean;
  keep(): Promise<void>;
  remove(): Promise<void>;
  /** After a conflict: keeps what is in the form here, whatever the other has written. */
  keepMine(): Promise<void>;
  /** After a conflict: goes on from what the other has written. */
  takeTheirs(): void;
}

/** Opens the editor for the card, text and tab that the page's address names. */
export async function openEditor(
  options: OptionsState,
  query: URLSearchParams,
): Promise<EditorState> {
  const [deck, [bundled], blocks] = await Promise.all([
    options.own.readDeck(OWN_CARDS),
    readBundledDecks(),
    textOf(query.get('tab')),
  ]);
  let before = deck?.entities.find(({ id }) => id === query.get('card')) ?? null;
  const id = before?.id;
  const isNew = before === null;
  const kept: readonly Source[] = deck?.sources ?? [];
  const form = signal(before === null ? emptyForm(query.get('text') ?? '') : formOf(before, kept));
  const made = computed(() => cardFrom(form.value, id));
  const head = {
    id: OWN_CARDS,
    title: translate('settings_mine'),
    licence: deck?.licence ?? translate('mine_licence'),
  };
  const letters = bundled && openGazetteer(bundled.gazetteer).letters;
  const said = signal('');
  const conflict = signal<Entity | null | undefined>(undefined);
  const desk = new DeckDesk();
  const change = async (after: Entity | null) => {
    const { sources } = made.value;
    const compiledBy = options.version;
    const word = await desk.ask({ type: 'card', deck: head, before, after, sources, compiledBy });
    if (word?.type === 'conflict') conflict.value = word.now;
    if (word?.type !== 'kept') {
      const why = word?.type === 'failed' ? word.why : '';
      said.value =
        word?.type === 'conflict' ? translate('editor_conflict') : translate('decks_failed', why);
      return;
    }
    before = after;
    said.value = translate(after === null ? 'editor_removed' : 'editor_kept');
    await options.decksChanged();
  };
  const keep = async () => {
    const { entity } = made.value;
    if (entity !== undefined) await change(entity);
  };
  return {
    form,
    dossier: computed(() => {
      const { entity, sources } = made.value;
      const deckHead = { ...head, version: '1.0.0', languages: ['und'] };
      return entity && { entity, sources, incoming: [], related: [], deck: deckHead };
    }),
    faults: computed(() => made.value.faults),
    counts: computed(() => {
      const { entity } = made.value;
      if (blocks === undefined || letters === undefined || entity === undefined) return undefined;
      return countNames(entity.aliases, blocks, letters);
    }),
    said,
    conflict,
    isNew,
    keep,
    remove: () => change(null),
    async keepMine() {
      before = conflict.value ?? null;
      conflict.value = undefined;
      await keep();
    },
    takeTheirs() {
      before = conflict.value ?? null;
      form.value = before === null ? emptyForm(form.value.term) : formOf(before, kept);
      conflict.value = undefined;
      said.value = '';
    },
  };
}

/** The text of the page that the editor was opened from, if it can be had. */
async function textOf(tab: string | null): Promise<readonly string[] | undefined> {
  if (tab === null || !/^\d+$/.test(tab)) return undefined;
  return askFrame(Number(tab), 0, 'pageText', {}).catch(() => undefined);
}
