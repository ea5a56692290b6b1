/** Letters that are letters of their own in Unicode, as English papers write them. */
const UNMARKED: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ı: 'i',
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
  þ: 'th',
  ð: 'd',
};

/**
 * A name as the recogniser compares it, near enough for joining lists: case and diacritics gone,
 * apostrophes dropped, hyphens as spaces.
 */
export function foldName(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}|['’ʼ‘`´ʻ]/gu, '')
    .toLowerCase()
    .replace(/[øłđıæœßþð]/g, (letter) => UNMARKED[letter] ?? letter)
    .replace(/[\s-]+/g, ' ')
    .trim();
}
