/**
 * Gives a sentence or label of the interface in the reader's language by its key in
 * `public/_locales`, with values in place of `$1`, `$2`.
 */
export type Translate = (key: string, ...values: readonly (string | number)[]) => string;
