import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { actionReply, queryReply, type Reply, summaryReply } from './answers.ts';
import { FAULTS, type Fault } from './recorded.ts';

/** A question that the stand-in was asked. */
interface Asked {
  readonly host: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingMessage['headers'];
  readonly method: string;
}

/** Wikipedia, Wikidata and their pictures on loopback, as an organisation's mirror serves them. */
export interface StandIn {
  /** The mirror's address, for the settings. */
  readonly origin: string;
  asked(): readonly Asked[];
  /** How many requests were given up before they were answered. */
  abandoned(): number;
  /** The most requests that were open at one time. */
  mostAtOnce(): number;
  /** Refuses every connection, until it is called with `false`. */
  goDown(down: boolean): void;
  forget(): void;
  close(): void;
}

const OK = 200;
const NOT_MODIFIED = 304;
const FORBIDDEN = 403;
const NOT_FOUND = 404;
const TOO_MANY = 429;
const BROKEN = 500;

/** Longer than a reader waits for an answer; in ms. */
const SLOW_MS = 12_000;
/** Long enough for two requests to overlap; in ms. */
const THINKING_MS = 15;

/** A picture of one grey pixel. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkqAcAAIUAgUW0RjgAAAAASUVORK5CYII=',
  'base64',
);

/** Opens the stand-in on a free port. */
export async function openStandIn(signal?: AbortSignal): Promise<StandIn> {
  let asked: Asked[] = [];
  let open = 0;
  let most = 0;
  let down = false;
  let abandoned = 0;
  const busyOnce = new Set<string>();
  const server = createServer((request, response) => {
    if (down) {
      request.socket.destroy();
      return;
    }
    const question = questionOf(request);
    asked.push(question);
    most = Math.max(most, ++open);
    response.once('close', () => {
      open--;
      if (!response.writableFinished) abandoned++;
    });
    const fault = faultOf(question);
    const isFirst = fault === 'busy-once' && !busyOnce.has(question.path);
    if (isFirst) busyOnce.add(question.path);
    setTimeout(
      () => answer(question, isFirst || fault !== 'busy-once' ? fault : undefined, response),
      THINKING_MS,
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  signal?.addEventListener('abort', close, { once: true });
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked: () => asked,
    abandoned: () => abandoned,
    mostAtOnce: () => most,
    goDown(now) {
      down = now;
      if (now) server.closeAllConnections();
    },
    forget() {
      asked = [];
      most = 0;
      abandoned = 0;
      busyOnce.clear();
    },
    close,
  };
}

function questionOf(request: IncomingMessage): Asked {
  const url = new URL(request.url ?? '/', 'http://127.0.0.1');
  const [, host = '', ...path] = url.pathname.split('/');
  const { headers, method = '' } = request;
  return {
    host,
    path: path.map(decodeURIComponent).join('/'),
    query: url.searchParams,
    headers,
    method,
  };
}

/** The title that a question is about, if it is about one alone. */
function titleOf({ path, query }: Asked): string {
  return (query.get('titles') ?? path.split('/').at(-1) ?? '')
    .replaceAll('_', ' ')
    .replace(/^Category:/, '');
}

function faultOf(question: Asked): Fault | undefined {
  return (FAULTS as Readonly<Record<string, Fault>>)[titleOf(question)];
}

function answer(question: Asked, fault: Fault | undefined, response: ServerResponse): void {
  if (fault !== undefined) {
    fail(fault, response);
    return;
  }
  if (question.host === 'upload.wikimedia.org') {
    response.writeHead(OK, { 'content-type': 'image/png' }).end(PIXEL);
    return;
  }
  const { status, body } = replyTo(question);
  const json = JSON.stringify(body);
  const etag = `"${json.length}/1"`;
  if (question.headers['if-none-match'] === etag) {
    response.writeHead(NOT_MODIFIED, { etag }).end();
    return;
  }
  response.writeHead(status, { 'content-type': 'application/json', etag }).end(json);
}

function replyTo({ host, path, query }: Asked): Reply {
  const [language = ''] = host.split('.');
  if (host === 'query.wikidata.org') return queryReply(query.get('query') ?? '');
  if (path === 'w/api.php') return actionReply(language, query);
  const [, title] = /^api\/rest_v1\/page\/summary\/(.+)$/.exec(path) ?? [];
  if (title !== undefined) return summaryReply(language, title.replaceAll('_', ' '));
  return { status: NOT_FOUND, body: {} };
}

function fail(fault: Fault, response: ServerResponse): void {
  const json = { 'content-type': 'application/json' };
  switch (fault) {
    case 'busy-once':
      response.writeHead(TOO_MANY, { 'retry-after': '1' }).end();
      return;
    case 'busy':
      response.writeHead(TOO_MANY, { 'retry-after': '30' }).end();
      return;
    case 'crowded':
      response.writeHead(TOO_MANY).end();
      return;
    case 'broken':
      response.writeHead(BROKEN).end();
      return;
    case 'refused':
      response.writeHead(FORBIDDEN).end();
      return;
    case 'slow':
      setTimeout(() => response.writeHead(OK, json).end('{}'), SLOW_MS).unref();
      return;
    case 'truncated':
      response.writeHead(OK, json).end('{"query": {"pages": [{"title": "Trunc');
      return;
    case 'mistyped':
      response
        .writeHead(OK, { 'content-type': 'text/html' })
        .end('<!doctype html><p>Log in first.');
      return;
    case 'shapeless':
      response.writeHead(OK, json).end('{"query": {"pages": {"title": 7}}}');
  }
}
