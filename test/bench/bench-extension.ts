import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type PluginOption } from 'vite';
import config from '../../vite.config.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Where everything that the bench makes lies. */
export const CACHE = path.join(ROOT, '.cache/bench');

/**
 * Builds the extension as it ships, but without decks: the bench brings its own, of known sizes.
 * In a folder of its own, so that no other build is disturbed.
 */
export async function buildExtension(): Promise<string> {
  const outDir = path.join(CACHE, 'extension');
  const base = await config({ mode: 'production', command: 'build' });
  await build({
    ...base,
    configFile: false,
    root: ROOT,
    logLevel: 'silent',
    plugins: (base.plugins ?? []).filter((plugin) => !isDeckPlugin(plugin)),
    build: { ...base.build, outDir, emptyOutDir: true },
  });
  return outDir;
}

function isDeckPlugin(plugin: PluginOption): boolean {
  return (
    typeof plugin === 'object' &&
    plugin !== null &&
    Reflect.get(plugin, 'name') === 'sidelight-decks'
  );
}
