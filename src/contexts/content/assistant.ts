import type { WalkCommand } from '../../platform/contracts.ts';
import { answerAsFrame } from '../../platform/messages.ts';
import { Cards } from './cards.ts';
import { Lookups } from './lookups.tsx';
import { PageReader } from './page-reader.ts';
import { followCorrections } from './reader-corrections.ts';
import { followLists } from './reader-lists.ts';
import { Reveal } from './reveal.ts';
import { Walker } from './walker.ts';
import { watchReader } from './watch-reader.ts';

/**
 * All that Sidelight does in a page while it is switched on: finds and paints names, opens cards,
 * answers the popup. Everything ends with the signal and leaves the page as it was.
 * `failed` is called when a question to the background has failed.
 */
export function startAssistant(signal: AbortSignal, failed: () => void): void {
  const page = new PageReader(signal, failed);
  const lookups = new Lookups(page, () => cards.live);
  const cards: Cards = new Cards(signal, (card) => {
    lookups.serve(card);
    card.onClose = () => attention.close(card);
  });
  const attention = watchReader({ page, cards, lookups, signal, failed });
  const reveal = new Reveal(page, attention);
  const walker = new Walker(page, attention);
  const answers = {
    reveal: ({ entity }: { entity: string }) => reveal.next(entity),
    walk: ({ command }: { command: WalkCommand }) => walker.do(command),
    lookUp: ({ text }: { text?: string }) => {
      attention.dismiss();
      return lookups.lookUp(text);
    },
    findMore: () => lookups.findMore(),
    moreFound: () => lookups.found(),
  };
  answerAsFrame(answers, signal);
  page.start();
  followCorrections(page, signal).catch(failed);
  followLists(page, signal).catch(failed);
}
