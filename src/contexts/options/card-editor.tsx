import { useId } from 'preact/hooks';
import { KINDS } from '../../entity/kind.ts';
import { translate } from '../../platform/translate.ts';
import type { CardForm } from './card-form.ts';
import { CardPreview } from './card-preview.tsx';
import type { EditorState } from './editor-state.ts';
import { faultInWords } from './faults.tsx';
import { Button } from './form-parts.tsx';

/** Where the reader writes a card: the form, and beside it the card as it will be. */
export function CardEditor({ state }: { state: EditorState }) {
  return (
    <div class="page editor">
      <header>
        <h1>{translate(state.isNew ? 'editor_new' : 'editor_edit')}</h1>
        <p>
          <a href="?#mine">{translate('editor_back')}</a>
        </p>
      </header>
      <main>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void state.keep();
          }}
        >
          <Fields state={state} />
          <Facts state={state} />
          <p class="buttons">
            <button type="submit" disabled={state.dossier.value === undefined}>
              {translate('editor_keep')}
            </button>
            {!state.isNew && (
              <Button plain onPress={() => state.remove()}>
                {translate('editor_remove')}
              </Button>
            )}
          </p>
          <p role="status">{state.said.value}</p>
          <Conflict state={state} />
        </form>
        <aside aria-label={translate('editor_preview')}>
          <Preview state={state} />
          <Counts state={state} />
        </aside>
      </main>
    </div>
  );
}

function Fields({ state: { form } }: { state: EditorState }) {
  const set = (changed: Partial<CardForm>) => {
    form.value = { ...form.value, ...changed };
  };
  const { term, short, names, kind, description } = form.value;
  return (
    <>
      <Field name="term" value={term} onChange={(term) => set({ term })} />
      <Field
        name="description"
        value={description}
        rows={3}
        onChange={(description) => set({ description })}
      />
      <Field name="short" value={short} onChange={(short) => set({ short })} />
      <Field name="names" value={names} rows={3} onChange={(names) => set({ names })} />
      <label class="field">
        {translate('editor_kind')}
        <select
          name="kind"
          value={kind}
          onChange={(event) => set({ kind: event.currentTarget.value })}
        >
          {KINDS.map((each) => (
            <option key={each} value={each}>
              {translate(`kind_${each}`)}
            </option>
          ))}
        </select>
      </label>
    </>
  );
}

interface FieldProps {
  name: 'term' | 'description' | 'short' | 'names' | 'source' | 'asOf';
  value: string;
  rows?: number;
  onChange: (value: string) => void;
}

function Field({ name, value, rows, onChange }: FieldProps) {
  const id = useId();
  const shared = {
    id,
    name,
    value,
    dir: 'auto' as const,
    onInput: (event: { currentTarget: { value: string } }) => onChange(event.currentTarget.value),
  };
  return (
    <label class="field" for={id}>
      {translate(`editor_${name}`)}
      {rows === undefined ? (
        <input type="text" {...shared} />
      ) : (
        <textarea rows={rows} {...shared} />
      )}
      <span class="hint">{translate(`editor_${name}_hint`)}</span>
    </label>
  );
}

/** Facts as pairs; the last pair is empty, and filling it makes room for another. */
function Facts({ state: { form } }: { state: EditorState }) {
  const { facts, source, asOf } = form.value;
  const set = (place: number, changed: Partial<CardForm['facts'][number]>) => {
    const next = facts.map((fact, at) => (at === place ? { ...fact, ...changed } : fact));
    const last = next.at(-1);
    const full = last === undefined || last.label !== '' || last.value !== '';
    form.value = { ...form.value, facts: full ? [...next, { label: '', value: '' }] : next };
  };
  return (
    <fieldset>
      <legend>{translate('editor_facts')}</legend>
      <p class="hint">{translate('editor_facts_hint')}</p>
      {facts.map(({ label, value }, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a pair is its place, and keeps its focus.
        <div class="fact" key={place}>
          <input
            type="text"
            dir="auto"
            aria-label={translate('editor_fact_label', place + 1)}
            placeholder={translate('editor_fact_label_hint')}
            value={label}
            onInput={(event) => set(place, { label: event.currentTarget.value })}
          />
          <input
            type="text"
            dir="auto"
            aria-label={translate('editor_fact_value', place + 1)}
            placeholder={translate('editor_fact_value_hint')}
            value={value}
            onInput={(event) => set(place, { value: event.currentTarget.value })}
          />
        </div>
      ))}
      <Field
        name="source"
        value={source}
        onChange={(source) => {
          form.value = { ...form.value, source };
        }}
      />
      <Field
        name="asOf"
        value={asOf}
        onChange={(asOf) => {
          form.value = { ...form.value, asOf };
        }}
      />
    </fieldset>
  );
}

function Preview({ state: { dossier, faults, form } }: { state: EditorState }) {
  const begun = form.value.term !== '' || form.value.description !== '';
  return (
    <>
      {dossier.value !== undefined && <CardPreview dossier={dossier.value} />}
      {begun && faults.value.length > 0 && (
        <ul class="faults">
          {faults.value.map((fault) => (
            <li key={fault.code + fault.field}>{faultInWords(fault)}</li>
          ))}
        </ul>
      )}
    </>
  );
}

function Counts({ state: { counts } }: { state: EditorState }) {
  if (counts.value === undefined) return <p class="hint">{translate('editor_no_page')}</p>;
  return (
    <>
      <h2>{translate('editor_counts')}</h2>
      <ul class="counts" aria-live="polite">
        {counts.value.map(({ name, count }) => (
          <li key={name}>
            <bdi>{name}</bdi> {translate('editor_count', count)}
          </li>
        ))}
      </ul>
    </>
  );
}

function Conflict({ state }: { state: EditorState }) {
  const theirs = state.conflict.value;
  if (theirs === undefined) return null;
  return (
    <fieldset class="panel">
      <legend>{translate('editor_conflict')}</legend>
      <p dir="auto">
        {theirs === null ? translate('editor_gone') : `${theirs.label}: ${theirs.description}`}
      </p>
      <p class="buttons">
        <Button onPress={() => state.keepMine()}>{translate('editor_keep_mine')}</Button>
        <Button plain onPress={() => state.takeTheirs()}>
          {translate('editor_take_theirs')}
        </Button>
      </p>
    </fieldset>
  );
}
