import { createServer, type IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import { listenOnLoopback } from './loopback.ts';

/** A proxy on loopback that refuses everything at once and remembers what was asked for. */
export interface Gateway {
  readonly port: number;
  /** Addresses asked for: whole ones for http, scheme and host for https. */
  requests(): readonly string[];
  close(): void;
}

const HTTPS_PORT = ':443';
const REFUSED = 502;

/**
 * Opens the proxy that stands for the rest of the world. A proxy and not a resolver rule, because
 * it sees what the extension and the browser itself ask for, not just what pages do.
 */
export async function openGateway(): Promise<Gateway> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.writeHead(REFUSED).end();
  });
  server.on('connect', (request: IncomingMessage, socket: Socket) => {
    asked.push(`https://${(request.url ?? '').replace(HTTPS_PORT, '')}`);
    socket.on('error', () => socket.destroy());
    socket.end(`HTTP/1.1 ${REFUSED} Blocked by the test harness\r\n\r\n`);
  });
  const port = await listenOnLoopback(server);
  return {
    port,
    requests: () => asked,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
