import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ExtensionGone } from './door.ts';
import { answerAsBackground, askBackground } from './messages.ts';

type Listener = (message: unknown, sender: object) => Promise<unknown> | undefined;

const listeners: Listener[] = [];
const runtime = {
  id: 'sidelight' as string | undefined,
  getURL: (path: string) => `chrome-extension://sidelight/${path}`,
  onMessage: { addListener: (listener: Listener) => listeners.push(listener) },
  sendMessage: vi.fn<(message: unknown) => Promise<unknown>>(),
};
vi.mock('./browser.ts', () => ({
  browser: {
    get runtime() {
      return runtime;
    },
  },
}));

const content = { id: 'sidelight', tab: { id: 7 }, frameId: 0 };
const report = (names: unknown) => ({ to: 'background', name: 'report', request: { names } });
const minsk = { id: 'minsk', label: 'Minsk', kind: 'city', mentions: 2 };

function setUp() {
  const answers = {
    wake: vi.fn(() => null),
    annotate: vi.fn(),
    relink: vi.fn(),
    bringCards: vi.fn(),
    dossier: vi.fn(),
    overview: vi.fn(),
    openBriefing: vi.fn(() => true),
    report: vi.fn(() => null),
    deckChanged: vi.fn(() => null),
    pageLookedUp: vi.fn(() => null),
    lookupCard: vi.fn(),
    lookupSelection: vi.fn(),
    lookupNames: vi.fn(),
    lookupKeep: vi.fn(),
    lookupCollection: vi.fn(),
    lookupCollectionEnd: vi.fn(),
    lookupForget: vi.fn(),
    keepGlossary: vi.fn(),
    lookupStop: vi.fn(),
    lookupConsent: vi.fn(),
  };
  answerAsBackground(answers);
  const [door] = listeners;
  if (door === undefined) throw new Error('The door listens.');
  return { answers, door };
}

beforeEach(() => {
  listeners.length = 0;
  runtime.id = 'sidelight';
  runtime.sendMessage.mockReset();
});

describe('the message door', () => {
  it('passes a well-formed question on, and says who asks', async () => {
    const { answers, door } = setUp();
    await expect(door(report([minsk]), content)).resolves.toBeNull();
    expect(answers.report).toHaveBeenCalledWith({ names: [minsk] }, { tab: 7, frame: 0 });
  });

  it('leaves messages for somebody else alone', () => {
    const { door } = setUp();
    for (const message of [
      null,
      'hello',
      { to: 'frame', name: 'report', request: {} },
      { type: 'x' },
    ]) {
      expect(door(message, content)).toBeUndefined();
    }
  });

  it('does not hear anybody outside the extension', () => {
    const { answers, door } = setUp();
    expect(door(report([]), { id: 'another' })).toBeUndefined();
    expect(answers.report).not.toHaveBeenCalled();
  });

  it('lets only pages of the extension itself change decks or ask in bulk', async () => {
    const { answers, door } = setUp();
    const change = { to: 'background', name: 'deckChanged', request: {} };
    const onPage = { ...content, url: 'https://news.example/chrome-extension://sidelight/' };
    await expect(door(change, onPage)).rejects.toThrow('not for pages');
    expect(answers.deckChanged).not.toHaveBeenCalled();
    const own = { ...content, url: 'chrome-extension://sidelight/src/contexts/options/index.html' };
    await expect(door(change, own)).resolves.toBeNull();
  });

  it('refuses what has the wrong shape, and reaches no answer with it', async () => {
    const { answers, door } = setUp();
    for (const names of [
      undefined,
      [{ id: 'minsk' }],
      [{ ...minsk, mentions: -1 }],
      [{ ...minsk, extra: 1 }],
    ]) {
      await expect(door(report(names), content)).rejects.toThrow('"report"');
    }
    // A list keeps its gaps between contexts in Firefox, and `every` does not see them.
    const gap: number[] = [];
    gap.length = 7;
    const relink = { to: 'background', name: 'relink', request: { spans: gap, evidence: [] } };
    await expect(door(relink, content)).rejects.toThrow('list of counts');
    const text = 'x'.repeat(200_000);
    const annotate = {
      to: 'background',
      name: 'annotate',
      request: { blocks: [text], evidence: [] },
    };
    await expect(door(annotate, content)).rejects.toThrow('100000 characters');
    const unknown = { to: 'background', name: 'toString', request: {} };
    await expect(door(unknown, content)).rejects.toThrow('Nobody answers "toString"');
    expect(answers.report).not.toHaveBeenCalled();
    expect(answers.annotate).not.toHaveBeenCalled();
    expect(answers.relink).not.toHaveBeenCalled();
  });
});

describe('asking the background', () => {
  it('refuses an answer of the wrong shape', async () => {
    runtime.sendMessage.mockResolvedValue({ entity: 'nonsense' });
    await expect(askBackground('dossier', { entity: 'minsk', named: [] })).rejects.toThrow();
  });

  it('says so when the extension has gone', async () => {
    runtime.id = undefined;
    await expect(askBackground('dossier', { entity: 'minsk', named: [] })).rejects.toThrow(
      ExtensionGone,
    );
  });
});
