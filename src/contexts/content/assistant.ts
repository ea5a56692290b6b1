import type { PaintRules } from '../../page/mentions-to-paint.ts';
import { MAX_MESSAGE_TEXT } from '../../platform/contracts.ts';
import { answerAsFrame } from '../../platform/messages.ts';
import type { ReaderLists } from '../../platform/reader-lists.ts';
import type { Settings } from '../../platform/settings.ts';
import { CardHost } from './card-host.tsx';
import { PageReader } from './page-reader.ts';
import { watchReader } from './reader-attention.ts';
import { Reveal } from './reveal.ts';

/** What the reader has chosen, as far as a page shows it. */
export interface Wishes {
  settings: Settings;
  lists: ReaderLists;
}

/** Work that is going on in a page. */
export interface Assistant {
  /** Goes on by other wishes; what is painted and open follows at once. */
  follow(wishes: Wishes): void;
  /** Reads the page again, after the decks have changed. */
  readAgain(): void;
}

/**
 * All that Sidelight does in a page while it is switched on: finds and paints names, opens cards,
 * answers the popup. Everything ends with the signal and leaves the page as it was.
 * `failed` is called when a question to the background has failed.
 */
export function startAssistant(wishes: Wishes, signal: AbortSignal, failed: () => void): Assistant {
  const page = new PageReader(paintRules(wishes), signal, failed);
  const card = new CardHost(signal);
  const attention = watchReader(page, card, signal, failed);
  const reveal = new Reveal(page, attention);
  card.look = wishes.settings;
  attention.settings = wishes.settings;
  answerAsFrame(
    {
      reveal: ({ entity }) => reveal.next(entity),
      pageText: () => asMuchAsFits(page.article.inDocumentOrder()),
    },
    signal,
  );
  page.start();
  return {
    follow(wishes) {
      card.look = wishes.settings;
      attention.settings = wishes.settings;
      page.paintBy(paintRules(wishes));
    },
    readAgain: () => page.readAgain(),
  };
}

function asMuchAsFits(blocks: readonly { text: string }[]): string[] {
  let room = MAX_MESSAGE_TEXT;
  return blocks.flatMap(({ text }) => {
    room -= text.length;
    return room < 0 ? [] : [text];
  });
}

function paintRules({ settings, lists: { muted, known } }: Wishes): PaintRules {
  const { density, cap, kindsOff, familiarity } = settings;
  return { density, cap, kindsOff, familiarity, hidden: new Set([...muted, ...known]) };
}
