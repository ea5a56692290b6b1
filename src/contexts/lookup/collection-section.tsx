import { failureInWords } from '../../card/lookup-view.ts';
import type { Collection } from '../../entity/collection.ts';
import { askedCollection } from '../../lookup/asked-collection.ts';
import { shorten } from '../../lookup/plain-text.ts';
import { interfaceLanguage, translate } from '../../platform/translate.ts';
import type { CollectionRun } from './collection-run.ts';

/** Where the deck that was made can be saved, bound to sites or taken away. */
const DECKS_PAGE = '/src/contexts/options/index.html#decks';
/** What a collection is called over its progress bar: a query is long. In UTF-16 units. */
const LONGEST_NAME = 80;

/** Makes the things of a category or a query into cards of the reader's own, and shows how far that is. */
export function CollectionSection({ run }: { run: CollectionRun }) {
  const progress = run.progress.value;
  return (
    <section aria-labelledby="collection" class="collection">
      <h2 id="collection">{translate('lookup_collection')}</h2>
      {progress === undefined ? <Begin run={run} /> : <UnderWay run={run} />}
      <p role="status">
        {run.failure.value !== undefined && failureInWords(run.failure.value, translate)}
        {run.done.value !== undefined && (
          <>
            {translate('lookup_collectionDone', run.done.value)}{' '}
            <a href={DECKS_PAGE}>{translate('settings_decks')}</a>
          </>
        )}
      </p>
    </section>
  );
}

/** The browser itself says beside the field what is wrong with it, in sight and to screen readers. */
function Begin({ run }: { run: CollectionRun }) {
  const check = ({ currentTarget: field }: { currentTarget: HTMLTextAreaElement }) => {
    const isWrong = field.value.trim() !== '' && collectionIn(field.value) === undefined;
    field.setCustomValidity(isWrong ? translate('lookup_collectionWrong') : '');
  };
  const submit = (event: SubmitEvent & { currentTarget: HTMLFormElement }) => {
    event.preventDefault();
    const text = String(new FormData(event.currentTarget).get('collection') ?? '');
    const collection = collectionIn(text);
    if (collection !== undefined) void run.begin(collection);
  };
  return (
    <form class="begin" onSubmit={submit}>
      <label>
        {translate('lookup_collectionHint')}
        <textarea
          name="collection"
          required
          rows={2}
          spellcheck={false}
          autocomplete="off"
          onInput={check}
        />
      </label>
      <button type="submit">{translate('lookup_collectionBegin')}</button>
    </form>
  );
}

function collectionIn(text: string): Collection | undefined {
  const [language = ''] = interfaceLanguage().toLowerCase().split('-');
  return askedCollection(text, language);
}

function UnderWay({ run }: { run: CollectionRun }) {
  const { asked = '', passed = 0, total } = run.progress.value ?? {};
  const name = shorten(asked.replaceAll(/\s+/g, ' '), LONGEST_NAME);
  return (
    <div class="under-way">
      <label>
        {total === undefined ? name : translate('lookup_collectionProgress', name, passed, total)}
        <progress value={total === undefined ? undefined : passed} max={total ?? 1} />
      </label>
      {run.running.value ? (
        <button type="button" class="pause" onClick={() => run.pause()}>
          {translate('lookup_collectionPause')}
        </button>
      ) : (
        <>
          <button type="button" class="go-on" onClick={() => void run.goOn()}>
            {translate('lookup_collectionGoOn')}
          </button>
          <button type="button" onClick={() => void run.giveUp()}>
            {translate('lookup_collectionGiveUp')}
          </button>
        </>
      )}
    </div>
  );
}
