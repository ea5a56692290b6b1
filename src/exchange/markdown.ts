import type { Deck } from '../entity/deck.ts';
import type { Entity } from '../entity/entity.ts';
import type { Source } from '../entity/source.ts';

/** Characters that Markdown would take for layout, HTML included. */
const SPECIAL = /[\\`*_{}[\]<>()#+\-!|&~]/g;

/** Writes a deck as Markdown: a heading a card, its facts as a list, each with source and date. */
export function writeMarkdown({ title, version, licence, entities, sources }: Deck): string {
  const sourceOf = new Map(sources.map((source) => [source.id, source]));
  const head = `# ${plain(title)}\n\n${plain(version)} · ${plain(licence)}\n`;
  return [head, ...entities.map((entity) => cardInMarkdown(entity, sourceOf))].join('\n');
}

function cardInMarkdown(entity: Entity, sourceOf: ReadonlyMap<string, Source>): string {
  const { label, short, kind, description, facts, links } = entity;
  const lines = [
    `## ${plain(label)}${short === undefined ? '' : ` (${plain(short)})`}`,
    '',
    `_${kind}_`,
    '',
    plain(description),
    '',
    ...facts.map((fact) => {
      const source = sourceOf.get(fact.source);
      const from = source === undefined ? plain(fact.source) : link(source.title, source.url);
      return `- **${plain(fact.label)}:** ${plain(fact.value)} (${from}, ${fact.asOf})`;
    }),
    ...links.map(({ title, url }) => `- ${link(title, url)}`),
  ];
  return `${lines.join('\n')}\n`;
}

/** A text as Markdown that means just this text. */
export function plain(text: string): string {
  return text.replace(/\s+/g, ' ').replace(SPECIAL, (letter) => `\\${letter}`);
}

/** A link as Markdown. */
export function link(title: string, url: string): string {
  return `[${plain(title)}](<${url.replace(/[<>\s\\]/g, (letter) => encodeURIComponent(letter))}>)`;
}
