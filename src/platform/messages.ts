import * as v from 'valibot';
import { browser, type Runtime } from './browser.ts';
import { backgroundContract, FOR_OWN_PAGES, frameContract } from './contracts.ts';

type Contract = Record<string, { request: v.GenericSchema; reply: v.GenericSchema }>;
type Request<C extends Contract, Name extends keyof C> = v.InferOutput<C[Name]['request']>;
type Reply<C extends Contract, Name extends keyof C> = v.InferOutput<C[Name]['reply']>;

/** What a frame answers to a question of its contract. */
export type FrameReply<Name extends keyof typeof frameContract> = Reply<typeof frameContract, Name>;

/** Who asks: the tab and frame; both undefined for those of the extension's own pages that are in no tab. */
export interface Asker {
  tab: number | undefined;
  frame: number | undefined;
  /** Address of the tab, whichever of its frames asks. */
  url: string | undefined;
  /** The browser's number for the window of the tab. */
  window: number | undefined;
}

/** One function for each question of a contract. */
export type Answers<C extends Contract> = {
  [Name in keyof C]: (
    request: Request<C, Name>,
    asker: Asker,
  ) => Reply<C, Name> | Promise<Reply<C, Name>>;
};

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
 * Asks the background.
 *
 * @throws ExtensionGone when this context has outlived its extension.
 * @throws Error when the background cannot answer, or answers something else than it promised.
 */
export async function askBackground<Name extends keyof typeof backgroundContract>(
  name: Name,
  request: Request<typeof backgroundContract, Name>,
): Promise<Reply<typeof backgroundContract, Name>> {
  if (isGone()) throw new ExtensionGone();
  try {
    const reply: unknown = await browser.runtime.sendMessage({ to: 'background', name, request });
    return v.parse(backgroundContract[name].reply, reply) as Reply<typeof backgroundContract, Name>;
  } catch (error) {
    if (isGone()) throw new ExtensionGone();
    throw error;
  }
}

/**
 * Asks the content script of one frame.
 *
 * @throws Error when there is none, as on the browser's own pages.
 */
export async function askFrame<Name extends keyof typeof frameContract>(
  tab: number,
  frame: number,
  name: Name,
  request: Request<typeof frameContract, Name>,
): Promise<Reply<typeof frameContract, Name>> {
  const message = { to: 'frame', name, request };
  const reply: unknown = await browser.tabs.sendMessage(tab, message, { frameId: frame });
  return v.parse(frameContract[name].reply, reply) as Reply<typeof frameContract, Name>;
}

/**
 * Asks the content scripts of all frames of a page; the first answer counts.
 *
 * @throws Error when there is none, as on the browser's own pages.
 */
export async function askPage<Name extends keyof typeof frameContract>(
  tab: number,
  name: Name,
  request: Request<typeof frameContract, Name>,
): Promise<Reply<typeof frameContract, Name>> {
  const reply: unknown = await browser.tabs.sendMessage(tab, { to: 'frame', name, request });
  return v.parse(frameContract[name].reply, reply) as Reply<typeof frameContract, Name>;
}

/** Answers questions to the background, for as long as the background lives. */
export function answerAsBackground(answers: Answers<typeof backgroundContract>): void {
  browser.runtime.onMessage.addListener(door('background', backgroundContract, answers));
}

/** Answers some of the questions to this frame until the signal aborts. */
export function answerAsFrame(
  answers: Partial<Answers<typeof frameContract>>,
  signal: AbortSignal,
): void {
  const listener = door('frame', frameContract, answers);
  browser.runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => {
    if (!isGone()) browser.runtime.onMessage.removeListener(listener);
  });
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

/**
 * The door: messages for somebody else are left alone; one from outside the extension or of the
 * wrong shape is refused with an error to its sender, and reaches no answer.
 */
function door<C extends Contract>(
  to: 'background' | 'frame',
  contract: C,
  answers: Partial<Answers<C>>,
) {
  return (message: unknown, sender: Runtime.MessageSender): Promise<unknown> | undefined => {
    const envelope = v.safeParse(envelopeSchema, message);
    if (!envelope.success || envelope.output.to !== to) return undefined;
    if (sender.id !== browser.runtime.id) return undefined;
    if (FOR_OWN_PAGES.has(envelope.output.name) && !isOwnPage(sender)) {
      return Promise.reject(new Error(`"${envelope.output.name}" is not for pages to ask.`));
    }
    const { name, request } = envelope.output;
    const asked = Object.hasOwn(contract, name) ? contract[name] : undefined;
    if (asked === undefined) return Promise.reject(new Error(`Nobody answers "${name}".`));
    const answer = answers[name];
    // Another part of this context answers it.
    if (answer === undefined) return undefined;
    const read = v.safeParse(asked.request, request);
    if (!read.success) return Promise.reject(new Error(`"${name}": ${v.summarize(read.issues)}`));
    const asker = {
      tab: sender.tab?.id,
      frame: sender.tab === undefined ? undefined : sender.frameId,
      url: sender.tab?.url,
      window: sender.tab?.windowId,
    };
    return Promise.resolve(answer(read.output as Request<C, string>, asker));
  };
}

/** Whether a page of the extension itself asks; a content script bears the address of its page. */
function isOwnPage({ url = '' }: Runtime.MessageSender): boolean {
  return url.startsWith(browser.runtime.getURL(''));
}
