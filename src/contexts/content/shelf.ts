import { browser } from '../../platform/browser.ts';
import { askForReading } from '../../platform/frame-messages.ts';
import { type AroundDesk, DESK_KEY, type Desk, type OpenDesk } from './desk.ts';
import { isOurs } from './frame.ts';

/** Holds the desk of a frame, which is brought in when it is first wanted. */
export class Shelf {
  /** The desk, once it is here: what is open, kept or held can only be asked then. */
  desk: Desk | undefined;
  private readonly around: AroundDesk;
  private coming: Promise<Desk> | undefined;

  constructor(around: AroundDesk) {
    this.around = around;
  }

  /**
   * Gives the desk, and brings it in if need be.
   *
   * @throws what the background answers when it cannot, or that the signal has aborted meanwhile.
   */
  bring(): Promise<Desk> {
    if (this.coming !== undefined) return this.coming;
    this.coming = this.open();
    this.coming.catch(() => {
      this.coming = undefined;
    });
    return this.coming;
  }

  private async open(): Promise<Desk> {
    const openDesk = await theScript();
    this.around.signal.throwIfAborted();
    this.desk = openDesk(this.around);
    return this.desk;
  }
}

/** The cards' script, once for all lives of this one; not one that an older version left behind. */
let script: Promise<OpenDesk> | undefined;

function theScript(): Promise<OpenDesk> {
  if (script !== undefined) return script;
  script = bringScript();
  script.catch(() => {
    script = undefined;
  });
  return script;
}

async function bringScript(): Promise<OpenDesk> {
  const file = await askForReading('bringCards', null);
  if (isOurs()) await runHere(file);
  const openDesk: unknown = Reflect.get(globalThis, DESK_KEY);
  if (typeof openDesk !== 'function') throw new Error('The script of the cards did not arrive.');
  return openDesk as OpenDesk;
}

/** Browsers put no scripts into the extension's own pages, but these may run their own. */
function runHere(file: string): Promise<unknown> {
  const script = document.createElement('script');
  script.src = browser.runtime.getURL(file);
  return new Promise((resolve, reject) => {
    script.addEventListener('load', resolve);
    script.addEventListener('error', reject);
    document.body.append(script);
  });
}
