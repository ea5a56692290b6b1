import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Session, Tab } from '../harness/session.ts';
import { type Probed, until } from '../harness/wait.ts';

/** A width and a height in CSS pixels, which are the pixels of the picture. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** What pictures are taken with. */
export interface Studio {
  readonly session: Session;
  /** Opens the sample article and waits until its names are marked. */
  article(size: Size): Promise<Tab>;
  /** Opens a page of the extension about the article's tab, and waits until it holds `selector`. */
  pageAbout(article: Tab, path: string, selector: string, size: Size): Promise<Tab>;
  /** Takes a shot for a collage; gives the address to show it by. */
  shot(tab: Tab, name: string): Promise<string>;
  /** Lays out HTML, which may show shots, and takes a picture of it. */
  collage(html: string, size: Size, file: string): Promise<void>;
}

/** What a studio is opened with. */
interface StudioOptions {
  readonly session: Session;
  /** The address of the sample article. */
  readonly article: string;
  /** An empty folder, and the address under which it is served. */
  readonly shots: { readonly folder: string; readonly url: string };
}

/** More names than this are in the article. */
const MANY = 50;

/** Opens a studio in a running browser. */
export function openStudio({ session, article, shots }: StudioOptions): Studio {
  return {
    session,
    async article({ width, height }) {
      const tab = await session.open('about:blank');
      await tab.setViewport(width, height);
      // A card that is still fading in would let the text below it through.
      await tab.prefer({ reducedMotion: true });
      await tab.goto(article);
      await tab.waitForPainted(MANY);
      return tab;
    },
    async pageAbout(about, path, selector, { width, height }) {
      const tab = await session.extensionPage(`${path}?tab=${await session.tabIdOf(about)}`);
      await tab.setViewport(width, height);
      await waitFor(tab, selector);
      return tab;
    },
    async shot(tab, name) {
      await tab.screenshot(join(shots.folder, name));
      return `${shots.url}${name}`;
    },
    async collage(html, { width, height }, file) {
      await writeFile(join(shots.folder, 'collage.html'), html);
      const tab = await session.open('about:blank');
      await tab.setViewport(width, height);
      await tab.goto(`${shots.url}collage.html`);
      await tab.screenshot(file);
      await tab.close();
    },
  };
}

/** Waits until a page holds an element; throws when it does not in time. */
export function waitFor(tab: Tab, selector: string): Promise<void> {
  const probe = async (): Promise<Probed<void>> => {
    const there = await tab.evaluate((one) => document.querySelector(one) !== null, selector);
    return there ? { done: undefined } : { seen: 'a page without it' };
  };
  return until(selector, probe);
}

/** The toolbar icon as SVG, for a collage. */
export function icon(): Promise<string> {
  return readFile(new URL('../../docs/pictures/icon.svg', import.meta.url), 'utf8');
}
