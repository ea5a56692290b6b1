import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { listenOnLoopback } from './loopback.ts';

/** What to serve. */
export interface ServeOptions {
  /** Folders by the address they appear under: `{ '/': 'test/pages' }`. */
  readonly folders?: Readonly<Record<string, string>>;
  /** Pages held in memory, by address. */
  readonly pages?: Readonly<Record<string, string>>;
  /** What follows such a page, by address: until it is there the page is still on its way. */
  readonly rests?: Readonly<Record<string, () => Promise<string>>>;
  /** Extra headers by address, such as a strict Content-Security-Policy. */
  readonly headers?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Ends the server. */
  readonly signal?: AbortSignal;
}

/** A static server on loopback. */
export interface Served {
  readonly origin: string;
  /** The full address of a path here. */
  url(path: string): string;
  close(): void;
}

const OK = 200;
const NOT_FOUND = 404;

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.gif': 'image/gif',
  '.html': 'text/html; charset=utf-8',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

/** Serves folders and pages on 127.0.0.1, on a port that is free. */
export async function serve(options: ServeOptions): Promise<Served> {
  const server = createServer((request, response) => {
    const path = pathOf(request.url ?? '/');
    answer(options, path, response).catch(() => response.destroy());
  });
  const origin = `http://127.0.0.1:${await listenOnLoopback(server)}`;
  const close = (): void => {
    server.close();
    server.closeAllConnections();
  };
  options.signal?.addEventListener('abort', close, { once: true });
  return { origin, url: (path) => new URL(path, origin).href, close };
}

function pathOf(requestUrl: string): string {
  try {
    return decodeURIComponent(new URL(requestUrl, 'http://127.0.0.1').pathname);
  } catch {
    return '/';
  }
}

async function answer(
  options: ServeOptions,
  path: string,
  response: ServerResponse,
): Promise<void> {
  const extra = options.headers?.[path] ?? {};
  const page = options.pages?.[path];
  if (page !== undefined) {
    response.writeHead(OK, { 'content-type': 'text/html; charset=utf-8', ...extra }).write(page);
    response.end(await options.rests?.[path]?.());
    return;
  }
  const file = await fileFor(options.folders ?? {}, path);
  if (file === undefined) {
    response.writeHead(NOT_FOUND, { 'content-type': 'text/plain; charset=utf-8' }).end('Not here.');
    return;
  }
  const type = CONTENT_TYPES[extname(file).toLowerCase()] ?? 'application/octet-stream';
  response.writeHead(OK, { 'content-type': type, 'cache-control': 'no-store', ...extra });
  createReadStream(file).pipe(response);
}

async function fileFor(
  folders: Readonly<Record<string, string>>,
  path: string,
): Promise<string | undefined> {
  for (const [under, folder] of Object.entries(folders)) {
    const prefix = under.endsWith('/') ? under : `${under}/`;
    if (!path.startsWith(prefix)) continue;
    const root = normalize(folder);
    const wanted = join(root, path.slice(prefix.length));
    if (wanted !== root && !wanted.startsWith(root.endsWith(sep) ? root : root + sep)) continue;
    const found = await existingFile(wanted);
    if (found !== undefined) return found;
  }
  return undefined;
}

async function existingFile(wanted: string): Promise<string | undefined> {
  const entry = await stat(wanted).catch(() => undefined);
  if (entry?.isFile()) return wanted;
  if (!entry?.isDirectory()) return undefined;
  return existingFile(join(wanted, 'index.html'));
}
