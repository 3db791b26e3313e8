/** Reads the imports of every source file and says where each one leads: to a room's file, or to a library. */
import { dirname, relative, resolve } from 'node:path';
import { isTest, repositoryFiles, root, textOf } from './repository.ts';

export interface Import {
  /** The importing file, from the repository's root, with forward slashes. */
  readonly file: string;
  readonly specifier: string;
  /** The file or package folder it leads to inside the repository, or undefined for a library. */
  readonly target: string | undefined;
  readonly typeOnly: boolean;
}

/** Source files of the extension, the service and the packages, without tests. */
export const sourceFiles: readonly string[] = repositoryFiles.filter((file) => /^(extension|packages|server)\/.*\.tsx?$/.test(file) && !isTest(file));

const statement = /(?:^|\n)\s*(import|export)\s+(type\s+)?([^'"`;]*?\sfrom\s+)?['"]([^'"\n]+)['"]/g;
const dynamic = /import\(\s*['"]([^'"\n]+)['"]\s*\)/g;

export function importsOf(file: string): Import[] {
  const text = textOf(file);
  const found: Import[] = [];
  for (const match of text.matchAll(statement)) {
    const [, keyword, type, clause, specifier] = match;
    if (specifier === undefined || (keyword === 'export' && clause === undefined)) continue;
    const onlyTypes = type !== undefined || /^\{\s*(type\s+[\w$]+(\s+as\s+\w+)?\s*,?\s*)+\}\s+from/.test(clause ?? '');
    found.push({ file, specifier, target: targetOf(file, specifier), typeOnly: onlyTypes });
  }
  for (const match of text.matchAll(dynamic)) {
    const specifier = match[1];
    if (specifier !== undefined) found.push({ file, specifier, target: targetOf(file, specifier), typeOnly: false });
  }
  return found;
}

function targetOf(file: string, specifier: string): string | undefined {
  if (specifier.startsWith('.')) return relative(root, resolve(root, dirname(file), specifier)).replaceAll('\\', '/');
  const ours = /^@trusted-hands\/([a-z-]+)(\/.*)?$/.exec(specifier);
  if (ours === null) return undefined;
  if (ours[1] === 'server') return `server/src${ours[2] ?? ''}.ts`;
  return `packages/${ours[1]}/src/index.ts`;
}
