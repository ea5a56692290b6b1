import * as v from 'valibot';
import { partialDateSchema } from './date.ts';
import { entityIdSchema, entitySchema } from './entity.ts';
import { httpsUrlSchema, sourceSchema } from './source.ts';

const textSchema = v.pipe(v.string(), v.trim(), v.nonEmpty());

/** The code of a Wikipedia language: `en`, `zh-yue`, `be-tarask`. It becomes part of a host name. */
export const wikiLanguageSchema = v.pipe(
  v.string(),
  v.regex(/^[a-z]{2,12}(-[a-z]{2,12}){0,2}$/, 'Expected a language code such as en.'),
);

/** A picture with what its licence asks to be shown with it. */
const pictureSchema = v.strictObject({
  /** The picture itself, so that no page sees it being fetched. */
  data: v.pipe(v.string(), v.regex(/^data:image\/(?:jpeg|png|gif|webp);base64,[A-Za-z0-9+/=]+$/)),
  width: v.pipe(v.number(), v.integer(), v.minValue(1)),
  height: v.pipe(v.number(), v.integer(), v.minValue(1)),
  author: textSchema,
  licence: textSchema,
  licenceUrl: v.exactOptional(httpsUrlSchema),
  /** The page that tells about the file. */
  page: httpsUrlSchema,
});

/** A picture with its author and licence. */
export type Picture = v.InferOutput<typeof pictureSchema>;

/** An article of Wikipedia, as precisely as its licence asks it to be named. */
const articleSchema = v.strictObject({
  title: textSchema,
  language: wikiLanguageSchema,
  dir: v.picklist(['ltr', 'rtl']),
  url: httpsUrlSchema,
  revision: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  /** When the article was last edited. */
  edited: v.exactOptional(partialDateSchema),
});

/** What a look-up of one article brings. */
export const enrichmentSchema = v.strictObject({
  /** The thing, with the dated statements of Wikidata as its facts. */
  entity: entitySchema,
  /** The sources that its facts name. */
  sources: v.array(sourceSchema),
  /** The start of the article as plain text; empty when it has none. */
  extract: v.string(),
  article: articleSchema,
  picture: v.exactOptional(pictureSchema),
  /** The day on which all this was fetched. */
  retrieved: partialDateSchema,
});

/** What a look-up of one article brings. */
export type Enrichment = v.InferOutput<typeof enrichmentSchema>;

/** One of the things that a name may mean. */
const lookupChoiceSchema = v.strictObject({
  title: textSchema,
  language: wikiLanguageSchema,
  description: v.string(),
});

/** One of the things that a name may mean: an article, and what it is about. */
export type LookupChoice = v.InferOutput<typeof lookupChoiceSchema>;

/** Why a look-up brought nothing; each has a sentence for the reader, `lookup_failed_…`. */
const LOOKUP_FAILURES = [
  'missing',
  'unnamed',
  'offline',
  'slow',
  'busy',
  'broken',
  'refused',
  'garbled',
  'stopped',
  'empty',
  'query',
] as const;

/** Why a look-up brought nothing; `after` is how many seconds the server asks to be left alone. */
export const lookupFailureSchema = v.strictObject({
  code: v.picklist(LOOKUP_FAILURES),
  after: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(0))),
});

/** Why a look-up brought nothing. */
export type LookupFailure = v.InferOutput<typeof lookupFailureSchema>;

/** How a look-up ended; `off` while the reader has not allowed any. */
export const lookupOutcomeSchema = v.variant('status', [
  v.strictObject({ status: v.literal('off') }),
  v.strictObject({ status: v.literal('found'), enrichment: enrichmentSchema }),
  v.strictObject({
    status: v.literal('ambiguous'),
    title: textSchema,
    choices: v.array(lookupChoiceSchema),
  }),
  v.strictObject({ status: v.literal('failed'), failure: lookupFailureSchema }),
]);

/** How a look-up ended. */
export type LookupOutcome = v.InferOutput<typeof lookupOutcomeSchema>;

/** A name that was found on the page itself, and what Wikipedia has under it. */
export const foundNameSchema = v.strictObject({
  /** As the page writes it. */
  surface: textSchema,
  id: entityIdSchema,
  label: textSchema,
  choices: v.pipe(v.array(lookupChoiceSchema), v.minLength(1)),
  /** Whether the first choice is clearly meant; otherwise the card asks. */
  sure: v.boolean(),
});

/** A name that was found on the page itself. */
export type FoundName = v.InferOutput<typeof foundNameSchema>;
