import { type ReadonlySignal, signal } from '@preact/signals';
import { readDeckFile } from '../../exchange/read-deck-file.ts';
import { askBackground, askPage } from '../../platform/messages.ts';

/** A glossary that the page publishes itself. */
interface Offered {
  text: string;
  title: string;
  terms: number;
}

/** What the popup knows of the page's own glossaries, and does with them. */
export interface GlossaryState {
  offered: ReadonlySignal<readonly Offered[]>;
  /** Titles of those that the reader has taken. */
  taken: ReadonlySignal<ReadonlySet<string>>;
  take(glossary: Offered): Promise<void>;
}

/** Asks the page of a tab whether it has glossaries; none where there is no host to bind them to. */
export async function openGlossaryState(
  tab: number,
  host: string | undefined,
): Promise<GlossaryState> {
  const offered = signal<readonly Offered[]>([]);
  const taken = signal<ReadonlySet<string>>(new Set());
  if (host !== undefined) {
    const texts = await askPage(tab, 'glossaries', null).catch(() => []);
    offered.value = texts.flatMap((text) => glossaryIn(text, host) ?? []);
  }
  return {
    offered,
    taken,
    async take({ text, title }) {
      if (host === undefined) return;
      if (await askBackground('keepGlossary', { text, host })) {
        taken.value = new Set([...taken.value, title]);
      }
    },
  };
}

/** What cannot be read is no glossary: a page may write what it likes. */
function glossaryIn(text: string, host: string): Offered | undefined {
  try {
    const { deck } = readDeckFile(new TextEncoder().encode(text), `${host}.jsonld`);
    return { text, title: deck.title, terms: deck.entities.length };
  } catch {
    return undefined;
  }
}
