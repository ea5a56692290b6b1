import * as v from 'valibot';

/** Addresses that cannot be listened in on: https, or this computer itself. */
const SAFE_ADDRESS = /^(?:https:\/\/[^/\s]+|http:\/\/(?:127\.0\.0\.1|localhost)(?::\d+)?)\/\S+$/;

/** The address of a file of cards. */
export const deckAddressSchema = v.pipe(v.string(), v.trim(), v.url(), v.regex(SAFE_ADDRESS));

/** A public key of Ed25519 (RFC 8032), in bytes. */
const KEY_BYTES = 32;

/** The public key of a deck's maker, as they give it out: 32 bytes in base64, of either alphabet. */
export const deckKeySchema = v.pipe(
  v.string(),
  v.trim(),
  v.check((text) => bytesOf(text)?.length === KEY_BYTES, 'Expected 32 bytes in base64.'),
);

/** Where newer editions of the bundled decks are published, and the key that they are signed with. */
export const releaseSchema = v.strictObject({ url: deckAddressSchema, key: deckKeySchema });

/** Where newer editions of the bundled decks are published. */
export type Release = v.InferOutput<typeof releaseSchema>;

/** The bytes that base64 of either alphabet says; undefined for what is none. */
export function bytesOf(text: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    const plain = atob(text.trim().replaceAll('-', '+').replaceAll('_', '/'));
    return Uint8Array.from(plain, (letter) => letter.charCodeAt(0));
  } catch {
    return undefined;
  }
}
