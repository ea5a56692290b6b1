import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

interface BuiltManifest {
  readonly version?: string;
  readonly content_scripts?: readonly { readonly js?: readonly string[] }[];
  readonly icons?: Readonly<Record<string, string>>;
  readonly browser_specific_settings?: { readonly gecko?: { readonly id?: string } };
}

/** The manifest of a built extension, or a message that says it was not built. */
export async function readManifest(folder: string): Promise<BuiltManifest> {
  const file = join(folder, 'manifest.json');
  const text = await readFile(file, 'utf8').catch(() => {
    throw new Error(`There is no built extension at ${folder}. Run \`npm run build\` first.`);
  });
  return JSON.parse(text) as BuiltManifest;
}

/** The files of a built extension that run inside pages. */
export function contentScriptsOf({ content_scripts = [] }: BuiltManifest): string[] {
  return content_scripts.flatMap(({ js = [] }) => js);
}

/** A file of the extension that opens as a page with the extension's rights and runs none of its code. */
export async function quietPathOf(folder: string): Promise<string> {
  const { icons } = await readManifest(folder);
  return Object.values(icons ?? {})[0] ?? 'manifest.json';
}
