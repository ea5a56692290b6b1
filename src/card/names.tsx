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
      <span key={place} class="pressable">
        <NameButton id={names.id} name={text} onOpen={onOpen} />
        {sign}
      </span>
    ),
  );
}

/** A name that opens in the same card. */
export function NameButton({
  id,
  name,
  onOpen,
}: {
  id: string;
  name: string;
  onOpen: (id: string) => void;
}) {
  return (
    <button type="button" class="name" dir="auto" onClick={() => onOpen(id)}>
      {name}
    </button>
  );
}
