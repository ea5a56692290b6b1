import fc from 'fast-check';
import * as v from 'valibot';
import { beforeEach, describe, expect, vi } from 'vitest';
import { backgroundContract, FOR_OWN_PAGES, frameContract } from '../../src/platform/contracts.ts';
import { answerAsFrame } from '../../src/platform/frame-messages.ts';
import {
  type Answers,
  answerAsBackground,
  askBackground,
  askFrame,
} from '../../src/platform/messages.ts';
import { unpackSpans } from '../../src/platform/span-rows.ts';
import { unpackWhy } from '../../src/platform/why-rows.ts';
import { anyValue, awkwardText } from './awkward.ts';
import { mutated } from './mutations.ts';
import { fits } from './naive-schema.ts';
import { expectPrototypesUntouched } from './prototypes.ts';
import { valuesOf } from './schema-values.ts';
import { fuzz } from './seed.ts';

/** Cases of one question: some two dozen take about two seconds. */
const CASES = 200;

type Listener = (message: unknown, sender: object) => Promise<unknown> | undefined;

const listeners: Listener[] = [];
let reply: unknown;
const runtime = {
  id: 'sidelight',
  getURL: (path: string) => `chrome-extension://sidelight/${path}`,
  onMessage: { addListener: (listener: Listener) => listeners.push(listener) },
  sendMessage: async () => reply,
};
vi.mock('../../src/platform/browser.ts', () => ({
  browser: {
    get runtime() {
      return runtime;
    },
    tabs: { sendMessage: async () => reply },
  },
}));

const OWN_PAGE = { id: 'sidelight', url: 'chrome-extension://sidelight/src/options.html' };

interface Question {
  to: 'background' | 'frame';
  name: string;
  request: v.GenericSchema;
  reply: v.GenericSchema;
}

const questions: readonly Question[] = [
  ...Object.entries(backgroundContract).map(
    ([name, of]) => ({ to: 'background', name, ...of }) as const,
  ),
  ...Object.entries(frameContract).map(([name, of]) => ({ to: 'frame', name, ...of }) as const),
];
const named = questions.map((question) => [`"${question.name}"`, question] as const);

/** What has passed the door since it was set up. */
const passed: { name: string; request: unknown }[] = [];
let doors: readonly Listener[] = [];

beforeEach(() => {
  listeners.length = 0;
  const take = (name: string) => (request: unknown) => {
    passed.push({ name, request });
    return null;
  };
  const takeAll = (contract: object) =>
    Object.fromEntries(Object.keys(contract).map((name) => [name, take(name)]));
  answerAsBackground(takeAll(backgroundContract) as unknown as Answers<typeof backgroundContract>);
  answerAsFrame(takeAll(frameContract), new AbortController().signal);
  doors = [...listeners];
});

/** Gives a message to all doors: what has passed, and what refused it. */
async function knock(message: unknown, sender: object): Promise<{ refusals: unknown[] }> {
  passed.length = 0;
  const answers = await Promise.allSettled(doors.map((door) => door(message, sender)));
  expectPrototypesUntouched();
  return {
    refusals: answers.flatMap((answer) => (answer.status === 'rejected' ? [answer.reason] : [])),
  };
}

/** The words with which the door refuses; anything else is an accident. */
const REFUSAL = /^".*": |^Nobody answers ".*"\.$|^".*" is not for pages to ask\.$/s;

function expectOnlyRefusals(refusals: readonly unknown[]): void {
  for (const refusal of refusals) {
    expect((refusal as Error).constructor).toBe(Error);
    expect((refusal as Error).message).toMatch(REFUSAL);
  }
}

describe.each(named)('the question %s', (_, question) => {
  const { to, name } = question;
  const requests = valuesOf(question.request);
  const messages = requests.map((request) => ({ to, name, request }));

  fuzz(
    'passes unchanged when it is well formed',
    CASES,
    fc.asyncProperty(messages, async (message) => {
      const { refusals } = await knock(message, OWN_PAGE);
      expect(refusals).toEqual([]);
      expect(passed).toStrictEqual([{ name, request: message.request }]);
    }),
  );

  fuzz(
    'passes as its schema says or is refused, whatever is done to it',
    CASES,
    fc.asyncProperty(fc.oneof(mutated(messages, anyValue), anyValue), async (message) => {
      const { refusals } = await knock(message, OWN_PAGE);
      expectOnlyRefusals(refusals);
      for (const { name, request } of passed) expectFit(name, request);
    }),
  );

  fuzz(
    'is answered as its schema says, or not at all',
    CASES,
    fc.asyncProperty(mutated(valuesOf(question.reply), anyValue), async (given) => {
      reply = given;
      const answer = await ask(question).catch((error: unknown) => {
        expect(error).toBeInstanceOf(v.ValiError);
        return REFUSED;
      });
      expectPrototypesUntouched();
      if (answer !== REFUSED) expect(fits(question.reply, answer)).toBe(true);
    }),
  );
});

describe('the door', () => {
  const part = fc.oneof(fc.constantFrom('sidelight', 'another'), awkwardText);
  const url = fc
    .tuple(fc.constantFrom('', 'https://news.example/', 'CHROME-EXTENSION://sidelight/'), part)
    .map((parts) => parts.join(''));
  const senders = fc.record(
    {
      id: part,
      url: fc.oneof(url, fc.constant(OWN_PAGE.url)),
      frameId: fc.nat(),
      tab: fc.record({ id: fc.nat(), url }),
    },
    { requiredKeys: [] },
  );
  const messages = fc
    .constantFrom(...questions)
    .chain(({ to, name, request }) => valuesOf(request).map((request) => ({ to, name, request })));

  fuzz(
    'opens to the extension alone, and for some questions to its own pages alone',
    5 * CASES,
    fc.asyncProperty(messages, senders, async (message, sender) => {
      const { refusals } = await knock(message, sender);
      const isOwnPage = sender.url?.startsWith(runtime.getURL('')) ?? false;
      const may = sender.id === runtime.id && (isOwnPage || !FOR_OWN_PAGES.has(message.name));
      expect(passed).toHaveLength(may ? 1 : 0);
      expectOnlyRefusals(refusals);
    }),
  );
});

describe('rows of counts', () => {
  const count = fc.oneof(fc.nat(12), fc.maxSafeNat());

  fuzz(
    'are read as spans, whatever they hold',
    CASES,
    fc.property(fc.array(count, { maxLength: 40 }), (rows) => {
      const spans = unpackSpans(rows);
      expect(spans.every(({ readings }) => readings.length > 0)).toBe(true);
    }),
  );

  fuzz(
    'are read as reasons, in no more steps than they are long',
    CASES,
    fc.property(fc.array(count, { maxLength: 40 }), (row) => {
      const { reasons, others } = unpackWhy(row, [{ id: 'minsk', label: 'Minsk', kind: 'city' }]);
      expect(reasons.length + others.length).toBeLessThanOrEqual(row.length);
    }),
  );
});

const REFUSED = Symbol('refused');

/** Asks a question, whatever it takes: only the reply is looked at. */
function ask({ to, name }: Question): Promise<unknown> {
  if (to === 'background') return askBackground(name as 'lookupStop', null);
  return askFrame(1, 0, name as 'moreFound', null);
}

function expectFit(name: string, request: unknown): void {
  const asked = questions.find((question) => question.name === name);
  expect(asked !== undefined && fits(asked.request, request)).toBe(true);
}
