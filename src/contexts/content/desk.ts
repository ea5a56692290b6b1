import type { Point } from '../../page/hit-test.ts';
import type { PaintedMention } from '../../page/mention.ts';
import type { FrameReply } from '../../platform/messages.ts';
import type { Settings } from '../../platform/settings.ts';
import type { PageReader } from './page-reader.ts';

/** How the reader wants cards to look. */
export type Look = Pick<Settings, 'theme' | 'textSize'>;

/** Where a card opens: beside a line of text, that of the element; whether it takes the focus. */
export interface Beside {
  line: DOMRect;
  element: Element;
  takeFocus: boolean;
}

/**
 * All that shows cards in a frame: a script of its own, `cards/main.ts`, which comes when the first
 * card is wanted, since most pages never see one. This is what the two scripts know of each other.
 */
export interface Desk {
  /** Whether the card that opens and closes is open. */
  isOpen(): boolean;
  /** Whether a card is kept beside it. */
  hasKept(): boolean;
  /** Whether an event came from inside a card. */
  holds(event: Event): boolean;
  /** Whether a point is on the way from a line to the open card. */
  isOnTheWay(point: Point, line: DOMRect): boolean;
  /** Draws a mention's card off the page, in the page's spare time, for as long as it is wanted. */
  ready(target: PaintedMention, isWanted: () => boolean): Promise<void>;
  /** Opens a mention's card if it is still wanted once it is known; whether it did. */
  open(target: PaintedMention, beside: Beside, isWanted: () => boolean): Promise<boolean>;
  /** Moves the open card along with its line. */
  follow(line: DOMRect): void;
  /** Closes the open card. */
  close(): void;
  /** Keeps the open card where it is. */
  keep(): void;
  /** Closes the card that is kept. */
  letGo(): void;
  /** Looks up a text, or what is selected; whether there was anything to look up. */
  lookUp(text: string | undefined): Promise<boolean>;
  /** Finds the names that no deck knows, and paints them. */
  findMore(): Promise<FrameReply<'findMore'>>;
  /** The names that were found before and are on the page now, each once. */
  moreFound(): FrameReply<'moreFound'>;
}

/** What the cards need of the frame around them. */
export interface AroundDesk {
  page: PageReader;
  signal: AbortSignal;
  /** How cards look that open from now on. */
  look(): Look;
  /** The reader is done with the card that is open. */
  dismiss(): void;
  /** The open card is kept: it belongs to no mention any more. */
  kept(): void;
  /** Goes to the next mention of what this one means, or the one before, and opens its card. */
  walk(from: PaintedMention, step: 1 | -1): void;
}

/** Makes the desk of a frame; everything of it ends with the signal. */
export type OpenDesk = (around: AroundDesk) => Desk;

/** The global of the isolated world under which the cards' script leaves its {@link OpenDesk}. */
export const DESK_KEY = 'sidelight-desk';
