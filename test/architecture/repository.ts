/** The files of the repository as they lie there: no libraries, nothing built, nothing that was made by running it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

export const root = join(import.meta.dirname, '../..');

const ignored = new Set(['node_modules', 'dist', '.output', '.wxt', '.git', 'data', 'results']);

/** Paths from the repository's root, with forward slashes. */
export const repositoryFiles: readonly string[] = filesIn(root);

export function textOf(file: string): string {
  return readFileSync(join(root, file), 'utf8');
}

/** The text without comments, for rules about what runs. */
export function codeOf(file: string): string {
  return textOf(file).replaceAll(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/[^\n]*/g, '');
}

export function isTest(file: string): boolean {
  return /\.test\.tsx?$/.test(file);
}

/** What people get: the code of the extension, the service and the packages, without their tests. */
export const shippedCode: readonly string[] = repositoryFiles.filter(
  (file) => /^(extension|packages|server)\/.*\.(ts|tsx)$/.test(file) && !isTest(file) && !/\/(testing|browser-test)\//.test(file),
);

function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !ignored.has(entry.name))
    .flatMap((entry) => (entry.isDirectory() ? filesIn(join(folder, entry.name)) : [relative(root, join(folder, entry.name)).replaceAll('\\', '/')]))
    .toSorted();
}
