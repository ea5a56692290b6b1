import path from 'node:path';
import { build, type Rolldown } from 'vite';

/** Bundles a file of `in-page/` and what it imports into one classic script. */
export async function bundle(name: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      minify: false,
      target: 'es2023',
      lib: {
        entry: path.join(import.meta.dirname, 'in-page', name),
        formats: ['iife'],
        name: 'bench',
      },
    },
  });
  const [first] = (Array.isArray(built) ? built : [built]) as Rolldown.RolldownOutput[];
  const chunk = first?.output[0];
  if (chunk === undefined || chunk.type !== 'chunk') throw new Error(`${name} gave no script.`);
  return chunk.code;
}
