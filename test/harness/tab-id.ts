import type { Tab } from './session.ts';

/** Asks an extension page for the number of the tab in front, once that is the wanted one. */
export async function tabIdFrom(inside: Tab, wanted: Tab): Promise<number> {
  await wanted.activate();
  const url = await wanted.url();
  const id = await inside.evaluate(
    `(async () => {
      const api = globalThis.browser ?? globalThis.chrome;
      const front = await api.tabs.query({ active: true });
      return front.find((tab) => tab.url === ${JSON.stringify(url)})?.id;
    })()`,
  );
  if (typeof id === 'number') return id;
  throw new Error(`The extension sees no tab in front that shows ${url}.`);
}
