import { failureInWords } from '../../card/lookup-view.ts';
import { askedCategory } from '../../lookup/asked-category.ts';
import { interfaceLanguage, translate } from '../../platform/translate.ts';
import type { CategoryRun } from './category-run.ts';

/** Makes the articles of a category into cards of the reader's own, and shows how far that is. */
export function CategorySection({ run }: { run: CategoryRun }) {
  const progress = run.progress.value;
  return (
    <section aria-labelledby="category" class="category">
      <h2 id="category">{translate('lookup_category')}</h2>
      {progress === undefined ? <Begin run={run} /> : <UnderWay run={run} />}
      <p role="status">
        {run.failure.value !== undefined && failureInWords(run.failure.value, translate)}
        {run.done.value !== undefined && translate('lookup_categoryDone', run.done.value)}
      </p>
    </section>
  );
}

function Begin({ run }: { run: CategoryRun }) {
  const submit = (event: SubmitEvent & { currentTarget: HTMLFormElement }) => {
    event.preventDefault();
    const text = String(new FormData(event.currentTarget).get('category') ?? '');
    const [language = ''] = interfaceLanguage().toLowerCase().split('-');
    const asked = askedCategory(text, language);
    if (asked !== undefined) void run.begin(asked);
  };
  return (
    <form class="begin" onSubmit={submit}>
      <label>
        {translate('lookup_categoryHint')}
        <input name="category" required autocomplete="off" />
      </label>
      <button type="submit">{translate('lookup_categoryBegin')}</button>
    </form>
  );
}

function UnderWay({ run }: { run: CategoryRun }) {
  const { category = '', passed = 0, total } = run.progress.value ?? {};
  return (
    <div class="under-way">
      <label>
        {total === undefined
          ? category
          : translate('lookup_categoryProgress', category, passed, total)}
        <progress value={total === undefined ? undefined : passed} max={total ?? 1} />
      </label>
      {run.running.value ? (
        <button type="button" class="pause" onClick={() => run.pause()}>
          {translate('lookup_categoryPause')}
        </button>
      ) : (
        <>
          <button type="button" class="go-on" onClick={() => void run.goOn()}>
            {translate('lookup_categoryGoOn')}
          </button>
          <button type="button" onClick={() => void run.giveUp()}>
            {translate('lookup_categoryGiveUp')}
          </button>
        </>
      )}
    </div>
  );
}
