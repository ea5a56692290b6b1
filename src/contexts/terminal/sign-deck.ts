import { createPrivateKey, createPublicKey, generateKeyPairSync, sign } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

/** Only its owner may read a private key. */
const OWNER_ONLY = 0o600;
const SIGNATURE_SUFFIX = '.sig';

/**
 * Makes a pair of keys: the private one goes into a file that must not be there yet, the public one to the
 * screen, for readers. Gives the exit code.
 */
export async function makeKeys(file: string): Promise<number> {
  if (existsSync(file)) return refuse(`${file} is there already; a lost key cannot be made again.`);
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  writeFileSync(file, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: OWNER_ONLY });
  const key = publicKey.export({ format: 'jwk' }).x;
  process.stdout.write(`${file} is the private key: keep it to yourself.\nFor readers: ${key}\n`);
  return 0;
}

/** Signs a file of cards by a private key; the signature goes beside it. Gives the exit code. */
export async function signDeck(file: string, keyFile: string): Promise<number> {
  const missing = [file, keyFile].find((each) => !existsSync(each));
  if (missing !== undefined) return refuse(`There is no ${missing}.`);
  const privateKey = createPrivateKey(readFileSync(keyFile));
  const signature = sign(null, readFileSync(file), privateKey).toString('base64');
  writeFileSync(file + SIGNATURE_SUFFIX, `${signature}\n`);
  const key = createPublicKey(privateKey).export({ format: 'jwk' }).x;
  process.stdout.write(`${file}${SIGNATURE_SUFFIX} is its signature, by the key ${key}\n`);
  return 0;
}

function refuse(why: string): number {
  process.stderr.write(`${why}\n`);
  return 1;
}
