import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { QUIET_SITES } from './quiet-sites.ts';
import { covers, patternFrom, standingOn, withRule } from './site-rule.ts';

function covered(pattern: string, url: string): boolean {
  return covers(pattern, new URL(url));
}

describe('a pattern', () => {
  it.each([
    ['example.org', 'https://example.org/', true],
    ['example.org', 'https://www.example.org/a/b?c', true],
    ['example.org', 'https://notexample.org/', false],
    ['www.example.org', 'https://example.org/', false],
    ['example.org/sport', 'https://example.org/sport', true],
    ['example.org/sport', 'https://example.org/sport/football', true],
    ['example.org/sport', 'https://example.org/sports', false],
    ['example.org/*/live', 'https://example.org/2026/live/7', true],
    ['example.org/*/live', 'https://example.org/live', false],
    ['mail.*.*', 'https://mail.example.org/', true],
    ['mail.*.*', 'https://mail.ru/', false],
    ['mail.*.*', 'https://a.mail.example.org/', false],
  ])('%s on %s: %s', (pattern, url, expected) => {
    expect(covered(pattern, url)).toBe(expected);
  });

  it('is made of what a reader types or pastes', () => {
    expect(patternFrom(' https://Example.org:8080/Sport/?q=1#top ')).toBe('example.org/Sport');
    expect(patternFrom('news.example')).toBe('news.example');
    expect(patternFrom('bücher.example')).toBe('xn--bcher-kva.example');
    for (const none of ['', '   ', 'not a site', 'http://', '.', '/path', 'a..b']) {
      expect(patternFrom(none)).toBeUndefined();
    }
  });

  it('made of any address covers that address', () => {
    fc.assert(
      fc.property(fc.webUrl(), (url) => {
        const { hostname, pathname } = new URL(url);
        fc.pre(!pathname.includes('*') && !pathname.includes('//'));
        const pattern = patternFrom(hostname + pathname);
        fc.pre(pattern !== undefined);
        expect(covered(pattern, url)).toBe(true);
      }),
    );
  });

  it('of stars takes no longer than its length allows', () => {
    const pattern = `example.org/${'*a'.repeat(90)}`;
    const from = performance.now();
    covered(pattern, `https://example.org/${'a'.repeat(2_000)}b`);
    // Trying every place for every star would not end today, on whatever machine.
    expect(performance.now() - from).toBeLessThan(2_000);
  });
});

describe('what holds on a site', () => {
  const rules = [
    { pattern: 'example.org', on: false },
    { pattern: 'example.org/world', on: true },
    { pattern: 'live.example.org', on: true },
    { pattern: 'mail.google.com', on: true },
  ];

  it.each([
    ['https://example.org/', false],
    ['https://example.org/world/asia', true],
    ['https://live.example.org/', true],
    ['https://other.example/', true],
    ['https://docs.google.com/document/d/1', false],
    ['https://mail.google.com/', true],
    [undefined, true],
    ['about:blank', true],
  ])('is said by the closest rule: %s', (url, on) => {
    expect(standingOn(url, rules, true).on).toBe(on);
  });

  it('is off by default where the reader wants it so', () => {
    expect(standingOn('https://other.example/', rules, false).on).toBe(false);
    expect(standingOn('https://live.example.org/', rules, false).on).toBe(true);
  });

  it('has one rule for a pattern, the latest', () => {
    expect(withRule(rules, { pattern: 'example.org', on: true })).toHaveLength(rules.length);
    const changed = withRule(rules, { pattern: 'example.org', on: true });
    expect(standingOn('https://example.org/', changed, true).on).toBe(true);
  });
});

describe('the sites that are left alone', () => {
  it('are patterns that a reader could write', () => {
    for (const pattern of Object.values(QUIET_SITES).flat()) {
      expect(patternFrom(pattern)).toBe(pattern);
    }
  });
});
