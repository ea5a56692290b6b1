import * as v from 'valibot';

/** Redirects of redirects that are followed: the wikis mend longer chains themselves. */
const MOST_REDIRECTS = 3;

/** A step from the title that was asked for to the one that the wiki has. */
const stepsSchema = v.optional(
  v.array(
    v.object({
      from: v.string(),
      to: v.string(),
      /** Set where the step leads into the middle of an article about something else. */
      tofragment: v.optional(v.string()),
    }),
  ),
  [],
);

const pageSchema = v.object({
  title: v.string(),
  pageid: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  missing: v.optional(v.boolean()),
  invalid: v.optional(v.boolean()),
  description: v.optional(v.string()),
  pageprops: v.optional(
    v.object({
      disambiguation: v.optional(v.string()),
      wikibase_item: v.optional(v.string()),
      page_image_free: v.optional(v.string()),
    }),
    {},
  ),
  langlinks: v.optional(v.array(v.object({ lang: v.string(), title: v.string() })), []),
});

/** A page of a wiki, as far as the Action API was asked about it. */
export type Page = v.InferOutput<typeof pageSchema>;

/** What `action=query` answers about pages. */
export const pagesAnswerSchema = v.object({
  query: v.optional(
    v.object({
      normalized: stepsSchema,
      redirects: stepsSchema,
      pages: v.optional(v.array(pageSchema), []),
    }),
  ),
});

/** What `action=query` answers about pages. */
export type PagesAnswer = v.InferOutput<typeof pagesAnswerSchema>;

/** What is answered about the articles of a category. */
export const categoryAnswerSchema = v.object({
  continue: v.optional(v.object({ cmcontinue: v.optional(v.string()) })),
  query: v.object({
    categorymembers: v.array(v.object({ title: v.string() })),
    pages: v.array(
      v.object({
        missing: v.optional(v.boolean()),
        categoryinfo: v.optional(v.object({ pages: v.number() })),
      }),
    ),
  }),
});

const metaSchema = v.optional(v.object({ value: v.union([v.string(), v.number()]) }));

/** What `prop=imageinfo` answers about one file. */
export const imageAnswerSchema = v.object({
  query: v.object({
    pages: v.array(
      v.object({
        imageinfo: v.optional(
          v.array(
            v.object({
              thumburl: v.optional(v.string()),
              thumbwidth: v.optional(v.number()),
              thumbheight: v.optional(v.number()),
              descriptionurl: v.optional(v.string()),
              extmetadata: v.optional(
                v.object({
                  LicenseShortName: metaSchema,
                  LicenseUrl: metaSchema,
                  Artist: metaSchema,
                  Credit: metaSchema,
                }),
                {},
              ),
            }),
          ),
          [],
        ),
      }),
    ),
  }),
});

/** What `prop=imageinfo` answers about one file. */
export type ImageAnswer = v.InferOutput<typeof imageAnswerSchema>;

/** Follows a title through normalisation and redirects to the page that it leads to. */
export function pageUnder(title: string, { query }: PagesAnswer): Page | undefined {
  if (query === undefined) return undefined;
  const target = stepsFrom(title, query).at(-1)?.to ?? title;
  const page = query.pages.find((each) => each.title === target);
  return page === undefined || page.missing || page.invalid ? undefined : page;
}

/** Whether a title leads to a part of an article, which is about something else as a whole. */
export function isPartOfAnother(title: string, { query }: PagesAnswer): boolean {
  if (query === undefined) return false;
  return stepsFrom(title, query).some(({ tofragment }) => tofragment !== undefined);
}

function stepsFrom(
  title: string,
  { normalized, redirects }: NonNullable<PagesAnswer['query']>,
): { to: string; tofragment?: string | undefined }[] {
  const normal = normalized.find(({ from }) => from === title);
  const steps = normal === undefined ? [] : [normal];
  for (let hop = 0; hop < MOST_REDIRECTS; hop++) {
    const at = steps.at(-1)?.to ?? title;
    const next = redirects.find(({ from }) => from === at);
    if (next === undefined) break;
    steps.push(next);
  }
  return steps;
}

/** Whether a page lists what a name may mean. */
export function isDisambiguation({ pageprops }: Page): boolean {
  return pageprops.disambiguation !== undefined;
}
