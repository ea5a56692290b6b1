const FNV_OFFSET = 0xcbf29ce484222325n;
const FNV_PRIME = 0x100000001b3n;
const SIXTY_FOUR = 64;
const RADIX = 36;

/** A short name for a text that stays the same: 64-bit FNV-1a of its UTF-16 units, in base 36. */
export function textHash(text: string): string {
  let hash = FNV_OFFSET;
  for (let at = 0; at < text.length; at++) {
    hash = BigInt.asUintN(SIXTY_FOUR, (hash ^ BigInt(text.charCodeAt(at))) * FNV_PRIME);
  }
  return hash.toString(RADIX);
}
