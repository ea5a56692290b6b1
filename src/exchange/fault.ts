/** What can be wrong with a file of cards; each has words in the messages `fault_*`. */
export type FaultCode =
  // with the whole file
  | 'empty'
  | 'too_large'
  | 'not_text'
  | 'not_json'
  | 'cut_short'
  | 'unknown_format'
  | 'zip_damaged'
  | 'zip_too_large'
  | 'zip_no_deck'
  | 'too_many_cards'
  | 'bad_head'
  | 'newer_format'
  // with one card or row
  | 'open_quote'
  | 'no_term'
  | 'no_description'
  | 'bad_field'
  | 'too_long'
  | 'unknown_kind'
  | 'bad_address'
  | 'bad_date'
  | 'repeated'
  | 'unknown_source'
  | 'column_left_out';

/** One fault in a file, placed so that a person can find it. */
export interface Fault {
  code: FaultCode;
  /** Name of the file inside a zip. */
  file?: string;
  /** Line of a table or of JSON, or the number of the card; from 1. */
  row?: number;
  /** Column, or path inside the card. */
  field?: string;
  /** What stands there, or what was expected: shown as plain text. */
  detail?: string;
}

/** Letters that a fault has room for: the longest of the schemas' own sentences names all kinds. */
const ROOM = 240;

/** As much of a text as a list of faults has room for. */
export function clip(text: string, most: number = ROOM): string {
  return text.length <= most ? text : `${text.slice(0, most)}…`;
}

/** A file that cannot be read as cards at all. */
export class UnreadableFile extends Error {
  override name = 'UnreadableFile';
  readonly fault: Fault;

  constructor(fault: Fault) {
    super(`${fault.code}${fault.detail === undefined ? '' : `: ${fault.detail}`}`);
    this.fault = fault;
  }
}
