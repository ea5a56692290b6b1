import type { Session, Tab } from '../harness/session.ts';
import type { SoakPages } from './soak-pages.ts';

/** What the acts of a soak work with. */
export interface Scene {
  readonly session: Session;
  readonly pages: SoakPages;
  /** The tab that stays open during the whole run. */
  readonly old: Tab;
  /** Takes in what went wrong, in a sentence. */
  readonly complain: (what: string) => void;
}

/** Something that a reader, a page or the browser does in a round, counted from 1. */
export interface Act {
  readonly name: string;
  do(scene: Scene, round: number): Promise<void>;
}

/** Opens a tab for as long as something is done in it; then its errors are told and it is closed. */
export async function during(
  scene: Scene,
  opening: Promise<Tab>,
  use: (tab: Tab) => Promise<void>,
): Promise<void> {
  const tab = await opening;
  try {
    await use(tab);
    await tellErrors(scene, tab);
  } finally {
    await tab.close();
    await scene.old.activate();
  }
}

/** Tells the errors of ours that a tab's console has shown since its page was loaded. */
export async function tellErrors({ complain }: Scene, tab: Tab): Promise<void> {
  const errors = await tab.consoleErrors();
  for (const { text, from } of errors) if (from === 'extension') complain(`console: ${text}`);
}
