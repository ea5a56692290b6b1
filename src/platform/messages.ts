import * as v from 'valibot';
import { browser } from './browser.ts';
import { backgroundContract, FOR_OWN_PAGES, frameContract } from './contracts.ts';
import { type Asker, door, type Requests, send } from './door.ts';

type Contract = Record<string, { request: v.GenericSchema; reply: v.GenericSchema }>;
type Request<C extends Contract, Name extends keyof C> = v.InferOutput<C[Name]['request']>;
type Reply<C extends Contract, Name extends keyof C> = v.InferOutput<C[Name]['reply']>;

/** What a frame answers to a question of its contract. */
export type FrameReply<Name extends keyof typeof frameContract> = Reply<typeof frameContract, Name>;

/** One function for each question of a contract. */
export type Answers<C extends Contract> = {
  [Name in keyof C]: (
    request: Request<C, Name>,
    asker: Asker,
  ) => Reply<C, Name> | Promise<Reply<C, Name>>;
};

/** One function for each question to a frame. */
export type FrameAnswers = Answers<typeof frameContract>;

/**
 * Asks the background.
 *
 * @throws ExtensionGone when this context has outlived its extension.
 * @throws Error when the background cannot answer, or answers something else than it promised.
 */
export function askBackground<Name extends keyof typeof backgroundContract>(
  name: Name,
  request: Request<typeof backgroundContract, Name>,
): Promise<Reply<typeof backgroundContract, Name>> {
  return send(name, request, backgroundContract[name].reply) as Promise<
    Reply<typeof backgroundContract, Name>
  >;
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
  const requests = Object.entries(backgroundContract).map(([name, { request }]) => [name, request]);
  const listener = door(
    'background',
    Object.fromEntries(requests) as Requests,
    answers,
    FOR_OWN_PAGES,
  );
  browser.runtime.onMessage.addListener(listener);
}
