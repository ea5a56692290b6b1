const ARTICLE = 'the ';

/**
 * The names that begin as one with "the" goes on, with the article before them: where "the Gulf" is a
 * name, so is "the Gulf of Oman". Texts are searched for the leftmost name, then the longest, so that the
 * shorter one would else stand in the way. Takes names of any shape and gives the additional ones.
 */
export function namesAfterThe<Name extends { text: string }>(names: readonly Name[]): Name[] {
  const opened = new Set(
    names.filter(({ text }) => text.startsWith(ARTICLE)).map(({ text }) => wordsOf(text)[1]),
  );
  return names
    .filter(({ text }) => text.includes(' ') && opened.has(wordsOf(text)[0]))
    .map((name) => ({ ...name, text: ARTICLE + name.text }));
}

function wordsOf(text: string): string[] {
  return text.split(' ');
}
