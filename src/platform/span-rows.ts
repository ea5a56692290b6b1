/**
 * Spans travel as one flat list of numbers, a row a reading: block, start, end, the three numbers of
 * what the text around tells, reading. Structured data of a thousand spans costs both ends more
 * than finding them did.
 */
const ROW = 7;

/** A span in a message: where it is, its cues, and everything that it may mean, as numbers. */
export interface SpanRow {
  block: number;
  start: number;
  end: number;
  /** What the words around the span tell, what the name itself does, and what its block does. */
  near: number;
  form: number;
  setting: number;
  readings: number[];
}

/** Lays spans out as rows. */
export function packSpans(spans: readonly SpanRow[]): number[] {
  const rows: number[] = [];
  for (const { block, start, end, near, form, setting, readings } of spans) {
    for (const reading of readings) rows.push(block, start, end, near, form, setting, reading);
  }
  return rows;
}

/** Reads rows back as spans; rows of one block and start, side by side, are one span. */
export function unpackSpans(rows: readonly number[]): SpanRow[] {
  const spans: SpanRow[] = [];
  for (let at = 0; at + ROW <= rows.length; at += ROW) {
    const [block = 0, start = 0, end = 0, near = 0, form = 0, setting = 0, reading = 0] =
      rows.slice(at, at + ROW);
    const last = spans.at(-1);
    if (last?.block === block && last.start === start) last.readings.push(reading);
    else spans.push({ block, start, end, near, form, setting, readings: [reading] });
  }
  return spans;
}
