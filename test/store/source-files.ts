import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** More than the names of ten thousand files; what Node allows by default is one megabyte. */
const MOST_OUTPUT = 2 ** 24;

/**
 * The files that git tracks in a folder, as paths inside it; throws a sentence when git is missing,
 * when the folder is no repository, or when a file was deleted without telling git.
 */
export async function filesUnderGit(root: string, signal: AbortSignal): Promise<string[]> {
  const files = await trackedFiles(root, signal);
  const gone = files.find((file) => !existsSync(join(root, file)));
  if (gone === undefined) return files;
  throw new Error(`git tracks ${gone}, which is not there: commit its removal, or bring it back.`);
}

async function trackedFiles(root: string, signal: AbortSignal): Promise<string[]> {
  const options = { cwd: root, maxBuffer: MOST_OUTPUT, signal };
  try {
    const { stdout } = await promisify(execFile)('git', ['ls-files', '-z'], options);
    return stdout.split('\0').filter(Boolean);
  } catch (error) {
    throw new Error(inWords(error as NodeJS.ErrnoException & { stderr?: string }), {
      cause: error,
    });
  }
}

function inWords({ code, message, stderr }: NodeJS.ErrnoException & { stderr?: string }): string {
  const why = 'the source zip holds what git tracks';
  if (code === 'ENOENT') return `${why}, and git was not found. Install git.`;
  return `${why}, and git did not list it. It said: ${stderr?.trim() || message}`;
}
