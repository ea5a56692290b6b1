/** A row of a table: its cells, and the line of the file that it starts on, from 1. */
export interface Row {
  cells: string[];
  line: number;
}

/** A quote that was opened and never closed. */
export interface OpenQuote {
  openQuoteAt: number;
}

const QUOTE = '"';
/** What stops a bare cell, besides the separator. */
const LINE_END = /[\r\n]/;

/**
 * Reads delimited text (RFC 4180, and what spreadsheets write): quoted cells may hold separators,
 * quotes written twice and line breaks. Blank lines are passed over. Ends with an
 * {@link OpenQuote} when the last quote is never closed: half a file, most often.
 */
export function* readDelimited(text: string, separator: string): Generator<Row | OpenQuote> {
  let at = 0;
  let line = 1;
  while (at < text.length) {
    const row: Row = { cells: [], line };
    for (let more = true; more; ) {
      if (text[at] === QUOTE) {
        const end = closingQuote(text, at + 1);
        if (end < 0) {
          yield { openQuoteAt: line };
          return;
        }
        const quoted = text.slice(at + 1, end);
        line += countLines(quoted);
        const rest = bareEnd(text, end + 1, separator);
        // What stands after a closing quote belongs to the cell: spreadsheets read it so.
        row.cells.push(quoted.replaceAll('""', QUOTE) + text.slice(end + 1, rest));
        at = rest;
      } else {
        const end = bareEnd(text, at, separator);
        row.cells.push(text.slice(at, end));
        at = end;
      }
      more = text[at] === separator;
      if (more) at++;
    }
    at += text.startsWith('\r\n', at) ? 2 : 1;
    line++;
    if (row.cells.length > 1 || row.cells[0] !== '') yield row;
  }
}

/** Writes rows so that {@link readDelimited} reads the same back. */
export function writeDelimited(rows: readonly (readonly string[])[], separator: string): string {
  const written = rows.map((cells) =>
    cells.map((cell) => writeCell(cell, separator)).join(separator),
  );
  return `${written.join('\r\n')}\r\n`;
}

/** The separator of a table, judged by its first line; undefined when it has one column only. */
export function separatorOf(text: string): string | undefined {
  const [first] = text.slice(0, text.search(LINE_END) + 1 || undefined).split(LINE_END);
  const bare = (first ?? '').replace(/"[^"]*"?/g, '');
  const counts = ['\t', ',', ';'].map((separator) => ({
    separator,
    count: bare.split(separator).length - 1,
  }));
  const best = counts.reduce((a, b) => (b.count > a.count ? b : a));
  return best.count > 0 ? best.separator : undefined;
}

function writeCell(cell: string, separator: string): string {
  const quotes = cell === '' || /["\r\n]/.test(cell) || cell.includes(separator);
  return quotes ? `"${cell.replaceAll(QUOTE, '""')}"` : cell;
}

function closingQuote(text: string, from: number): number {
  for (let at = text.indexOf(QUOTE, from); at >= 0; at = text.indexOf(QUOTE, at + 2)) {
    if (text[at + 1] !== QUOTE) return at;
  }
  return -1;
}

function bareEnd(text: string, from: number, separator: string): number {
  let at = from;
  while (at < text.length) {
    const letter = text[at];
    if (letter === separator || letter === '\n' || letter === '\r') return at;
    at++;
  }
  return at;
}

function countLines(text: string): number {
  return text.split('\n').length - 1;
}
