import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { translate } from '../../platform/translate.ts';

interface ChoiceProps<Value extends string | number> {
  /** Start of the message keys: `<text>` is the legend, `<text>_<value>` each choice. */
  text: string;
  values: readonly Value[];
  value: Value;
  onChange: (value: Value) => Promise<void>;
  /** Whether `<text>_hint` says more. */
  hinted?: boolean;
}

/** One of a few, all in sight. */
export function Choice<Value extends string | number>(props: ChoiceProps<Value>) {
  const { text, values, value, onChange, hinted = false } = props;
  const name = useId();
  return (
    <fieldset class="choice">
      <legend>{translate(text)}</legend>
      {hinted && <p class="hint">{translate(`${text}_hint`)}</p>}
      <div class="choices">
        {values.map((each) => (
          <label key={each}>
            <input
              type="radio"
              name={name}
              value={each}
              checked={each === value}
              onChange={() => void onChange(each)}
            />
            <span>{translate(`${text}_${each}`)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

interface ToggleProps {
  label: string;
  hint?: string;
  on: boolean;
  onChange: (on: boolean) => Promise<void>;
}

/** On or off. */
export function Toggle({ label, hint, on, onChange }: ToggleProps) {
  const id = useId();
  return (
    <div class="toggle">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="checkbox"
        role="switch"
        checked={on}
        aria-checked={on}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        onChange={(event) => void onChange(event.currentTarget.checked)}
      />
      {hint !== undefined && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}

interface SectionProps {
  id: string;
  title: string;
  children: ComponentChildren;
}

/** One part of the page, under a heading that the list at its side leads to. */
export function Section({ id, title, children }: SectionProps) {
  return (
    <section id={id} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`} tabIndex={-1}>
        {title}
      </h2>
      {children}
    </section>
  );
}

/** A thing to do. */
export function Button({
  onPress,
  children,
  label,
  plain = false,
  disabled = false,
}: {
  onPress: () => unknown;
  children: ComponentChildren;
  /** What it does, where its text alone does not say to what. */
  label?: string;
  plain?: boolean;
  disabled?: boolean;
}) {
  return (
    <button
      type="button"
      disabled={disabled}
      class={plain ? 'plain' : ''}
      aria-label={label}
      onClick={() => void onPress()}
    >
      {children}
    </button>
  );
}
