import * as v from 'valibot';
import { deckAddressSchema, deckKeySchema } from '../../entity/deck-address.ts';
import { translate } from '../../platform/translate.ts';

/** Where a deck is to be had, and the key that it has to be signed with. */
export interface DeckAddress {
  url: string;
  key: string | undefined;
}

interface Props {
  /** A deck is on its way: another has to wait. */
  busy: boolean;
  onGet: (address: DeckAddress) => Promise<void>;
}

/** A deck by its address: the file is read and shown as one from the disk is. */
export function AddressForm({ busy, onGet }: Props) {
  const submit = (event: SubmitEvent & { currentTarget: HTMLFormElement }) => {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    const url = v.safeParse(deckAddressSchema, given.get('address'));
    const key = v.safeParse(deckKeySchema, given.get('key'));
    if (url.success) void onGet({ url: url.output, key: key.success ? key.output : undefined });
  };
  return (
    <form class="address" onSubmit={submit}>
      <label class="field">
        {translate('decks_address')}
        <input
          type="url"
          name="address"
          required
          autocomplete="off"
          aria-describedby="address-hint"
          onInput={complainUnless(deckAddressSchema, 'decks_address_wrong')}
        />
      </label>
      <p class="hint" id="address-hint">
        {translate('decks_address_hint')}
      </p>
      <label class="field">
        {translate('decks_key')}
        <input
          type="text"
          name="key"
          dir="ltr"
          autocomplete="off"
          spellcheck={false}
          aria-describedby="key-hint"
          onInput={complainUnless(deckKeySchema, 'decks_key_wrong')}
        />
      </label>
      <button type="submit" class="button" disabled={busy}>
        {translate('decks_get')}
      </button>
      <p class="hint" id="key-hint">
        {translate('decks_key_hint')}
      </p>
    </form>
  );
}

/** Marks a field as wrong while something stands in it that is not of a form. */
function complainUnless(schema: v.GenericSchema<string>, message: string) {
  return ({ currentTarget: field }: { currentTarget: HTMLInputElement }) => {
    const isWrong = field.value !== '' && !v.is(schema, field.value);
    field.setCustomValidity(isWrong ? translate(message) : '');
  };
}
