import { bytesOf } from '../entity/deck-address.ts';

/** Ed25519 (RFC 8032): signatures of 64 bytes. */
const ALGORITHM = 'Ed25519';
const SIGNATURE_BYTES = 64;

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
