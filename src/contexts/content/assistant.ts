import { glossariesOf } from '../../page/glossaries.ts';
import type { PaintRules } from '../../page/mentions-to-paint.ts';
import { answerAsFrame } from '../../platform/frame-messages.ts';
import { MAX_GLOSSARY_TEXT, type WalkCommand } from '../../platform/frame-requests.ts';
import type { ReaderLists } from '../../platform/reader-lists.ts';
import { MAX_MESSAGE_TEXT } from '../../platform/reading-contract.ts';
import type { Settings } from '../../platform/settings.ts';
import { outlineOf } from './outline.ts';
import { PageReader } from './page-reader.ts';
import { followCorrections } from './reader-corrections.ts';
import { Reveal } from './reveal.ts';
import { Walker } from './walker.ts';
import { watchReader } from './watch-reader.ts';

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
  const attention = watchReader({ page, signal, failed });
  const reveal = new Reveal(page, attention);
  const walker = new Walker(page, attention);
  const follow = ({ settings }: Wishes) => {
    attention.settings = settings;
  };
  follow(wishes);
  const answers = {
    reveal: ({ entity, place }: { entity: string; place?: number }) => reveal.show(entity, place),
    outline: () => outlineOf(page.article),
    walk: ({ command }: { command: WalkCommand }) => walker.do(command),
    pageText: () => asMuchAsFits(page.article.inDocumentOrder()),
    glossaries: () => glossariesOf(document, MAX_GLOSSARY_TEXT),
    lookUp: async ({ text }: { text?: string }) => {
      attention.dismiss();
      return (await attention.shelf.bring()).lookUp(text);
    },
    findMore: async () => (await attention.shelf.bring()).findMore(),
    moreFound: () => attention.shelf.desk?.moreFound() ?? [],
  };
  answerAsFrame(answers, signal);
  page.start();
  followCorrections(page, signal).catch(failed);
  return {
    follow(changed) {
      follow(changed);
      page.paintBy(paintRules(changed));
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
