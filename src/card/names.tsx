import type { Related } from '../entity/dossier.ts';
import { cutAtNames, withSigns } from './linked-text.ts';

interface Props {
  text: string;
  /** The entities whose names open when pressed. */
  entities: readonly Related[];
  onOpen: (id: string) => void;
}

/** A text in which names of other entities can be pressed. */
export function NamedText({ text, entities, onOpen }: Props) {
  return withSigns(cutAtNames(text, entities)).map(({ text, names, sign }, place) =>
    names === undefined ? (
      text
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: stretches of one text never change places.
      <NameButton key={place} id={names.id} name={text} sign={sign} onOpen={onOpen} />
    ),
  );
}

/** A name that opens in the same card, and the punctuation that goes with it from line to line. */
export function NameButton({
  id,
  name,
  sign = '',
  onOpen,
}: {
  id: string;
  name: string;
  sign?: string;
  onOpen: (id: string) => void;
}) {
  return (
    <button type="button" class="name" dir="auto" aria-label={name} onClick={() => onOpen(id)}>
      <span>{name}</span>
      {sign}
    </button>
  );
}
