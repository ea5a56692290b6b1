import { expect, it } from 'vitest';
import type { Correction } from './correction.ts';
import { correctionsAt } from './corrections-at.ts';

const HERE = { page: 'https://news.example/a', site: 'news.example' };

function says(scope: Correction['scope'], entity: string | null, where?: string): Correction {
  return { surface: 'Georgia', entity, scope, ...(where === undefined ? {} : { where }) };
}

it('holds where it was said, and nowhere else', () => {
  const elsewhere = [
    says('page', 'georgia', 'https://news.example/b'),
    says('site', 'georgia', 'sport.example'),
    says('site', 'georgia'),
  ];
  expect(correctionsAt(elsewhere, HERE).size).toBe(0);
  expect(correctionsAt([says('always', null)], HERE).get('Georgia')).toBeNull();
  expect(correctionsAt([says('site', 'georgia', 'news.example')], HERE).get('Georgia')).toBe(
    'georgia',
  );
});

it('lets the narrower word overrule the wider, in whatever order they were said', () => {
  const said = [
    says('page', 'georgia', HERE.page),
    says('site', null, HERE.site),
    says('always', 'us-georgia'),
  ];
  expect(correctionsAt(said, HERE).get('Georgia')).toBe('georgia');
  expect(correctionsAt(said.slice(1), HERE).get('Georgia')).toBeNull();
});

it('lets the later word overrule the earlier', () => {
  expect(correctionsAt([says('always', 'a'), says('always', 'b')], HERE).get('Georgia')).toBe('b');
});

it('says nothing of a site to pages without one', () => {
  const place = { page: 'file:///a.html', site: undefined };
  expect(correctionsAt([says('site', 'georgia')], place).size).toBe(0);
});
