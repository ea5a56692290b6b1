import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Brief } from '../../entity/catalogue.ts';
import { translate } from '../../platform/translate.ts';
import { Button, Section } from './form-parts.tsx';
import type { OptionsState } from './options-state.ts';

/** The names that the reader has put away, and the way back for each. */
export function KnownSection({ state }: { state: OptionsState }) {
  const { muted, known } = state.lists.value;
  return (
    <Section id="known" title={translate('settings_known')}>
      <p class="hint">{translate('settings_known_hint')}</p>
      <Names ids={known} title={translate('settings_known_list')} state={state} />
      <Names ids={muted} title={translate('settings_muted_list')} state={state} />
    </Section>
  );
}

interface NamesProps {
  ids: readonly string[];
  title: string;
  state: OptionsState;
}

function Names({ ids, title, state }: NamesProps) {
  const names = useSignal<readonly Brief[]>([]);
  useEffect(() => {
    let over = false;
    void Promise.all(ids.map(state.nameOf)).then((found) => {
      if (!over) names.value = found;
    });
    return () => {
      over = true;
    };
  }, [ids, state, names]);
  if (ids.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul class="rows">
        {names.value.map(({ id, label, kind }) => (
          <li key={id}>
            <span class="grow" dir="auto">
              {label} <small>{translate(`kind_${kind}`)}</small>
            </span>
            <Button
              plain
              onPress={() => state.restore(id)}
              label={translate('known_restore_name', label)}
            >
              {translate('known_restore')}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}
