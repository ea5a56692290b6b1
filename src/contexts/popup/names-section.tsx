import { type Signal, useSignal } from '@preact/signals';
import { familyOf } from '../../entity/kind.ts';
import type { NamedInTab } from '../../platform/page-summary.ts';
import { hasSidePanel } from '../../platform/side-panel.ts';
import { translate } from '../../platform/translate.ts';
import { isOnHere, type PopupState } from './popup-state.ts';

/** Fewer names than this are seen at a glance. */
const FILTER_FROM = 8;

/** What the page names, the most prominent first, with a way to each; or why there is no list. */
export function NamesSection({ state }: { state: PopupState }) {
  const filter = useSignal('');
  const gone = useSignal(false);
  const names = state.names.value;
  const notice = noticeFor(state);
  if (notice !== undefined) return <p class="notice">{translate(notice)}</p>;
  const mentions = names.reduce((sum, named) => sum + named.mentions, 0);
  const lines = state.lines.value;
  const shown = names.filter(({ id, label }) => matches(filter.value, label, lines.get(id)));
  const reveal = async (named: NamedInTab) => {
    gone.value = !(await state.reveal(named));
  };
  return (
    <section aria-labelledby="names">
      <header>
        <h2 id="names">{translate('popupNames')}</h2>
        {hasSidePanel() && (
          <button type="button" class="quiet" onClick={() => void state.openBriefing()}>
            {translate('popupBriefing')}
          </button>
        )}
      </header>
      <p class="count">{translate('popupCount', names.length, mentions)}</p>
      {names.length >= FILTER_FROM && <Filter filter={filter} />}
      <ul>
        {shown.map((named) => (
          <Name
            key={named.id}
            named={named}
            line={lines.get(named.id)}
            onReveal={() => void reveal(named)}
          />
        ))}
      </ul>
      <p role="status">
        {gone.value && translate('popupGone')}
        {shown.length === 0 && translate('popupNoMatch')}
      </p>
    </section>
  );
}

function Filter({ filter }: { filter: Signal<string> }) {
  return (
    <input
      type="search"
      class="filter"
      aria-label={translate('popupFilter')}
      placeholder={translate('popupFilter')}
      value={filter.value}
      onInput={(event) => {
        filter.value = event.currentTarget.value;
      }}
    />
  );
}

interface NameProps {
  named: NamedInTab;
  line: string | undefined;
  onReveal: () => void;
}

function Name({ named: { label, kind, mentions }, line, onReveal }: NameProps) {
  return (
    <li>
      <button type="button" data-family={familyOf(kind)} onClick={onReveal}>
        <span class="label" dir="auto">
          {label}
        </span>
        <span class="kind">{translate(`kind_${kind}`)}</span>
        <span class="mentions" title={translate('popupMentions', mentions)}>
          {mentions}
        </span>
        {line !== undefined && (
          <span class="line" dir="auto">
            {line}
          </span>
        )}
      </button>
    </li>
  );
}

function matches(filter: string, label: string, line = ''): boolean {
  return `${label} ${line}`.toLocaleLowerCase().includes(filter.trim().toLocaleLowerCase());
}

/** Why there is no list of names, as the key of a sentence; undefined when there is one. */
function noticeFor(state: PopupState): string | undefined {
  if (state.names.value.length > 0) return undefined;
  if (state.host === undefined) return 'popupClosed';
  return isOnHere(state) ? 'popupNothing' : 'popupOff';
}
