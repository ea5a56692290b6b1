import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import { expect, it } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '..');
const PACKAGES = path.join(ROOT, 'node_modules');

const projectSchema = v.object({ dependencies: v.record(v.string(), v.string()) });
const packageSchema = v.object({
  license: v.string(),
  dependencies: v.optional(v.record(v.string(), v.string()), {}),
});

/** A line of NOTICE such as `  idb (ISC): Copyright (c) 2016, Jake Archibald`. */
const NOTICED = /^ {2}(\S+) \(([\w.-]+)\): (.+)$/gm;
const COPYRIGHT = /^copyright \(c\) .+$/im;

/** All packages whose code comes into the extension: the project's own choice, and what those need. */
function packagesInside(): Map<string, v.InferOutput<typeof packageSchema>> {
  const found = new Map<string, v.InferOutput<typeof packageSchema>>();
  const visit = (names: readonly string[]) => {
    for (const name of names.filter((one) => !found.has(one))) {
      const about = v.parse(packageSchema, readJson(path.join(PACKAGES, name, 'package.json')));
      found.set(name, about);
      visit(Object.keys(about.dependencies));
    }
  };
  const project = v.parse(projectSchema, readJson(path.join(ROOT, 'package.json')));
  visit(Object.keys(project.dependencies));
  return found;
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** Who holds the rights, as the package's own licence says it; undefined when it names nobody. */
function holderOf(name: string): string | undefined {
  const folder = path.join(PACKAGES, name);
  const file = readdirSync(folder).find((one) => /^licen[cs]e/i.test(one));
  if (file === undefined) return undefined;
  return COPYRIGHT.exec(readFileSync(path.join(folder, file), 'utf8'))?.[0].trim();
}

const noticed = [...readFileSync(path.join(ROOT, 'NOTICE'), 'utf8').matchAll(NOTICED)];

it('NOTICE names every library in the package with its licence, and no other', () => {
  const inside = [...packagesInside()].map(([name, { license }]) => `${name} (${license})`);
  expect(inside.length).toBeGreaterThan(6);
  expect(noticed.map(([, name, licence]) => `${name} (${licence})`).sort()).toEqual(inside.sort());
});

it('NOTICE names who holds the rights in each library as its licence does', () => {
  const named = noticed.map(([, name = '', , holder = '']) => ({ name, holder }));
  const wrong = named.filter(({ name, holder }) => (holderOf(name) ?? holder) !== holder);
  expect(wrong).toEqual([]);
  expect(named.filter(({ name }) => holderOf(name) !== undefined).length).toBeGreaterThan(6);
});
