declare module 'efrt' {
  /** Unpacks a trie that was packed into a string: its words are the keys. */
  export function unpack(packed: string): Record<string, unknown>;
}
