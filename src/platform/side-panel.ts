import { browser } from './browser.ts';

/** Chromium's side panel, which webextension-polyfill does not know. */
interface WithSidePanel {
  chrome?: { sidePanel?: { open(options: { windowId: number }): Promise<void> } };
}

/** Firefox's sidebar, which Chromium does not know. */
interface WithSidebar {
  sidebarAction?: { open(): Promise<void> };
}

/** Whether this browser has a panel beside the page. Firefox for Android has none. */
export function hasSidePanel(): boolean {
  const { chrome } = globalThis as WithSidePanel;
  return chrome?.sidePanel !== undefined || (browser as WithSidebar).sidebarAction !== undefined;
}

/**
 * Opens the briefing beside the page of a window; only while the reader is doing something, as
 * browsers demand.
 *
 * @throws Error when the browser has no panel, or takes this for nobody's wish.
 */
export async function openSidePanel(windowId: number): Promise<void> {
  const { chrome } = globalThis as WithSidePanel;
  if (chrome?.sidePanel !== undefined) return chrome.sidePanel.open({ windowId });
  const { sidebarAction } = browser as WithSidebar;
  if (sidebarAction === undefined) throw new Error('This browser has no panel beside the page.');
  await sidebarAction.open();
}
