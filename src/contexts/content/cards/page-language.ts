import * as v from 'valibot';
import { wikiLanguageSchema } from '../../../entity/enrichment.ts';

const FALLBACK = 'en';

/** Languages whose Wikipedia goes by another code than pages do. */
const WIKI_OF: Readonly<Record<string, string>> = { nb: 'no', fil: 'tl', iw: 'he' };

/** The Wikipedia of the language that the page says it is written in; the English one if none. */
export function pageLanguage(): string {
  const [code = ''] = document.documentElement.lang.toLowerCase().split(/[-_]/);
  const wiki = WIKI_OF[code] ?? code;
  return v.is(wikiLanguageSchema, wiki) ? wiki : FALLBACK;
}
