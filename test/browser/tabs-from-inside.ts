/*
 * Functions that travel to the extension as source: what only it can do with tabs, and see in those that
 * no driver watches.
 */

/** Opens a page in a window of its own, in front; gives the tab's number. */
export const openWindow = `async (url) => {
  const { windows } = globalThis.browser ?? chrome;
  const { tabs } = await windows.create({ url, focused: true });
  return tabs[0].id;
}`;

/** Opens a page in a tab behind; gives its number. */
export const openBehind = `async (url) => (await (globalThis.browser ?? chrome).tabs.create({ url, active: false })).id`;

/** Shows a tab. */
export const bringToFront = `async (id) => {
  await (globalThis.browser ?? chrome).tabs.update(id, { active: true });
}`;

/** Has the browser put a tab away, from behind another; gives its number now. */
export const putAway = `async (id) => {
  const { tabs } = globalThis.browser ?? chrome;
  const other = await tabs.create({ url: 'about:blank', active: true });
  const kept = (await tabs.discard(id)) ?? (await tabs.get(id));
  await tabs.remove(other.id);
  return kept.id;
}`;

/** Closes a tab. */
export const closeTab = `async (id) => {
  await (globalThis.browser ?? chrome).tabs.remove(id);
}`;

/** How many names are painted in a tab. */
export const paintedThere = `async (tabId) => {
  const { scripting } = globalThis.browser ?? chrome;
  const count = () => [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0);
  const [{ result } = {}] = await scripting.executeScript({ target: { tabId }, world: 'MAIN', func: count });
  return result ?? 0;
}`;

/** Turns Sidelight off everywhere, or on: what the switch in the popup keeps. */
export const turnOff = `async (off) => {
  const { storage } = globalThis.browser ?? chrome;
  await storage.sync.set({ settings: { version: 2, off } });
}`;
