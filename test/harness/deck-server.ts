import { generateKeyPairSync, sign } from 'node:crypto';
import { createServer } from 'node:http';
import { listenOnLoopback } from './loopback.ts';

/** A server of one file of cards, which a spec may change, as publishers of decks run them. */
export interface DeckServer {
  /** Address of the file, `/deck.csv`; `/moved.csv` leads there, `/none.csv` is nothing, `/long.csv` never ends. */
  url(path: string): string;
  /** The public key of the one who signs the file, in base64. */
  readonly key: string;
  /** Puts another file there, without a signature. */
  publish(text: string): void;
  /** Puts a signature beside the file: that of the text given, be it the file's or not. */
  signAs(text: string): void;
  /** How often the file was asked for, and how often it was found to be the same. */
  asked(): { times: number; unchanged: number; cookies: number };
}

const FOUND = 302;
const NOT_MODIFIED = 304;
const NOT_FOUND = 404;
const MEGABYTE = 1_000_000;

/** Opens the server on a free port of loopback, until the signal aborts. */
export async function openDeckServer(first: string, signal: AbortSignal): Promise<DeckServer> {
  let text = first;
  let signature: string | undefined;
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const asked = { times: 0, unchanged: 0, cookies: 0 };
  const server = createServer((request, response) => {
    if (request.url === '/moved.csv') {
      response.writeHead(FOUND, { location: '/deck.csv' }).end();
      return;
    }
    if (request.url === '/long.csv') {
      // What the client gives up, the server no longer writes.
      const write = () => response.destroyed || response.write('x'.repeat(MEGABYTE), write);
      write();
      return;
    }
    if (request.url === '/deck.csv.sig' && signature !== undefined) {
      response.writeHead(200, { 'content-type': 'text/plain' }).end(signature);
      return;
    }
    if (request.url !== '/deck.csv') {
      response.writeHead(NOT_FOUND).end();
      return;
    }
    asked.times += 1;
    if (request.headers.cookie !== undefined) asked.cookies += 1;
    const etag = `"${Buffer.from(text).toString('base64url').slice(-24)}"`;
    if (request.headers['if-none-match'] === etag) {
      asked.unchanged += 1;
      response.writeHead(NOT_MODIFIED, { etag }).end();
      return;
    }
    response.writeHead(200, { 'content-type': 'text/csv', etag }).end(text);
  });
  const port = await listenOnLoopback(server);
  signal.addEventListener('abort', () => {
    server.close();
    server.closeAllConnections();
  });
  return {
    url: (path) => `http://127.0.0.1:${port}${path}`,
    key: publicKey.export({ format: 'jwk' }).x ?? '',
    publish(next) {
      text = next;
      signature = undefined;
    },
    signAs(signed) {
      signature = sign(null, Buffer.from(signed), privateKey).toString('base64');
    },
    asked: () => ({ ...asked }),
  };
}
