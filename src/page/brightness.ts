import { isShadowRoot } from './node-kind.ts';

/** Relative luminance below which a background counts as dark (half-way on the WCAG scale). */
const DARK_BELOW = 0.18;

/** Share of opacity from which a background decides what is behind the text. */
const OPAQUE_FROM = 0.5;

/** How browsers write the colours of most pages; those of other spaces stay in their own notation. */
const COLOUR = /^rgba?\((\d+), (\d+), (\d+)(?:, ([\d.]+))?\)$/;

/**
 * Whether the text of an element stands on a dark background: by the nearest background that is
 * painted, else by the colour scheme of the page.
 */
export function isDark(element: Element): boolean {
  for (let at: Element | null = element; at !== null; at = parentOf(at)) {
    const luminance = luminanceOf(getComputedStyle(at).backgroundColor);
    if (luminance !== undefined) return luminance < DARK_BELOW;
  }
  const scheme = getComputedStyle(document.documentElement).colorScheme;
  return scheme.includes('dark') && matchMedia('(prefers-color-scheme: dark)').matches;
}

/** Relative luminance (WCAG 2) of a computed colour; undefined where it lets the text behind show. */
function luminanceOf(colour: string): number | undefined {
  const [red = 0, green = 0, blue = 0, opacity = 1] = written(colour) ?? drawn(colour);
  if (opacity < OPAQUE_FROM) return undefined;
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

function written(colour: string): number[] | undefined {
  const found = COLOUR.exec(colour);
  return found === null ? undefined : found.slice(1).map((part) => Number(part ?? 1));
}

/** What a colour such as `oklch(…)` comes to on a screen, as the browser itself draws it. */
function drawn(colour: string): number[] {
  const context = new OffscreenCanvas(1, 1).getContext('2d');
  if (context === null) return [0, 0, 0, 0];
  context.fillStyle = colour;
  context.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, opacity = 0] = context.getImageData(0, 0, 1, 1).data;
  return [red, green, blue, opacity / 255];
}

function linear(part: number): number {
  const share = part / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}

function parentOf(element: Element): Element | null {
  if (element.parentElement !== null) return element.parentElement;
  const root = element.getRootNode();
  return isShadowRoot(root) ? root.host : null;
}
