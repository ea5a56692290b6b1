declare module 'mark.js' {
  /** The part of mark.js that the bench uses; the package has no types of its own. */
  export default class Mark {
    constructor(root: Element);
    mark(terms: string[], options: MarkOptions): void;
  }

  interface MarkOptions {
    accuracy: 'exactly';
    caseSensitive: boolean;
    separateWordSearch: boolean;
    diacritics: boolean;
    done(hits: number): void;
  }
}
