/**
 * How long the pointer rests on a mention before its card opens. Page Previews settled on 500 ms
 * for a page it has to fetch; our card is there at once, and 400 ms still lets a pointer that is
 * on its way elsewhere go by.
 */
export const DWELL_MS = 400;

/** A reader who has just closed a card is looking at cards: the next one needs less patience. */
export const WARM_DWELL_MS = 150;

/** How long after a card closed the next one counts as warm. */
const WARM_FOR_MS = 500;

/** How long a card stays once the pointer has left it, for a hand that slips (Page Previews: 300). */
export const LEAVE_MS = 300;

/** Above this speed in CSS pixels a millisecond the pointer is passing through (10ten: 0.5). */
const PASSING_SPEED = 0.5;

/** A clock that is running; its ring counts only while the state still holds the same token. */
type Token = number;

/** Where the reader's attention is. `Target` is whatever a card can open for, compared by identity. */
export interface Dwell<Target> {
  readonly open: Target | undefined;
  readonly resting: { readonly target: Target; readonly token: Token } | undefined;
  readonly leaving: Token | undefined;
  readonly closedAt: number;
  readonly lastToken: Token;
}

/** What happened. Times are in milliseconds, on any clock that only goes forward. */
export type DwellEvent<Target> =
  /** The pointer moved: what is under it, how fast, and whether it is on the card or on the way there. */
  | { type: 'move'; target: Target | undefined; speed: number; onCard: boolean; time: number }
  /** A clock that an effect started has rung. */
  | { type: 'ring'; token: Token; time: number }
  /** A click, a key or a command asks for the card at once. */
  | { type: 'ask'; target: Target }
  /** The page scrolls, or the reader presses, selects or types: nothing opens now. */
  | { type: 'disturb' }
  /** Escape, a press elsewhere, or the mention is gone. */
  | { type: 'dismiss'; time: number };

/** What is to be done about it. */
export type DwellEffect<Target> =
  | { type: 'start-clock'; token: Token; after: number }
  | { type: 'prepare'; target: Target }
  | { type: 'open'; target: Target }
  | { type: 'close' };

/** A reader whose attention is on no mention. */
export function nobodyDwells<Target>(): Dwell<Target> {
  const closedAt = Number.NEGATIVE_INFINITY;
  return { open: undefined, resting: undefined, leaving: undefined, closedAt, lastToken: 0 };
}

/** The next state and what to do, given what happened. Pure. */
export function nextDwell<Target>(
  state: Dwell<Target>,
  event: DwellEvent<Target>,
): { state: Dwell<Target>; effects: DwellEffect<Target>[] } {
  switch (event.type) {
    case 'move':
      return leaveOrStay(...rest(state, event), event.onCard || event.target === state.open);
    case 'ring':
      return ring(state, event.token, event.time);
    case 'ask':
      return open(state, event.target);
    case 'disturb':
      return { state: { ...state, resting: undefined }, effects: [] };
    case 'dismiss':
      return close(state, event.time);
  }
}

type Move<Target> = Extract<DwellEvent<Target>, { type: 'move' }>;
type Next<Target> = { state: Dwell<Target>; effects: DwellEffect<Target>[] };

function rest<Target>(
  state: Dwell<Target>,
  { target, speed, time }: Move<Target>,
): [Dwell<Target>, DwellEffect<Target>[]] {
  if (target === undefined || target === state.open) return [{ ...state, resting: undefined }, []];
  const known = state.resting?.target === target;
  if (known && speed < PASSING_SPEED) return [state, []];
  // A pointer that stops sends nothing more, so a fast one sets the clock back instead of off.
  const token = state.lastToken + 1;
  const warm = time - state.closedAt < WARM_FOR_MS;
  const clock = { type: 'start-clock', token, after: warm ? WARM_DWELL_MS : DWELL_MS } as const;
  const effects: DwellEffect<Target>[] = known ? [clock] : [{ type: 'prepare', target }, clock];
  return [{ ...state, resting: { target, token }, lastToken: token }, effects];
}

function leaveOrStay<Target>(
  state: Dwell<Target>,
  effects: DwellEffect<Target>[],
  stays: boolean,
): Next<Target> {
  if (state.open === undefined || stays)
    return { state: { ...state, leaving: undefined }, effects };
  if (state.leaving !== undefined) return { state, effects };
  const token = state.lastToken + 1;
  const clock = { type: 'start-clock', token, after: LEAVE_MS } as const;
  return { state: { ...state, leaving: token, lastToken: token }, effects: [...effects, clock] };
}

function ring<Target>(state: Dwell<Target>, token: Token, time: number): Next<Target> {
  if (state.resting?.token === token) return open(state, state.resting.target);
  if (state.leaving === token) return close({ ...state }, time, state.resting);
  return { state, effects: [] };
}

function open<Target>(state: Dwell<Target>, target: Target): Next<Target> {
  const next = { ...state, open: target, resting: undefined, leaving: undefined };
  return { state: next, effects: [{ type: 'open', target }] };
}

function close<Target>(
  state: Dwell<Target>,
  time: number,
  resting?: Dwell<Target>['resting'],
): Next<Target> {
  const next = { ...state, open: undefined, resting, leaving: undefined };
  if (state.open === undefined) return { state: next, effects: [] };
  return { state: { ...next, closedAt: time }, effects: [{ type: 'close' }] };
}
