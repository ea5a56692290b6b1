import type { Translate } from '../card/words.ts';
import type { Source } from '../entity/source.ts';
import { link, plain } from '../exchange/markdown.ts';
import type { Briefing, Connection, DatedLine, Item } from './briefing.ts';

/** Writes a briefing as Markdown, each connection and date with its source. `url` is the article's. */
export function briefingInMarkdown(briefing: Briefing, url: string, translate: Translate): string {
  const { title, published, sections, connections, timeline } = briefing;
  const head = [`# ${link(title === '' ? url : title, url)}`, ...(published ? [published] : [])];
  return `${[
    head.join('\n\n'),
    ...sections.map(({ family, items }) =>
      part(translate(`briefing_${family}`), items.map(itemLine)),
    ),
    part(translate('briefing_connections'), connections.map(connectionLine)),
    part(translate('briefing_timeline'), timeline.map(datedLine)),
  ]
    .filter((text) => text !== '')
    .join('\n\n')}\n`;
}

function part(title: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : `## ${plain(title)}\n\n${lines.join('\n')}`;
}

function itemLine({ label, short, description }: Item): string {
  const name = short === undefined ? label : `${label} (${short})`;
  return `- **${plain(name)}**: ${plain(description)}`;
}

function connectionLine({ text, source }: Connection): string {
  return `- ${plain(text)}${cited(source)}`;
}

function datedLine({ label, text, date, source }: DatedLine): string {
  return `- **${plain(date)}** ${plain(label)}: ${plain(text)}${cited(source)}`;
}

function cited(source: Source | undefined): string {
  return source === undefined ? '' : ` (${link(source.title, source.url)})`;
}
