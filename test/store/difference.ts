import { unzipSync } from 'fflate';
import type { Zip } from './zip.ts';

/** Where two zips first differ, in words, or undefined when all their bytes are the same. */
export function findDifference(one: Zip, other: Zip | undefined): string | undefined {
  if (other === undefined) return 'made only once';
  if (other.sum === one.sum) return undefined;
  const [first, second] = [unzipSync(one.bytes), unzipSync(other.bytes)];
  const names = [...new Set([...Object.keys(first), ...Object.keys(second)])].sort();
  for (const name of names) {
    const [here, there] = [first[name], second[name]];
    if (here === undefined) return `${name} is only in the second`;
    if (there === undefined) return `${name} is only in the first`;
    const at = here.findIndex((byte, place) => byte !== there[place]);
    if (at >= 0 || here.length !== there.length) {
      return `${name} differs, from byte ${at < 0 ? here.length : at} on`;
    }
  }
  return 'the same files, in another order or with other dates';
}
