/** A word of a block's text, with what its letters and its place say of it. */
export interface Word {
  readonly text: string;
  /** In lower case, possessive and full stop taken off: how lists know it. */
  readonly plain: string;
  readonly start: number;
  readonly end: number;
  readonly capital: boolean;
  /** All its letters are capitals, and it has more than one. */
  readonly loud: boolean;
  /** Whether a sentence, a line or a quotation starts with it. */
  readonly first: boolean;
  /** What stands between it and the word before. */
  readonly gap: string;
}

const WORD =
  /(?:\p{Lu}\.){2,}|&(?=\s)|\b(?:d|l)['’](?=\p{Lu})|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’.&\-‐‑/][\p{L}\p{M}\p{N}]+)*/gu;
const CAPITAL = /^(?:\p{N}*\p{Lu}|\p{Lt}|(?:al|el|an|ash|ul|O|mc)['’-]\p{Lu})/u;
const LOUD = /^[\p{Lu}\p{N}.&'’/‐‑-]*\p{Lu}[\p{Lu}\p{N}.&'’/‐‑-]*\p{Lu}[\p{Lu}\p{N}.&'’/‐‑-]*$/u;
const POSSESSIVE = /['’]s$/u;
const SENTENCE_END = /[.!?…。:;\n•|][\s"'“”‘’«»„()[\]–—-]*$/u;
const OPENING = /^[\s"'“”‘’«»„([–—*•-]*$/u;

/** The words of a text, in order. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  let last = 0;
  for (const { 0: raw, index } of text.matchAll(WORD)) {
    const possessive = POSSESSIVE.exec(raw)?.[0] ?? '';
    const word = raw.slice(0, raw.length - possessive.length);
    const gap = text.slice(last, index);
    const end = index + word.length;
    words.push({
      text: word,
      plain: word.toLocaleLowerCase().replaceAll('’', "'").replace(/\.$/, ''),
      start: index,
      end,
      capital: CAPITAL.test(word),
      loud: LOUD.test(word),
      first: last === 0 ? OPENING.test(gap) : isStart(gap, words.at(-1)),
      gap,
    });
    last = end;
  }
  return words;
}

function isStart(gap: string, before: Word | undefined): boolean {
  if (/["“«„‘][\s]*$/u.test(gap) && /\s/.test(gap)) return true;
  if (!SENTENCE_END.test(gap)) return false;
  // "J. Smith", "St. Louis": a full stop after one letter or a short title ends no sentence.
  const short = before !== undefined && (before.text.length === 1 || SHORTENED.has(before.plain));
  return !(short && before?.capital && /^\.\s*$/.test(gap));
}

const SHORTENED: ReadonlySet<string> = new Set(
  'mr mrs ms dr st jr sr prof gen col lt sgt capt gov sen rep rev hon no vs'.split(' '),
);
