import type { BrowserName, OpenCard, Painted } from './session.ts';

/** What Sidelight showed on a page. */
export interface StartReport {
  readonly browser: BrowserName;
  readonly url: string;
  readonly mentions: number;
  readonly names: readonly CountedName[];
  /** The card that opened on `pointedAt`, or null when none did. */
  readonly card: { readonly name: string; readonly text: string } | null;
  readonly pointedAt: string | null;
  readonly screenshot: string;
}

interface CountedName extends Painted {
  readonly count: number;
}

/** Counts each name, the most frequent first, those alike in the order they are read. */
function countNames(painted: readonly Painted[]): CountedName[] {
  const counted = new Map<string, CountedName>();
  for (const { text, kind } of painted) {
    const key = JSON.stringify([text, kind]);
    counted.set(key, { text, kind, count: (counted.get(key)?.count ?? 0) + 1 });
  }
  return [...counted.values()].sort((a, b) => b.count - a.count);
}

/** Makes the report out of what was seen. */
export function reportOf(
  where: Pick<StartReport, 'browser' | 'url' | 'screenshot'>,
  painted: readonly Painted[],
  card: OpenCard | null,
): StartReport {
  return {
    ...where,
    mentions: painted.length,
    names: countNames(painted),
    card: card && { name: card.name, text: card.text },
    pointedAt: painted[0]?.text ?? null,
  };
}

/** The report for a person at a terminal. */
export function inWords(report: StartReport): string {
  const lines = [`Sidelight in ${report.browser}, on ${report.url}`];
  if (report.mentions === 0) {
    lines.push('It knows no name on this page.');
  } else {
    lines.push(`Names: ${report.names.length}, mentioned ${report.mentions} times`);
    lines.push(...report.names.map(({ text, kind, count }) => `  ${count} × ${text} (${kind})`));
    lines.push(
      report.card
        ? `Pointing at “${report.pointedAt}” opened the card “${report.card.name}”.`
        : `Pointing at “${report.pointedAt}” opened no card.`,
    );
  }
  lines.push(`Picture: ${report.screenshot}`);
  return lines.join('\n');
}
