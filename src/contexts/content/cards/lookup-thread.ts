import type { Kept, LookupActions, LookupView } from '../../../card/lookup-view.ts';
import type { LookupChoice, LookupOutcome } from '../../../entity/enrichment.ts';
import { askBackground } from '../../../platform/messages.ts';
import { copyText } from './clipboard.ts';

/** What a card shows from Wikipedia, from the first press on to when the card is left. */
export class LookupThread {
  view: LookupView;
  kept: Kept;
  private readonly ask: () => Promise<LookupOutcome>;
  private readonly text: string | undefined;
  private readonly changed: () => void;

  /**
   * `ask` asks for what the card is about. `text` is the name to go on with once look-ups are
   * allowed; without one it is the card that is opened again. `changed` is called to draw again.
   */
  constructor(
    start: LookupView,
    ask: () => Promise<LookupOutcome>,
    text: string | undefined,
    changed: () => void,
  ) {
    this.view = start;
    this.ask = ask;
    this.text = text;
    this.kept = text === undefined ? 'never' : 'no';
    this.changed = changed;
  }

  /** What the reader can do. */
  readonly actions: LookupActions = {
    ask: () => void this.run(this.ask),
    choose: (choice) => void this.run(() => askForTitle(choice)),
    allow: () => {
      const request = this.text === undefined ? {} : { text: this.text };
      void askBackground('lookupConsent', request).catch(ignore);
    },
    keep: () => void this.keep(),
    copy: (text) => void copyText(text),
  };

  /** Stops what is being asked: nobody waits for it any more. */
  leave(): void {
    if (this.view.status === 'asking') void askBackground('lookupStop', null).catch(ignore);
  }

  private async run(question: () => Promise<LookupOutcome>): Promise<void> {
    this.view = { status: 'asking' };
    if (this.kept !== 'never') this.kept = 'no';
    this.changed();
    this.view = await question().catch(() => STOPPED);
    this.changed();
  }

  private async keep(): Promise<void> {
    if (this.view.status !== 'found') return;
    const { title, language } = this.view.enrichment.article;
    const kept = await askBackground('lookupKeep', { title, language }).catch(() => false);
    this.kept = kept ? 'yes' : 'failed';
    this.changed();
  }
}

const STOPPED: LookupOutcome = { status: 'failed', failure: { code: 'stopped' } };

/** Asks for what has a title in a wiki. */
export function askForTitle({ title, language }: LookupChoice): Promise<LookupOutcome> {
  return askBackground('lookupSelection', { text: title, language });
}

/** The extension has gone, and what was running with it. */
function ignore(): void {}
