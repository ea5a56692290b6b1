/**
 * Spans travel as one flat list of numbers, a row a reading: block, start, end, reading. Structured
 * data of a thousand spans costs both ends more than finding them did.
 */
const ROW = 4;

/** A span in a message: where it is, and everything that it may mean, as numbers. */
export interface SpanRow {
  block: number;
  start: number;
  end: number;
  readings: number[];
}

/** Lays spans out as rows. */
export function packSpans(spans: readonly SpanRow[]): number[] {
  return spans.flatMap(({ block, start, end, readings }) =>
    readings.flatMap((reading) => [block, start, end, reading]),
  );
}

/** Reads rows back as spans; rows of one block and start, side by side, are one span. */
export function unpackSpans(rows: readonly number[]): SpanRow[] {
  const spans: SpanRow[] = [];
  for (let at = 0; at + ROW <= rows.length; at += ROW) {
    const [block = 0, start = 0, end = 0, reading = 0] = rows.slice(at, at + ROW);
    const last = spans.at(-1);
    if (last?.block === block && last.start === start) last.readings.push(reading);
    else spans.push({ block, start, end, readings: [reading] });
  }
  return spans;
}
