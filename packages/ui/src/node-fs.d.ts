/** The one thing of Node that a test here uses; the package itself compiles for the DOM, without Node's types. */
declare module 'node:fs' {
  export function readFileSync(path: URL, encoding: 'utf8'): string;
}
