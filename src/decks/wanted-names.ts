/** The names of a list: parted by semicolons and line ends; lines that begin with "#" are remarks. */
export function namesOfList(list: string): string[] {
  const names = list
    .split('\n')
    .filter((line) => !line.startsWith('#'))
    .flatMap((line) => line.split(';'))
    .map((name) => name.trim())
    .filter((name) => name !== '');
  return [...new Set(names)];
}
