import * as v from 'valibot';
import { browser, type Runtime } from './browser.ts';

/** The form of each question of a contract, by its name. */
export type Requests = Record<string, v.GenericSchema>;

/** Who asks: the tab and frame; both undefined for those of the extension's own pages that are in no tab. */
export interface Asker {
  tab: number | undefined;
  frame: number | undefined;
  /** Address of the tab, whichever of its frames asks. */
  url: string | undefined;
  /** The browser's number for the window of the tab. */
  window: number | undefined;
}

/** The extension was updated, reloaded or removed under this page: nothing can be asked any more. */
export class ExtensionGone extends Error {
  override name = 'ExtensionGone';
}

const envelopeSchema = v.strictObject({
  to: v.picklist(['background', 'frame']),
  name: v.string(),
  request: v.unknown(),
});

/**
 * Sends the background a question, and reads its reply by a schema.
 *
 * @throws ExtensionGone when this context has outlived its extension.
 * @throws Error when the background cannot answer, or answers something else than it promised.
 */
export async function send<Reply extends v.GenericSchema>(
  name: string,
  request: unknown,
  replySchema: Reply,
): Promise<v.InferOutput<Reply>> {
  if (isGone()) throw new ExtensionGone();
  try {
    const reply: unknown = await browser.runtime.sendMessage({ to: 'background', name, request });
    return v.parse(replySchema, reply);
  } catch (error) {
    if (isGone()) throw new ExtensionGone();
    throw error;
  }
}

/** Whether this context has outlived its extension. */
export function isGone(): boolean {
  try {
    return browser.runtime.id === undefined;
  } catch {
    // Firefox throws on any access once the add-on is gone.
    return true;
  }
}

/** One function for each question that is answered here, by its name. */
type Answering = Readonly<Record<string, ((request: never, asker: Asker) => unknown) | undefined>>;

/**
 * The door: messages for somebody else are left alone; one from outside the extension or of the
 * wrong shape is refused with an error to its sender, and reaches no answer. Questions `forOwnPages`
 * are refused to all but the extension's own pages.
 */
export function door(
  to: 'background' | 'frame',
  requests: Requests,
  answers: Answering,
  forOwnPages: ReadonlySet<string> = new Set(),
) {
  return (message: unknown, sender: Runtime.MessageSender): Promise<unknown> | undefined => {
    const envelope = v.safeParse(envelopeSchema, message);
    if (!envelope.success || envelope.output.to !== to) return undefined;
    if (sender.id !== browser.runtime.id) return undefined;
    const { name, request } = envelope.output;
    if (forOwnPages.has(name) && !isOwnPage(sender)) {
      return Promise.reject(new Error(`"${name}" is not for pages to ask.`));
    }
    const asked = Object.hasOwn(requests, name) ? requests[name] : undefined;
    if (asked === undefined) return Promise.reject(new Error(`Nobody answers "${name}".`));
    const answer = answers[name];
    // Another part of this context answers it.
    if (answer === undefined) return undefined;
    const read = v.safeParse(asked, request);
    if (!read.success) return Promise.reject(new Error(`"${name}": ${v.summarize(read.issues)}`));
    return Promise.resolve(answer(read.output as never, askerFrom(sender)));
  };
}

function askerFrom({ tab, frameId }: Runtime.MessageSender): Asker {
  return {
    tab: tab?.id,
    frame: tab === undefined ? undefined : frameId,
    url: tab?.url,
    window: tab?.windowId,
  };
}

/** Whether a page of the extension itself asks; a content script bears the address of its page. */
function isOwnPage({ url = '' }: Runtime.MessageSender): boolean {
  return url.startsWith(browser.runtime.getURL(''));
}
