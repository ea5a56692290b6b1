import { type ReadonlySignal, signal } from '@preact/signals';
import type { LookupFailure } from '../../entity/enrichment.ts';
import { browser } from '../../platform/browser.ts';
import { forbidLookups, readConsent, watchConsent } from '../../platform/lookup-consent.ts';
import { askFrame } from '../../platform/messages.ts';
import { keepPending } from '../../platform/pending-lookup.ts';

const PAGE = 'src/contexts/lookup/index.html';
const TOP_FRAME = 0;

/** How the search for more names on the page stands. */
export type Finding =
  | { status: 'not-asked' | 'finding' }
  | { status: 'found'; names: readonly { id: string; label: string }[] }
  | { status: 'failed'; failure: LookupFailure };

/** What the popup shows and does about look-ups, for the tab it was opened over. */
export interface LookupState {
  allowed: ReadonlySignal<boolean>;
  finding: ReadonlySignal<Finding>;
  /** Allows look-ups, by way of the page that says what is sent; or forbids them at once. */
  setAllowed(on: boolean): Promise<void>;
  /** Shows the card of a name on the page, and closes the popup. */
  lookUp(text: string): Promise<void>;
  /** Finds the names on the page that no deck knows. */
  findMore(): Promise<void>;
  /** Scrolls the page to a name that was found, and opens its card. */
  reveal(id: string): Promise<void>;
}

/** Opens the popup's state about look-ups, kept up to date until the signal aborts. */
export async function openLookupState(tab: number, lifetime: AbortSignal): Promise<LookupState> {
  const allowed = signal((await readConsent()).allowed);
  const found = await askFrame(tab, TOP_FRAME, 'moreFound', null).catch(() => []);
  const finding = signal<Finding>(
    found.length > 0 ? { status: 'found', names: found } : { status: 'not-asked' },
  );
  watchConsent((consent) => {
    allowed.value = consent.allowed;
  }, lifetime);
  return {
    allowed,
    finding,
    setAllowed: (on) => (on ? openPage() : forbidLookups()),
    async lookUp(text) {
      await askFrame(tab, TOP_FRAME, 'lookUp', { text }).catch(() => false);
      close();
    },
    async findMore() {
      finding.value = { status: 'finding' };
      const reply = await askFrame(tab, TOP_FRAME, 'findMore', null).catch(() => STOPPED);
      if (reply.status !== 'off') finding.value = reply;
      else {
        await keepPending({ tab, frame: TOP_FRAME });
        await openPage();
        finding.value = { status: 'not-asked' };
      }
    },
    async reveal(id) {
      await askFrame(tab, TOP_FRAME, 'reveal', { entity: id }).catch(() => false);
    },
  };
}

const STOPPED = { status: 'failed', failure: { code: 'stopped' } } as const;

async function openPage(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(PAGE) });
}
