/**
 * Gives a sentence or label of the interface in the reader's language by its key in
 * `public/_locales`, with values in place of `$1`, `$2`.
 */
export type Translate = (key: string, ...values: readonly (string | number)[]) => string;

/** What putting things into words takes: the messages, the language for dates, and which day it is. */
export interface Words {
  translate: Translate;
  /** Language of the interface, for dates and numbers. */
  language: string;
  /** Today (`YYYY-MM-DD`). */
  day: string;
}
