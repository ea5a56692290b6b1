import { answerAsFrame } from '../../platform/messages.ts';
import { CardHost } from './card-host.tsx';
import { Lookups } from './lookups.tsx';
import { PageReader } from './page-reader.ts';
import { watchReader } from './reader-attention.ts';
import { followCorrections } from './reader-corrections.ts';
import { Reveal } from './reveal.ts';

/**
 * All that Sidelight does in a page while it is switched on: finds and paints names, opens cards,
 * answers the popup. Everything ends with the signal and leaves the page as it was.
 * `failed` is called when a question to the background has failed.
 */
export function startAssistant(signal: AbortSignal, failed: () => void): void {
  const page = new PageReader(signal, failed);
  const card = new CardHost(signal);
  const lookups = new Lookups(page, card);
  const attention = watchReader(page, card, lookups, signal, failed);
  const reveal = new Reveal(page, attention);
  const answers = {
    reveal: ({ entity }: { entity: string }) => reveal.next(entity),
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
}
