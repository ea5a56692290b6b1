import { expect, it } from 'vitest';
import { inBrowsers } from '../harness/in-browsers.ts';

/** Backgrounds as pages write them, and the theme that a card on them is to have. */
const BACKGROUNDS = [
  ['#14181d', 'dark'],
  ['oklch(0.22 0.02 250)', 'dark'],
  ['color(display-p3 0.1 0.1 0.12)', 'dark'],
  ['oklch(0.97 0.01 90)', 'light'],
  ['color-mix(in oklab, white 96%, black)', 'light'],
] as const;

const pageOn = (background: string) =>
  `<!doctype html><title>Page</title><body style="background: ${background}"><p>Minsk is in Belarus.`;

const PAGES = Object.fromEntries(
  BACKGROUNDS.map(([background], place) => [`/${place}.html`, pageOn(background)]),
);

inBrowsers('a card', { pages: PAGES }, (here) => {
  it.each(BACKGROUNDS.map(([background, theme], place) => ({ background, theme, place })))(
    'on $background is $theme',
    async ({ theme, place }) => {
      const tab = await here.session.open(here.url(`/${place}.html`));
      await tab.pointTo('Belarus');
      await tab.waitForCard();
      expect(await tab.inCard((dialog) => dialog.getAttribute('data-theme'))).toBe(theme);
      await tab.close();
    },
  );
});
