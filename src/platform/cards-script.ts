/** Where the script that draws cards lies in the package; see `vite.config.ts`. */
export const CARDS_SCRIPT = 'cards.js';
