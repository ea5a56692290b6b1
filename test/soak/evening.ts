import { DEFAULTS, recordOf } from '../../src/platform/stored-settings.ts';
import type { Session } from '../harness/session.ts';
import { readCard } from './reading.ts';
import type { Act } from './scene.ts';
import { settledRanges } from './settled.ts';

/** How often Sidelight is switched off and on in an evening. */
const SWITCHINGS = 3;

/** What ends a day: after it the content script and the background begin anew. */
export const EVENING: readonly Act[] = [
  {
    name: 'switch off and on',
    async do({ session, old }) {
      for (let time = 0; time < SWITCHINGS; time++) {
        await setOff(session, true);
        await old.waitForPainted((painted) => painted.length === 0);
        await setOff(session, false);
        await old.waitForPainted(1);
      }
    },
  },
  {
    name: 'stop the background and wake it',
    async do({ session, old }) {
      // While a page is being read the background would be called back at once.
      await settledRanges(old);
      await session.stopWorker();
      await readCard(old, 'Lukashenko');
    },
  },
];

function setOff(session: Session, off: boolean): Promise<null> {
  return session.inExtension(
    async (settings: object) => {
      const { chrome } = globalThis as unknown as {
        chrome: { storage: { sync: { set(items: object): Promise<void> } } };
      };
      await chrome.storage.sync.set({ settings });
      return null;
    },
    recordOf({ ...DEFAULTS, off }),
  );
}
