import { useSignal, useSignalEffect } from '@preact/signals';
import type { Entity } from '../../entity/entity.ts';
import { translate } from '../../platform/translate.ts';
import { OWN_CARDS } from './card-form.ts';
import { Section } from './form-parts.tsx';
import type { OptionsState } from './options-state.ts';

/** The cards that the reader wrote. */
export function OwnCardsSection({ state }: { state: OptionsState }) {
  const cards = useSignal<readonly Entity[]>([]);
  useSignalEffect(() => {
    // Read again whenever the decks have changed.
    void state.decks.value;
    void state.own.readDeck(OWN_CARDS).then((deck) => {
      cards.value = deck?.entities ?? [];
    });
  });
  return (
    <Section id="mine" title={translate('settings_mine')}>
      <p class="hint">{translate('settings_mine_hint')}</p>
      <ul class="rows">
        {cards.value.map(({ id, label, description }) => (
          <li key={id}>
            <span class="grow">
              <b dir="auto">{label}</b> <span dir="auto">{description}</span>
            </span>
            <a href={`?card=${id}`} aria-label={translate('mine_edit_card', label)}>
              {translate('mine_edit')}
            </a>
          </li>
        ))}
      </ul>
      <p>
        <a class="button" href="?card=">
          {translate('mine_new')}
        </a>
      </p>
    </Section>
  );
}
