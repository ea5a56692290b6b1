import { describe, expect, it } from 'vitest';
import type { Words } from '../card/words.ts';
import type { Kind } from '../entity/kind.ts';
import type { Outline } from '../entity/outline.ts';
import type { Overview } from '../entity/overview.ts';
import { makeBriefing } from './briefing.ts';
import { briefingInMarkdown } from './markdown.ts';
import { prominenceOf } from './prominence.ts';

const words: Words = {
  translate: (key, ...values) => [key, ...values].join(' ').trim(),
  language: 'en',
  day: '2026-11-25',
};

const source = { id: 'gazette', title: 'The *Gazette*', url: 'https://gazette.example/a' };

function lined(id: string, kind: Kind) {
  return { id, kind, label: id.toUpperCase(), description: `What ${id} is.` };
}

const outline: Outline = {
  title: 'Talks in Selmar',
  published: '2026-11-20',
  names: [
    { ...lined('selmar', 'state'), mentions: 2, first: 0.9 },
    { ...lined('tavish', 'person'), mentions: 1, first: 0 },
    { ...lined('ostrel', 'state'), mentions: 3, first: 0.1 },
    { ...lined('quill', 'event'), mentions: 1, first: 0.5 },
  ].map(({ description: _, ...name }) => name),
};

const overview: Overview = {
  entities: [
    lined('selmar', 'state'),
    lined('tavish', 'person'),
    lined('ostrel', 'state'),
    lined('quill', 'event'),
  ],
  ties: [
    { type: 'borders', from: 'selmar', to: 'ostrel', source: 'gazette' },
    { type: 'leads', from: 'tavish', to: 'selmar', source: 'gazette', since: '2024' },
    { type: 'about', from: 'quill', to: 'selmar', source: 'gazette' },
  ],
  moments: [
    { entity: 'quill', text: 'End: 3 May', since: '2025-05-03', source: 'gazette' },
    { entity: 'quill', text: 'Start: 1 May', since: '2025-05-01', source: 'gone' },
  ],
  sources: [source],
};

describe('a briefing', () => {
  const briefing = makeBriefing(outline, overview, words);

  it('sorts what the article names by family, the most prominent first', () => {
    const sections = briefing.sections.map(({ family, items }) => [
      family,
      items.map(({ id, mentions }) => `${id} ${mentions}`),
    ]);
    expect(sections).toEqual([
      ['person', ['tavish 1']],
      ['place', ['ostrel 3', 'selmar 2']],
      ['event', ['quill 1']],
    ]);
  });

  it('says how they belong together, what is dated first and borders last', () => {
    expect(briefing.connections.map(({ text }) => text)).toEqual([
      expect.stringContaining('rel_leads TAVISH SELMAR'),
      expect.stringContaining('rel_borders SELMAR OSTREL'),
    ]);
    expect(briefing.connections[0]?.source).toEqual(source);
  });

  it('tells what happened in order of time', () => {
    expect(briefing.timeline.map(({ text }) => text)).toEqual(['Start: 1 May', 'End: 3 May']);
  });

  it('becomes Markdown with its sources, and no text of it becomes layout', () => {
    const text = briefingInMarkdown(briefing, 'https://news.example/talks', words.translate);
    expect(text).toMatch(/^# \[Talks in Selmar\]\(<https:\/\/news\.example\/talks>\)/);
    expect(text).toContain('The \\*Gazette\\*](<https://gazette.example/a>)');
    expect(text).toContain('- **TAVISH**: What tavish is.');
  });
});

describe('prominence', () => {
  it('grows with mentions, and with how early the first of them is', () => {
    expect(prominenceOf({ mentions: 3, first: 0.5 })).toBeGreaterThan(
      prominenceOf({ mentions: 2, first: 0.5 }),
    );
    expect(prominenceOf({ mentions: 1, first: 0 })).toBeGreaterThan(
      prominenceOf({ mentions: 3, first: 0.9 }),
    );
  });
});
