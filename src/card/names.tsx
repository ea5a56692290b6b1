import type { Related } from '../entity/dossier.ts';
import { cutAtNames } from './linked-text.ts';

interface Props {
  text: string;
  /** The entities whose names open when pressed. */
  entities: readonly Related[];
  onOpen: (id: string) => void;
}

/** A text in which names of other entities can be pressed. */
export function NamedText({ text, entities, onOpen }: Props) {
  return cutAtNames(text, entities).map(({ text, names }, place) =>
    names === undefined ? (
      text
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: stretches of one text never change places.
      <NameButton key={place} id={names.id} name={text} onOpen={onOpen} />
    ),
  );
}

/** The keys that press a button. */
const PRESSING: ReadonlySet<string> = new Set(['Enter', ' ']);

/**
 * A name that opens in the same card. It runs with the text: a `button` is a box of its own, which no
 * line breaks in, which parts from the comma behind it, and whose last line sets the row's height.
 */
export function NameButton({
  id,
  name,
  onOpen,
}: {
  id: string;
  name: string;
  onOpen: (id: string) => void;
}) {
  const press = (event: KeyboardEvent) => {
    if (!PRESSING.has(event.key)) return;
    event.preventDefault();
    onOpen(id);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: see above.
    <span
      class="name"
      dir="auto"
      role="button"
      tabIndex={0}
      onClick={() => onOpen(id)}
      onKeyDown={press}
    >
      {name}
    </span>
  );
}
