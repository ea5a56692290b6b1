import path from 'node:path';
import { build } from 'vite';

/** Bundles a module and its styles into one script that a page can run. */
export async function bundled(entry: string): Promise<string> {
  const root = path.resolve(import.meta.dirname, '../..');
  const built = await build({
    root,
    configFile: false,
    logLevel: 'error',
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: {
      write: false,
      target: 'es2023',
      lib: { entry: path.join(root, entry), formats: ['iife'], name: 'bundle' },
    },
  });
  const [output] = [built].flat();
  if (output === undefined || !('output' in output)) throw new Error(`${entry} was not built.`);
  return output.output.map((file) => (file.type === 'chunk' ? file.code : '')).join('\n');
}
