import * as v from 'valibot';

/** As far as it is read here of what V8 writes (v8-profiler.h): nodes are rows of numbers. */
const snapshotSchema = v.object({
  snapshot: v.object({
    meta: v.object({
      node_fields: v.array(v.string()),
      node_types: v.looseTuple([v.array(v.string())]),
    }),
  }),
  nodes: v.array(v.number()),
});

/**
 * What is no object of a script: code comes as functions are compiled and tried out, for as long as a
 * page lives, and the browser keeps its own books, such as the last 150 of a page's slow events.
 */
const NOT_MADE_BY_SCRIPTS: ReadonlySet<string> = new Set(['code', 'native', 'synthetic']);

/** Bytes of the objects, strings and functions in a heap snapshot; throws when it cannot be read. */
export function objectBytes(snapshot: string): number {
  const {
    snapshot: { meta },
    nodes,
  } = v.parse(snapshotSchema, JSON.parse(snapshot));
  const [types] = meta.node_types;
  const [type, size] = ['type', 'self_size'].map((field) => meta.node_fields.indexOf(field));
  if (type === undefined || size === undefined || type < 0 || size < 0) {
    throw new Error('The browser writes heap snapshots in another way than this reads them.');
  }
  let bytes = 0;
  for (let row = 0; row < nodes.length; row += meta.node_fields.length) {
    const kind = types[nodes[row + type] ?? -1] ?? '';
    if (!NOT_MADE_BY_SCRIPTS.has(kind)) bytes += nodes[row + size] ?? 0;
  }
  return bytes;
}
