/** Items that no wiki has an article about: more than one step goes through. */
const WITHOUT_ARTICLE = Array.from({ length: 55 }, (_, index) => `Q${5001 + index}`);

/** What a query of Wikidata names, by the query; one item comes twice, as joins bring it. */
export const QUERIES: Readonly<Record<string, readonly string[]>> = {
  'SELECT ?port WHERE { ?port wdt:P31 wd:Q44782. }': [
    'Q1001',
    'Q1001',
    'Q1002',
    ...WITHOUT_ARTICLE,
    'Q1003',
  ],
  'SELECT ?nothing WHERE { ?nothing wdt:P31 wd:Q1. }': [],
};
