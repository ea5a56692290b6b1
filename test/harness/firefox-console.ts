import type { Bidi, LogEntry } from './bidi.ts';
import type { ConsoleError } from './session.ts';

/** A load that the harness refused, as Firefox words it. */
const REFUSED_LOAD = 'CORS request did not succeed';

/** The consoles of all tabs. */
export interface FirefoxConsole {
  /** The errors of one tab, and whose they are. */
  errorsOf(context: string): Promise<readonly ConsoleError[]>;
  forget(context: string): void;
}

/**
 * Follows the consoles of all tabs. `thrownByExtension` settles whose an error is that carries no
 * stack, as unhandled rejections in Firefox do.
 */
export function watchFirefoxConsole(
  bidi: Bidi,
  thrownByExtension: () => Promise<readonly string[]>,
): FirefoxConsole {
  const byContext = new Map<string, LogEntry[]>();
  bidi.onLog((entry) => {
    const { context } = entry.source;
    if (entry.level !== 'error' || context === undefined) return;
    if (entry.text?.includes(REFUSED_LOAD)) return;
    byContext.set(context, [...(byContext.get(context) ?? []), entry]);
  });
  return {
    async errorsOf(context) {
      const entries = byContext.get(context) ?? [];
      if (entries.length === 0) return [];
      const thrown = await thrownByExtension();
      return entries.map((entry) => ({ text: entry.text ?? '', from: fromOf(entry, thrown) }));
    },
    forget: (context) => byContext.delete(context),
  };
}

function fromOf({ stackTrace, text }: LogEntry, thrown: readonly string[]): ConsoleError['from'] {
  const first = stackTrace?.callFrames[0]?.url;
  if (first !== undefined) return first.startsWith('moz-extension:') ? 'extension' : 'page';
  return thrown.includes(text ?? '') ? 'extension' : 'page';
}
