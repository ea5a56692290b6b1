/** A browser that Sidelight is tested in. */
export type BrowserName = 'chromium' | 'firefox';

/** How a browser is started. */
export interface LaunchOptions {
  /** The folder of the built extension: `dist/chrome` or `dist/firefox`. */
  readonly extension: string;
  readonly headless: boolean;
  /** `blocked` (the default) refuses every host but loopback and records it; `open` is for people. */
  readonly network?: 'blocked' | 'open';
  /** Ends the browser. */
  readonly signal?: AbortSignal;
  /** Folder of a profile that outlives the browser, of the caller's own. */
  readonly profile?: string;
  /** The reader touches the screen and has no pointer. */
  readonly touch?: boolean;
  /** All windows are private ones, and the reader has let the extension into them. */
  readonly private?: boolean;
  /** Language of the browser's interface; Chromium alone has more than one at hand. */
  readonly language?: string;
}

/** A text that the reader sees highlighted, and the kind of entity it is painted as. */
export interface Painted {
  readonly text: string;
  readonly kind: string;
}

/** A rectangle in CSS pixels of the viewport. */
export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A point in CSS pixels of the viewport. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The open fact card as a reader, or a screen reader, meets it. */
export interface OpenCard {
  readonly role: string;
  readonly name: string;
  readonly text: string;
  readonly rect: Rect;
}

/** An error that the console showed, and whose code it came from. */
export interface ConsoleError {
  readonly text: string;
  readonly from: 'page' | 'extension';
}

/** What is left in a heap once its garbage has been collected, in bytes. */
export interface HeapSize {
  /** All of it: objects, compiled code, what they keep of the browser, and their buffers. */
  readonly all: number;
  /** Objects, strings and functions: what scripts make and keep. */
  readonly objects: number;
}

/** What a page holds once its garbage has been collected; frames and detached nodes included. */
export interface PageMemory {
  readonly heap: HeapSize;
  readonly nodes: number;
  readonly listeners: number;
}

/** What the reader's system asks pages for. */
export interface ReaderPreferences {
  readonly colourScheme?: 'light' | 'dark';
  readonly reducedMotion?: boolean;
  /** The page as it is laid out for paper; Chromium alone can be asked for that. */
  readonly paper?: boolean;
}

/** A function that is sent to the browser as source: it sees its arguments and nothing else. */
type PageFunction<Args extends readonly unknown[], Result> = (
  ...args: Args
) => Result | Promise<Result>;

/** One open page, seen and touched the way a reader does. */
export interface Tab {
  /** Runs a function in the page's own world; arguments and result travel as JSON. */
  evaluate<Args extends readonly unknown[], Result>(
    fn: PageFunction<Args, Result>,
    ...args: Args
  ): Promise<Result>;
  /** Evaluates an expression, or the source of a function, in the page's own world. */
  evaluate(code: string, ...args: readonly unknown[]): Promise<unknown>;
  /** Loads another page here and forgets the console errors so far. */
  goto(url: string): Promise<void>;
  url(): Promise<string>;
  /** Makes this the tab in front. */
  activate(): Promise<void>;
  close(): Promise<void>;
  /** Errors of the page and of the content script since the page was opened, without failed loads. */
  consoleErrors(): Promise<readonly ConsoleError[]>;
  screenshot(file: string): Promise<void>;
  setViewport(width: number, height: number): Promise<void>;
  prefer(preferences: ReaderPreferences): Promise<void>;

  moveMouse(x: number, y: number, options?: { readonly steps?: number }): Promise<void>;
  click(x: number, y: number): Promise<void>;
  /** Taps with a finger; for browsers that were started with `touch`. */
  tap(x: number, y: number): Promise<void>;
  /** Presses a key, or a chord such as `Alt+Shift+S`. */
  press(key: string): Promise<void>;
  /** Types characters into whatever has the focus. */
  type(text: string): Promise<void>;
  wheel(deltaY: number): Promise<void>;
  /**
   * What a screen reader is told of the page, "role: name | description" each; undefined in Firefox,
   * whose protocol does not tell.
   */
  accessible(): Promise<readonly string[] | undefined>;
  /** Collects garbage and counts what is left; undefined in Firefox, whose protocol does not tell. */
  memory(): Promise<PageMemory | undefined>;

  /** The highlights the reader sees, in document order, same-origin frames included. */
  painted(): Promise<readonly Painted[]>;
  /** Waits until that many mentions, or what the predicate wants, are painted. */
  waitForPainted(
    wanted: number | ((painted: readonly Painted[]) => boolean),
    timeoutMs?: number,
  ): Promise<readonly Painted[]>;
  /** Where the n-th mention with this text is, once it is scrolled to the middle of the window. */
  locate(text: string, nth?: number): Promise<Rect>;
  /** Brings the pointer to rest on the n-th mention with this text. */
  pointTo(text: string, nth?: number): Promise<void>;

  /** The open card, or null when the reader sees none. */
  card(): Promise<OpenCard | null>;
  waitForCard(timeoutMs?: number): Promise<OpenCard>;
  waitForNoCard(timeoutMs?: number): Promise<void>;
  /** Runs a function on the open card's dialog element; arguments and result travel as JSON. */
  inCard<Args extends readonly unknown[], Result>(
    fn: PageFunction<[dialog: HTMLElement, ...args: Args], Result>,
    ...args: Args
  ): Promise<Result>;
  /** Evaluates a function's source on the open card's dialog element. */
  inCard(fn: string, ...args: readonly unknown[]): Promise<unknown>;
  /** Walks the pointer to the middle of an element of the open card and presses it. */
  clickInCard(selector: string): Promise<void>;
}

/** One running browser with Sidelight in it. */
export interface Session {
  readonly browser: BrowserName;
  /** Resolves when the browser has gone, whoever closed it. */
  readonly closed: Promise<void>;
  /** Opens a page in a new tab and waits for its load event. */
  open(url: string): Promise<Tab>;
  /** The window that a page opens at an act of the reader. */
  openedBy(act: () => Promise<unknown>): Promise<Tab>;
  /** Opens a page of the extension in a tab: a path inside its folder, query allowed. */
  extensionPage(path: string): Promise<Tab>;
  /** The browser's own number for a tab, as `tabs.query` gives it. */
  tabIdOf(tab: Tab): Promise<number>;
  /** Runs a function where the extension's `browser` API is, outside the background and its state. */
  inExtension<Args extends readonly unknown[], Result>(
    fn: PageFunction<Args, Result>,
    ...args: Args
  ): Promise<Result>;
  /** Evaluates an expression, or a function's source, where the extension's `browser` API is. */
  inExtension(code: string, ...args: readonly unknown[]): Promise<unknown>;
  /** Ends the background as the browser does when it is idle. */
  stopWorker(): Promise<void>;
  /** Whether the background is running now. */
  workerRuns(): Promise<boolean>;
  /**
   * Collects the background's garbage and says what is left; undefined when it does not run, and in
   * Firefox.
   */
  workerHeap(): Promise<HeapSize | undefined>;
  /** Reloads the extension under the open tabs, as an update does. */
  reloadExtension(): Promise<void>;
  /** Errors that the background logged or threw. */
  backgroundErrors(): Promise<readonly string[]>;
  /** Addresses beyond loopback that anything in this browser asked for. */
  requests(): readonly string[];
  close(): Promise<void>;
}
