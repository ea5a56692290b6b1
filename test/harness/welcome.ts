import { until } from './wait.ts';

/** The page that the extension opens once, when it is installed. */
const WELCOME = /^[\w-]+-extension:\/\/[^/]+\/src\/contexts\/welcome\/index\.html$/;

/** A tab as far as it can be told from others and closed. */
export interface OpenTab {
  readonly url: string;
  close(): Promise<unknown>;
}

/** Closes the welcome page of an extension just installed, so that readers' tabs are in front. */
export async function closeWelcome(tabs: () => Promise<readonly OpenTab[]>): Promise<void> {
  const welcome = await until('the welcome page', async () => {
    const open = await tabs();
    const found = open.find(({ url }) => WELCOME.test(url));
    return found === undefined ? { seen: open.map(({ url }) => url).join(', ') } : { done: found };
  });
  await welcome.close();
}
