/**
 * Public data sets that stand outside the repository, for tests that read them where TRUSTED_HANDS_DATA names their
 * folder. This package compiles without Node's types, so the two functions it needs of Node are said here.
 */
interface NodeFiles {
  readFileSync(path: string, encoding: 'utf8'): string;
  readdirSync(path: string): string[];
}

export interface SharedData {
  read(path: string): string;
  names(folder: string): readonly string[];
}

/** Undefined where the variable is not set; the test then says so in its title. */
export async function openSharedData(): Promise<SharedData | undefined> {
  // Safe: tests run in Node, which has both; the types are the part of Node's own that is used.
  const { process } = globalThis as unknown as { readonly process: { readonly env: Readonly<Record<string, string | undefined>> } };
  const root = process.env['TRUSTED_HANDS_DATA'];
  if (root === undefined || root === '') return undefined;
  const nodeFiles: string = 'node:fs';
  const files = (await import(/* @vite-ignore */ nodeFiles)) as NodeFiles;
  return { read: (path) => files.readFileSync(`${root}/${path}`, 'utf8'), names: (folder) => files.readdirSync(`${root}/${folder}`).sort() };
}
