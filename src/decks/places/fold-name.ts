/**
 * A name as the recogniser compares it, near enough for joining lists: case and diacritics gone,
 * apostrophes dropped, hyphens as spaces.
 */
export function foldName(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}|['’ʼ‘`´ʻ]/gu, '')
    .toLowerCase()
    .replace(/[\s-]+/g, ' ')
    .trim();
}
