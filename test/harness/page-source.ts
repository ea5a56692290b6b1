/** A function whose source travels to the browser. */
export type Travelling = (...args: never[]) => unknown;

/**
 * The TypeScript runners mark named inner functions with a call to `__name`, which no page has.
 * A page may also have replaced `JSON.stringify`; nothing here can help that.
 */
const SHIM = 'const __name = (fn) => fn;';

/** The expression that runs a function, or evaluates a text, and gives its awaited value as JSON. */
export function asExpression(code: string | Travelling, args: readonly unknown[]): string {
  const given = args.map((arg) => JSON.stringify(arg) ?? 'undefined').join(', ');
  return `(async () => { ${SHIM}
    const code = (${code.toString()});
    return JSON.stringify(await (typeof code === 'function' ? code(${given}) : code));
  })()`;
}

/** The expression for something that uses functions declared together in the page. */
export function withDeclared(functions: readonly Travelling[], expression: string): string {
  return `(() => { ${functions.join('\n')}\n return ${expression}; })()`;
}

/** The expression that runs a function at once and leaves its value in the page, for a handle. */
export function asHandleExpression(code: string): string {
  return `(() => { ${SHIM} return (${code}); })()`;
}

/** The declaration of a function that takes a shadow root and gives a function's value as JSON. */
export function asRootFunction(code: string): string {
  return `async function (root) { ${SHIM} return JSON.stringify(await (${code})(root)); }`;
}

/** Reads back what `asExpression` or `asRootFunction` gave. */
export function fromJson(text: unknown): unknown {
  return typeof text === 'string' ? JSON.parse(text) : undefined;
}
