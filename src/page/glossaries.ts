/** A page has a handful of these at most; what comes after was not written for readers. */
const MOST_SCRIPTS = 20;

/**
 * The JSON-LD of a page that may hold a glossary, as text, each of at most so many UTF-16 units. Read only
 * when the reader opens the popup.
 */
export function glossariesOf(page: Document, longest: number): string[] {
  const scripts = [...page.querySelectorAll('script[type="application/ld+json"]')];
  return scripts
    .slice(0, MOST_SCRIPTS)
    .map((script) => script.textContent ?? '')
    .filter((text) => text.includes('DefinedTermSet') && text.length <= longest);
}
