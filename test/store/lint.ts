import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const WEB_EXT = fileURLToPath(new URL('../../node_modules/.bin/web-ext', import.meta.url));

/** Mozilla's own check of the Firefox build in a folder; gives its exit code, 1 when it finds an error. */
export function lint(folder: string, signal: AbortSignal): Promise<number> {
  const args = ['lint', '--source-dir', folder, '--no-config-discovery'];
  const env = { ...process.env, NO_UPDATE_NOTIFIER: '1' };
  return new Promise((resolve, reject) => {
    const child = spawn(WEB_EXT, args, { stdio: 'inherit', env, signal });
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}
