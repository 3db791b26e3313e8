/** What of Node the PDF's test uses to read the fonts; the package itself compiles without Node's types. */
declare module 'node:fs' {
  export function readFileSync(path: string): Uint8Array;
}

declare module 'node:url' {
  export function fileURLToPath(url: string): string;
}

interface ImportMeta {
  resolve(specifier: string): string;
}
