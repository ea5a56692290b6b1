import { browser } from '../../platform/browser.ts';
import { WALK_COMMANDS, type WalkCommand } from '../../platform/frame-requests.ts';
import { askFrame } from '../../platform/messages.ts';
import { readNames } from '../../platform/page-summary.ts';

const TOP_FRAME = 0;

/** Whether a command of the keyboard leads from name to name. */
export function isWalkCommand(command: string): command is WalkCommand {
  return (WALK_COMMANDS as readonly string[]).includes(command);
}

/** Does in the tab in front what a command says: in the first of its frames that has names. */
export async function walk(command: WalkCommand): Promise<void> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  if (tab?.id === undefined) return;
  const frames = (await readNames(tab.id)).flatMap((named) => named.frames);
  for (const frame of new Set([TOP_FRAME, ...frames])) {
    if (await askFrame(tab.id, frame, 'walk', { command }).catch(() => false)) return;
  }
}
