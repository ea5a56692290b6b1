import { Window } from 'happy-dom';
import { expect, it } from 'vitest';
import { articleDate } from './article-date.ts';

const TODAY = '2026-11-25';

function dateOf(html: string, url = 'https://paper.example/story'): string | undefined {
  const { document } = new Window({ url });
  document.write(`<!doctype html><html><head></head><body>${html}</body></html>`);
  return articleDate(document as unknown as Document, TODAY);
}

const jsonLd = (data: unknown) =>
  `<script type="application/ld+json">${JSON.stringify(data)}</script>`;

it.each([
  ['JSON-LD', jsonLd({ '@type': 'NewsArticle', datePublished: '2024-07-13T08:00:00Z' })],
  ['a list in JSON-LD', jsonLd([{ '@type': 'WebSite' }, { datePublished: '2024-07-13' }])],
  ['a graph in JSON-LD', jsonLd({ '@graph': [{ name: 'x' }, { datePublished: '2024-07-13' }] })],
  ['Open Graph', '<meta property="article:published_time" content="2024-07-13T23:59:00+02:00">'],
  ['microdata', '<meta itemprop="datePublished" content="2024-07-13">'],
  ['a plain meta element', '<meta name="date" content="20240713">'],
  [
    'a time element',
    '<article><header><time datetime="2024-07-13">13 July</time></header></article>',
  ],
  ['the only time element', '<main><p><time datetime="2024-07-13T10:00">13 July</time></p></main>'],
])('reads the date from %s', (_, html) => {
  expect(dateOf(html)).toBe('2024-07-13');
});

it.each([
  'https://paper.example/2024/07/13/drills',
  'https://paper.example/world/2024-07-13/drills',
  'https://paper.example/news/drills-20240713',
])('reads the date from the address %s', (url) => {
  expect(dateOf('', url)).toBe('2024-07-13');
});

it.each([
  ['no date', '<p>Text of 13 July 2024.</p>'],
  ['a date that does not exist', '<meta name="date" content="2024-02-31">'],
  ['a date to come', jsonLd({ datePublished: '2027-01-01' })],
  ['broken JSON-LD', '<script type="application/ld+json">{"datePublished": </script>'],
  [
    'several times',
    '<main><time datetime="2024-07-13"></time><time datetime="2023-01-01"></time></main>',
  ],
])('claims nothing from %s', (_, html) => {
  expect(dateOf(html)).toBeUndefined();
});

it('looks further when one place is broken', () => {
  const broken = '<script type="application/ld+json">nonsense</script>';
  expect(dateOf(`${broken}<meta itemprop="datePublished" content="2024-07-13">`)).toBe(
    '2024-07-13',
  );
});

it('takes no number in an address for a date', () => {
  expect(dateOf('', 'https://paper.example/story-1234567890')).toBeUndefined();
  expect(dateOf('', 'https://paper.example/99999999/x')).toBeUndefined();
});
