import type { Brief } from '../entity/catalogue.ts';
import { firstDay } from '../entity/date.ts';

/** Elections, summits and exercises are written about for about this long before they begin. In years. */
const TALKED_ABOUT_BEFORE = 1;

/**
 * Whether an event was still far off on the day on which an article was published, `YYYY-MM-DD`: "the Israeli election"
 * of 2015 is not that of 2026. A name with a figure in it says which it means: "the 2026 World Cup".
 */
export function isToCome({ began }: Brief, name: string, published: string | undefined): boolean {
  if (began === undefined || published === undefined || /\d/.test(name)) return false;
  const year = Number(published.slice(0, 'YYYY'.length)) + TALKED_ABOUT_BEFORE;
  return firstDay(began) > `${year}${published.slice('YYYY'.length)}`;
}
