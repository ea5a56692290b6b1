import Mark from 'mark.js';
import AhoCorasick from 'modern-ahocorasick/fast';

/** What a page does today without an engine like ours, on the page's own nodes. */
export const rivals = {
  /** The bare minimum: every text node visited, every text read. */
  walk(): number {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    let length = 0;
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      length += (node as Text).data.length;
    }
    return length;
  },

  /** One big regular expression over the text nodes, each hit wrapped in an element. */
  regex(terms: readonly string[]): number {
    const pattern = new RegExp(
      `(?<![\\p{L}\\p{N}])(?:${terms.map(escapeTerm).join('|')})(?![\\p{L}\\p{N}])`,
      'gu',
    );
    return wrapAll((text) =>
      [...text.matchAll(pattern)].map(({ index, 0: { length } }) => [index, index + length]),
    );
  },

  /** An Aho-Corasick automaton over the text nodes, each hit wrapped in an element. */
  ahoCorasick(terms: readonly string[]): number {
    const automaton = new AhoCorasick(terms, { boundary: 'unicode' });
    return wrapAll((text) =>
      automaton
        .search(text, { strategy: 'leftmost-longest' })
        .map(({ start, end }): Stretch => [start, end]),
    );
  },

  /** The common library for the job, told to find whole words as written. */
  mark(terms: readonly string[]): number {
    let hits = 0;
    new Mark(document.body).mark([...terms], {
      accuracy: 'exactly',
      caseSensitive: true,
      separateWordSearch: false,
      diacritics: false,
      done: (found: number) => {
        hits = found;
      },
    });
    return hits;
  },
};

type Stretch = [start: number, end: number];

function wrapAll(find: (text: string) => Stretch[]): number {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
    nodes.push(node as Text);
  let hits = 0;
  for (const node of nodes) {
    for (const [start, end] of find(node.data).reverse()) {
      const rest = node.splitText(start);
      rest.splitText(end - start);
      const mark = document.createElement('mark');
      rest.replaceWith(mark);
      mark.append(rest);
      hits++;
    }
  }
  return hits;
}

function escapeTerm(term: string): string {
  return term.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
