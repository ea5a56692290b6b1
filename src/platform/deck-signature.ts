import * as v from 'valibot';

/** Ed25519 (RFC 8032): keys of 32 bytes, signatures of 64. */
const ALGORITHM = 'Ed25519';
const KEY_BYTES = 32;
const SIGNATURE_BYTES = 64;

/** The public key of a deck's maker, as they give it out: 32 bytes in base64, of either alphabet. */
export const deckKeySchema = v.pipe(
  v.string(),
  v.trim(),
  v.check((text) => bytesOf(text)?.length === KEY_BYTES, 'Expected 32 bytes in base64.'),
);

/**
 * Whether a file bears the signature of a key: `signature` is base64 text, as `npm run deck -- sign` writes
 * it beside the file. A signature that cannot be read, or a browser without this kind, is none.
 */
export async function isSignedBy(
  key: string,
  file: Uint8Array<ArrayBuffer>,
  signature: string,
): Promise<boolean> {
  const [keyBytes, signatureBytes] = [bytesOf(key), bytesOf(signature)];
  if (keyBytes === undefined || signatureBytes?.length !== SIGNATURE_BYTES) return false;
  try {
    const imported = await crypto.subtle.importKey('raw', keyBytes, ALGORITHM, false, ['verify']);
    return await crypto.subtle.verify(ALGORITHM, imported, signatureBytes, file);
  } catch {
    return false;
  }
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    const plain = atob(text.trim().replaceAll('-', '+').replaceAll('_', '/'));
    return Uint8Array.from(plain, (letter) => letter.charCodeAt(0));
  } catch {
    return undefined;
  }
}
