import { readFileSync } from 'node:fs';
import { crx, type ManifestV3Export } from '@crxjs/vite-plugin';
import { build, defineConfig, type Plugin } from 'vite';
import manifest from './manifest.json' with { type: 'json' };
import { decks } from './src/decks/plugin.ts';
import { forEveryElement } from './src/page/highlight-rules.ts';
import { CARDS_SCRIPT } from './src/platform/cards-script.ts';

const CONTENT_SCRIPT = 'src/contexts/content/main.ts';
const CARDS_ENTRY = 'src/contexts/content/cards/main.ts';
const HIGHLIGHTS = 'src/page/highlight.css';
const TARGET = 'es2023';
/** The mode that builds for Firefox. */
const FIREFOX = 'firefox';

/** Pages that no part of the manifest names: the extension opens them itself. */
const OWN_PAGES = {
  briefing: 'src/contexts/briefing/index.html',
  lookup: 'src/contexts/lookup/index.html',
  welcome: 'src/contexts/welcome/index.html',
};

const { side_panel: panel, permissions, ...common } = manifest;

/**
 * Firefox runs the background as an event page, wants an id, and since November 2025 a statement of
 * the data that an add-on collects. 140 is the first version that reads the statement and paints
 * highlights.
 */
const forFirefox = {
  ...common,
  // The side panel is a sidebar there, which needs no permission.
  permissions: permissions.filter((permission) => permission !== 'sidePanel'),
  sidebar_action: {
    default_title: '__MSG_briefing_title__',
    default_panel: panel.default_path,
    default_icon: manifest.icons,
    open_at_install: false,
  },
  background: { scripts: [manifest.background.service_worker], type: 'module' },
  browser_specific_settings: {
    gecko: {
      id: 'sidelight@sidelight.example',
      strict_min_version: '140.0',
      // Nothing unless the reader allows look-ups: then the names that they look up.
      data_collection_permissions: {
        required: ['none'],
        optional: ['searchTerms', 'websiteContent'],
      },
    },
    // The first version for Android that reads the statement.
    gecko_android: { strict_min_version: '142.0' },
  },
};

/** Whoever gets the package gets these with it, as the licences of what is in it ask. */
const NOTICES = ['LICENSE', 'NOTICE'];

function notices(): Plugin {
  return {
    name: 'sidelight-notices',
    apply: 'build',
    generateBundle() {
      for (const fileName of NOTICES) {
        const source = readFileSync(new URL(fileName, import.meta.url));
        this.emitFile({ type: 'asset', fileName, source });
      }
    },
  };
}

/**
 * Builds the script that draws cards. No part of the manifest names it: the background puts it into a frame
 * when the first card is wanted. The plugin for extensions builds such scripts too, but would let pages
 * ask for the file, and so tell that Sidelight is there.
 */
function cardsScript(): Plugin {
  return {
    name: 'sidelight-cards-script',
    apply: 'build',
    async generateBundle() {
      const built = await build({
        configFile: false,
        logLevel: 'warn',
        build: {
          write: false,
          target: TARGET,
          // A name is asked for, and would be a global if the script exported anything.
          lib: { entry: CARDS_ENTRY, formats: ['iife'], name: 'sidelightCards' },
        },
      });
      for (const { output } of [built].flat().filter((one) => 'output' in one)) {
        this.emitFile({ type: 'asset', fileName: CARDS_SCRIPT, source: output[0].code });
      }
    },
  };
}

/** Firefox hands no highlight style down to an element from those around it. */
function highlightsForFirefox(): Plugin {
  return {
    name: 'sidelight-highlights-for-firefox',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const sheet = bundle[HIGHLIGHTS];
        if (sheet?.type !== 'asset') throw new Error(`There is no ${HIGHLIGHTS} in the package.`);
        sheet.source = forEveryElement(String(sheet.source));
      },
    },
  };
}

/**
 * Writes what the content script says beyond ASCII as escapes: one letter beyond Latin-1 in it, and V8
 * keeps all of its source in two bytes a letter, 74 kB more in every frame of every tab.
 */
function contentScriptInAscii(): Plugin {
  return {
    name: 'sidelight-content-script-in-ascii',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const script = bundle[CONTENT_SCRIPT.replace(/ts$/, 'js')];
        if (script === undefined) throw new Error('There is no content script in the package.');
        if (script.type === 'chunk') script.code = inAscii(script.code);
        else script.source = inAscii(String(script.source));
      },
    },
  };
}

function inAscii(code: string): string {
  return code.replace(
    // biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII begins with them.
    /[^\x00-\x7f]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

export default defineConfig(({ mode }) => {
  const firefox = mode === FIREFOX;
  return {
    plugins: [
      decks(),
      notices(),
      cardsScript(),
      crx({
        manifest: (firefox ? forFirefox : manifest) as ManifestV3Export,
        browser: firefox ? 'firefox' : 'chrome',
        // Self-contained scripts: no loader, nothing web accessible that a page could ask for.
        contentScripts: { standaloneFiles: [CONTENT_SCRIPT] },
      }),
      firefox && highlightsForFirefox(),
      contentScriptInAscii(),
    ],
    build: {
      outDir: firefox ? 'dist/firefox' : 'dist/chrome',
      emptyOutDir: true,
      target: TARGET,
      modulePreload: false,
      rolldownOptions: { input: OWN_PAGES },
    },
  };
});
