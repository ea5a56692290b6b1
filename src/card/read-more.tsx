import type { Entity } from '../entity/entity.ts';
import type { Words } from './words.ts';

/** Where to read on, at the entity's own pages and Wikipedia. */
export function ReadMore({ entity, words }: { entity: Entity; words: Words }) {
  const links = linksOf(entity);
  if (links.length === 0) return null;
  return (
    <p class="more">
      {words.translate('cardReadMore')}{' '}
      {links.map(({ title, url }) => (
        <a key={url} href={url} target="_blank" rel="noopener noreferrer" dir="auto">
          {title}
        </a>
      ))}
    </p>
  );
}

function linksOf({ links, wikipedia }: Entity): { title: string; url: string }[] {
  if (wikipedia === undefined) return links;
  const title = encodeURIComponent(wikipedia.replaceAll(' ', '_'));
  const known = links.some(({ url }) => url.startsWith('https://en.wikipedia.org/'));
  const article = { title: 'Wikipedia', url: `https://en.wikipedia.org/wiki/${title}` };
  return known ? links : [...links, article];
}
