import { generateKeyPairSync, sign } from 'node:crypto';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { deckKeySchema } from '../entity/deck-address.ts';
import { isSignedBy } from './deck-signature.ts';

const { publicKey, privateKey } = generateKeyPairSync('ed25519');
const KEY = publicKey.export({ format: 'jwk' }).x ?? '';
const FILE = new TextEncoder().encode('term,description\nMinsk,A city.\n');
const SIGNATURE = sign(null, FILE, privateKey).toString('base64');

describe('the signature of a deck', () => {
  it('is that of the file and the key', async () => {
    expect(await isSignedBy(KEY, FILE, SIGNATURE)).toBe(true);
    expect(await isSignedBy(KEY, FILE, `${SIGNATURE}\n`)).toBe(true);
  });

  it('is not that of another file, another key, or what is no signature', async () => {
    const other = generateKeyPairSync('ed25519').publicKey.export({ format: 'jwk' }).x ?? '';
    expect(await isSignedBy(KEY, FILE.slice(1), SIGNATURE)).toBe(false);
    expect(await isSignedBy(other, FILE, SIGNATURE)).toBe(false);
    for (const text of ['', 'AAAA', '<html>', '😀']) {
      expect(await isSignedBy(KEY, FILE, text)).toBe(false);
    }
  });

  it('is checked with a key of 32 bytes in base64, and no other text', () => {
    expect(v.is(deckKeySchema, KEY)).toBe(true);
    expect(v.is(deckKeySchema, Buffer.from(KEY, 'base64url').toString('base64'))).toBe(true);
    for (const text of ['', 'key', `${KEY}AAAA`, '😀'])
      expect(v.is(deckKeySchema, text)).toBe(false);
  });
});
