import type { ConsoleError, PageMemory, ReaderPreferences } from './session.ts';

/** The inside of one closed shadow root, for code that the harness sends there. */
export interface CardRoot {
  /** Calls a function declaration (see `asRootFunction`) with the root; gives its JSON. */
  call(declaration: string): Promise<unknown>;
}

/** The little that each browser does in its own way; `tab.ts` builds the rest on it. */
export interface Driver {
  /** Evaluates an expression (see `asExpression`) in the main world; gives its JSON. */
  evaluate(expression: string): Promise<unknown>;
  cardRoots(): Promise<readonly CardRoot[]>;
  goto(url: string): Promise<void>;
  activate(): Promise<void>;
  close(): Promise<void>;
  consoleErrors(): Promise<readonly ConsoleError[]>;
  forgetErrors(): void;
  screenshot(file: string): Promise<void>;
  setViewport(width: number, height: number): Promise<void>;
  prefer(preferences: ReaderPreferences): Promise<void>;
  moveMouse(x: number, y: number, steps: number): Promise<void>;
  pressMouse(): Promise<void>;
  tap(x: number, y: number): Promise<void>;
  press(key: string): Promise<void>;
  type(text: string): Promise<void>;
  wheel(deltaY: number): Promise<void>;
  /** What a screen reader is told of the page, as "role: name"; undefined where the browser keeps it. */
  accessible(): Promise<readonly string[] | undefined>;
  /** What is left after a collection of garbage; undefined where the browser does not tell. */
  memory(): Promise<PageMemory | undefined>;
}
