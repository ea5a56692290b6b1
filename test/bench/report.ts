import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** One figure, and what issue 3 asks of it when it does. */
export interface Figure {
  what: string;
  value: number;
  unit: string;
  /** The most that it may be, or the least. */
  target?: { most: number } | { least: number };
  /** What a reader should know to judge the figure. */
  note?: string;
}

/** Collects figures, prints them as they come, and keeps them as JSON. */
export class Report {
  private readonly figures: Figure[] = [];

  /** Starts a group of figures. */
  title(text: string): void {
    process.stdout.write(`\n${text}\n`);
  }

  /** Adds a figure. */
  add(figure: Figure): void {
    this.figures.push(figure);
    const value = `${round(figure.value)} ${figure.unit}`.trim();
    const cells = [figure.what.padEnd(58), value.padStart(14), `  ${verdict(figure)}`];
    process.stdout.write(`  ${cells.join(' ')}${figure.note ? `  (${figure.note})` : ''}\n`);
  }

  /** Writes all figures to a file. */
  write(file: string, conditions: Record<string, string | number | boolean>): void {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, `${JSON.stringify({ conditions, figures: this.figures }, null, 2)}\n`);
  }
}

function verdict({ value, target }: Figure): string {
  if (target === undefined) return '';
  const reached = 'most' in target ? value <= target.most : value >= target.least;
  const bound = 'most' in target ? `at most ${target.most}` : `at least ${target.least}`;
  return `${bound}: ${reached ? 'reached' : 'NOT reached'}`;
}

/** Three digits are more than a shared machine can promise. */
function round(value: number): string {
  return Math.abs(value) >= 100 ? Math.round(value).toString() : value.toPrecision(3);
}
