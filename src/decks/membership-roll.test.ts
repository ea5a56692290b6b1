import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readDeckFolder } from './read-folder.ts';

const HEAD = 'id: test\ntitle: Test\nversion: 1.0.0\nlicence: CC0-1.0\nlanguages: [en]\n';
const SOURCES = "sources:\n  pact: { title: A pact, url: 'https://example.org/pact' }\n";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'deck-'));
  await writeFile(path.join(folder, 'deck.yaml'), HEAD);
});
afterEach(() => rm(folder, { recursive: true }));

function card(id: string, more = ''): string {
  return `  - { id: ${id}, kind: state, label: ${id.toUpperCase()}, description: A state., aliases: [${id}] ${more}}\n`;
}

/** Reads a deck of the states a to i and of a pact with the given rolls. */
async function readPact(rolls: string, more = ''): ReturnType<typeof readDeckFolder> {
  const states = [...'bcdefghi'].map((id) => card(id)).join('');
  const pact = `  - id: pact
    kind: organisation
    label: The Pact
    description: A pact.
    aliases: [Pact]
${rolls}`;
  await writeFile(
    path.join(folder, 'states.yaml'),
    `${SOURCES}entities:\n${card('a', more)}${states}`,
  );
  await writeFile(path.join(folder, 'pacts.yaml'), `entities:\n${pact}`);
  return readDeckFolder(folder);
}

async function cardOf(id: string, rolls: string) {
  const { sources, problems } = await readPact(rolls);
  expect(problems).toEqual([]);
  return sources?.deck.entities.find((entity) => entity.id === id);
}

describe('the list of members on the card of a body', () => {
  it.each([
    ['a member without a date', 'a', 'a', [{}]],
    ['a date of joining', 'a: 2004-05-01', 'a', [{ since: '2004-05-01' }]],
    [
      'one that left',
      "a: { since: '1973', until: 2020-01-31 }",
      'a',
      [{ since: '1973', until: '2020-01-31' }],
    ],
    [
      'one that came back',
      "a: [{ until: '1984' }, 2017-01-31]",
      'a',
      [{ until: '1984' }, { since: '2017-01-31' }],
    ],
    ['a role', 'a: { role: suspended }', 'a', [{ role: 'suspended' }]],
    ['another source', 'a: { source: other }', 'a', [{ source: 'other' }]],
    ['no word of others', 'a', 'b', []],
  ])('puts on the members cards %s', async (_, list, id, stays) => {
    const entity = await cardOf(
      id,
      `    members: { source: pact, asOf: 2026-01, list: { ${list} } }\n`,
    );
    expect(entity?.relations).toEqual(
      stays.map((stay) => ({ type: 'memberOf', target: 'pact', source: 'pact', ...stay })),
    );
  });

  it('makes partners of partners', async () => {
    const rolls =
      '    partners: { source: pact, asOf: 2026-01, list: { b: { role: observer } } }\n';
    expect((await cardOf('b', rolls))?.relations).toEqual([
      { type: 'partnerOf', target: 'pact', role: 'observer', source: 'pact' },
    ]);
  });

  it('names few members, those of the day only, and counts many', async () => {
    const few =
      "    members: { source: pact, asOf: 2026-01, list: { c, a: 2025-01-01, b: { until: '2019' } } }\n";
    expect((await cardOf('pact', few))?.facts).toEqual([
      { label: 'Members', value: 'A, C', asOf: '2026-01', source: 'pact' },
    ]);
    const many =
      '    members: { source: pact, asOf: 2026-01, list: { a, b, c, d, e, f, g, h, i } }\n';
    expect((await cardOf('pact', many))?.facts).toMatchObject([{ label: 'Members', value: '9' }]);
  });

  it.each([
    [
      'a member without a card',
      '    members: { source: pact, asOf: 2026-01, list: { z } }\n',
      '',
      'pacts.yaml: pact: It lists "z"',
    ],
    [
      'a membership that the member has as well',
      '    members: { source: pact, asOf: 2026-01, list: { a } }\n',
      ', relations: [{ type: memberOf, target: pact, source: pact }]',
      'states.yaml: a: memberOf "pact" is in the list',
    ],
    [
      'a count beside the list',
      "    members: { source: pact, asOf: 2026-01, list: { a } }\n    facts: [{ label: Members, value: Two, asOf: '2026', source: pact }]\n",
      '',
      'pacts.yaml: pact: The fact "Members" is made from the list',
    ],
    [
      'a day of joining that is none',
      '    members: { source: pact, asOf: 2026-01, list: { a: 2026-02-30 } }\n',
      '',
      'pacts.yaml: pact.members.list.a',
    ],
  ])('says so of %s', async (_, rolls, more, fault) => {
    const { problems } = await readPact(rolls, more);
    const told = problems.map(({ file, where, what }) => `${file}: ${where}: ${what}`);
    expect(told.join('\n')).toContain(fault);
  });
});
