import { expect, it, vi } from 'vitest';
import type { AnnotatedBlock } from '../../page/mention.ts';
import { NamesFinder } from './names-finder.ts';

const { ask } = vi.hoisted(() => ({ ask: vi.fn() }));
vi.mock('../../platform/frame-messages.ts', () => ({ askForReading: ask }));
vi.mock('../../platform/door.ts', () => ({ ExtensionGone: class extends Error {} }));

it('takes what the reader said over from the finder before it, and no evidence', async () => {
  const found = { spans: [], chosen: [], entities: [], why: [], whys: [], evidence: ['georgia'] };
  ask.mockResolvedValue(found);
  const { signal } = new AbortController();
  const block = { text: 'Jordan', mentions: [] } as unknown as AnnotatedBlock;
  const before = new NamesFinder(signal);
  before.correct(new Map([['Jordan', null]]));
  await before.find([block]);
  await new NamesFinder(signal, before.corrected).find([block]);
  expect(ask).toHaveBeenLastCalledWith('annotate', {
    blocks: ['Jordan'],
    evidence: [],
    corrected: [{ surface: 'Jordan', entity: null }],
  });
});
