import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '..');
const locales = path.join(root, 'public/_locales');
const messagesSchema = v.record(v.string(), v.object({ message: v.string() }));

function keysOf(locale: string): string[] {
  const file = path.join(locales, locale, 'messages.json');
  return Object.keys(v.parse(messagesSchema, JSON.parse(readFileSync(file, 'utf8')))).sort();
}

/** Everything in the sources that could name a message, quotes taken off. */
function sources(): string {
  const files = readdirSync(path.join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => path.join(root, 'src', file));
  return [...files, path.join(root, 'manifest.json')]
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
}

/** Keys that are put together from what they are about: `kind_${kind}`, `editor_${name}_hint`. */
function templatesIn(text: string): RegExp[] {
  const VALUE = /\$\{[^`}]*\}/g;
  const keys = [...text.matchAll(/`((?:\w|\$\{[^`}]*\})*_(?:\w|\$\{[^`}]*\})*)`/g)];
  return keys
    .map(([, key = '']) => key)
    .filter((key) => key.includes('${'))
    .map((key) => new RegExp(`^${key.replaceAll(VALUE, '\\w+')}$`));
}

describe('the messages of the interface', () => {
  it('are the same in every language', () => {
    for (const locale of readdirSync(locales)) expect(keysOf(locale)).toEqual(keysOf('en'));
  });

  it('are all used', () => {
    const text = sources();
    const words = new Set(text.match(/\w+/g));
    const built = templatesIn(text);
    const used = (key: string) =>
      words.has(key) || words.has(`__MSG_${key}__`) || built.some((template) => template.test(key));
    expect(keysOf('en').filter((key) => !used(key))).toEqual([]);
  });

  it('are all there', () => {
    const keys = new Set(keysOf('en'));
    const files = readdirSync(path.join(root, 'src'), { recursive: true, encoding: 'utf8' });
    const asked = files
      .filter((file) => /\.tsx?$/.test(file))
      .flatMap((file) => [
        ...readFileSync(path.join(root, 'src', file), 'utf8').matchAll(/translate\('(\w+)'/g),
      ])
      .map((found) => found[1] ?? '');
    expect(asked.length).toBeGreaterThan(5);
    expect(asked.filter((key) => !keys.has(key))).toEqual([]);
  });
});
