/* All of the card that a page carries: its script, its styles, and what places it. */

export { render } from 'preact';
export { default as css } from '../../src/card/card.css?inline';
export { default as lookupCss } from '../../src/card/enrichment.css?inline';
export { FactCard } from '../../src/card/fact-card.tsx';
export { growUpwards, place } from '../../src/card/placement.ts';
export { default as tokensCss } from '../../src/card/tokens.css?inline';
