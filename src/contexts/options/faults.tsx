import type { Fault } from '../../exchange/fault.ts';
import { interfaceLanguage, translate } from '../../platform/translate.ts';

/** So many are in sight at once; a longer list is opened by the reader. */
const SHOWN_OPEN = 5;

/** What is wrong with a file, one line a fault: where, what, and what stands there. */
export function Faults({ faults, count }: { faults: readonly Fault[]; count: number }) {
  if (count === 0) return null;
  const language = interfaceLanguage();
  return (
    <details class="faults" open={count <= SHOWN_OPEN}>
      <summary>{translate('decks_faults', count.toLocaleString(language))}</summary>
      <ul>
        {faults.map((fault) => (
          <li key={JSON.stringify(fault)}>{faultInWords(fault)}</li>
        ))}
      </ul>
      {count > faults.length && (
        <p>{translate('decks_faults_more', (count - faults.length).toLocaleString(language))}</p>
      )}
    </details>
  );
}

/** A fault as a sentence, after the place where it is. */
export function faultInWords({ code, file, row, field, detail }: Fault): string {
  const place = [file, row === undefined ? undefined : translate('fault_row', row), field].filter(
    (part) => part !== undefined && part !== '',
  );
  const what = translate(`fault_${code}`, detail ?? '');
  return place.length === 0 ? what : `${place.join(', ')}: ${what}`;
}
