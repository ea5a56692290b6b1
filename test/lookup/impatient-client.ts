import { Client } from '../../src/lookup/client.ts';

/** A client that asks the real network, keeps nothing, and for which waiting takes no time. */
export function impatientClient(): Client {
  return new Client({
    fetch: (...given) => fetch(...given),
    now: Date.now,
    random: () => 0.5,
    wait: async () => {},
    store: { read: async () => undefined, keep: async () => {}, clear: async () => {} },
    agent: 'Sidelight/test',
  });
}
