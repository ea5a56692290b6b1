import { useSignal } from '@preact/signals';
import { QUIET_SITES, type QuietReason } from '../../platform/quiet-sites.ts';
import { patternFrom, type SiteRule, withRule } from '../../platform/site-rule.ts';
import { STARTS } from '../../platform/stored-settings.ts';
import { translate } from '../../platform/translate.ts';
import { Button, Choice, Section } from './form-parts.tsx';
import type { OptionsState } from './options-state.ts';

/** Where Sidelight works: by default, by the reader's rules, and where it keeps away by itself. */
export function SitesSection({ state }: { state: OptionsState }) {
  const { start, sites } = state.settings.value;
  return (
    <Section id="sites" title={translate('settings_sites')}>
      <Choice
        text="settings_start"
        values={STARTS}
        value={start}
        onChange={(start) => state.change({ start })}
      />
      <h3>{translate('settings_rules')}</h3>
      <p class="hint">{translate('settings_rules_hint')}</p>
      <NewRule state={state} />
      {sites.length > 0 && (
        <ul class="rows">
          {sites.map((rule) => (
            <Rule key={rule.pattern} rule={rule} state={state} />
          ))}
        </ul>
      )}
      <QuietSites />
    </Section>
  );
}

function Rule({ rule: { pattern, on }, state }: { rule: SiteRule; state: OptionsState }) {
  const set = (on: boolean) =>
    state.changeBy((now) => ({
      ...now,
      sites: now.sites.map((rule) => (rule.pattern === pattern ? { pattern, on } : rule)),
    }));
  const remove = () =>
    state.changeBy((now) => ({
      ...now,
      sites: now.sites.filter((rule) => rule.pattern !== pattern),
    }));
  return (
    <li>
      <bdi class="grow">{pattern}</bdi>
      <select
        aria-label={pattern}
        value={on ? 'on' : 'off'}
        onChange={({ currentTarget: { value } }) => void set(value === 'on')}
      >
        <option value="on">{translate('settings_rule_on')}</option>
        <option value="off">{translate('settings_rule_off')}</option>
      </select>
      <Button plain onPress={remove} label={translate('settings_rule_remove', pattern)}>
        {translate('settings_remove')}
      </Button>
    </li>
  );
}

/** One rule or many at once: a pattern a line, or a pasted address. */
function NewRule({ state }: { state: OptionsState }) {
  const text = useSignal('');
  const wrong = useSignal('');
  const add = async (on: boolean) => {
    const lines = text.value.split(/[\n,]/).filter((line) => line.trim() !== '');
    const patterns = lines.map((line) => ({ line, pattern: patternFrom(line) }));
    const bad = patterns.filter(({ pattern }) => pattern === undefined);
    const good = patterns.flatMap(({ pattern }) => pattern ?? []);
    await state.changeBy((now) => ({
      ...now,
      sites: good.reduce<readonly SiteRule[]>(
        (sites, pattern) => withRule(sites, { pattern, on }),
        now.sites,
      ),
    }));
    text.value = bad.map(({ line }) => line).join('\n');
    wrong.value = bad.length > 0 ? translate('settings_rule_wrong') : '';
  };
  return (
    <div class="new">
      <label class="field">
        {translate('settings_rule_new')}
        <textarea
          name="rule"
          rows={2}
          dir="ltr"
          placeholder="example.org"
          value={text.value}
          onInput={({ currentTarget: { value } }) => {
            text.value = value;
          }}
        />
      </label>
      <p role="alert">{wrong.value}</p>
      <p class="buttons">
        <Button onPress={() => add(false)}>{translate('settings_rule_add_off')}</Button>
        <Button onPress={() => add(true)}>{translate('settings_rule_add_on')}</Button>
      </p>
    </div>
  );
}

function QuietSites() {
  const groups = Object.entries(QUIET_SITES) as [QuietReason, readonly string[]][];
  return (
    <details>
      <summary>{translate('settings_quiet')}</summary>
      <p class="hint">{translate('settings_quiet_hint')}</p>
      {groups.map(([reason, patterns]) => (
        <p key={reason}>
          <b>{translate(`settings_quiet_${reason}`)}</b> <bdi dir="ltr">{patterns.join(', ')}</bdi>
        </p>
      ))}
    </details>
  );
}
