/** The files an operator names, with a sentence for each way in which they cannot be read. */
import { open, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { OperatorError } from './admin-command.ts';
import { checkPacked } from './reading/file-pieces.ts';

interface InputFiles {
  /** The file itself, or a folder's files with one of the endings, sorted. */
  readonly files: readonly string[];
  /** A folder's other files, which are not read. */
  readonly others: readonly string[];
}

/** Throws an OperatorError where there is nothing to read. */
export async function inputFiles(path: string, endings: readonly string[]): Promise<InputFiles> {
  const found = await readable(path, () => stat(path));
  if (found.isFile()) return { files: [path], others: [] };
  const entries = await readable(path, () => readdir(path, { recursive: true, withFileTypes: true }));
  const all = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name)).toSorted();
  const isWanted = (file: string) => endings.some((ending) => file.toLowerCase().endsWith(ending));
  const files = all.filter(isWanted);
  if (files.length === 0) throw new OperatorError(`The folder ${path} has no file that ends in ${endings.join(', ')}. Name the folder or the file to import.`);
  return { files, others: all.filter((file) => !isWanted(file)) };
}

/** Throws an OperatorError where the file is no text in UTF-8, packed by gzip or not, or is packed and damaged. */
export async function checkIsText(path: string): Promise<void> {
  await readable(path, async () => {
    await using handle = await open(path, 'r');
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(2), 0, 2, 0);
    const start = buffer.toString('latin1', 0, bytesRead);
    if (start === 'PK') throw new OperatorError(`${path} is an archive. Unpack it, and import what was in it.`);
    if (start === '\xFF\xFE' || start === '\xFE\xFF') throw new OperatorError(`${path} is written in UTF-16. Save it as UTF-8, which FHIR asks for, and import it again.`);
  });
  await checkPacked(path);
}

/** Throws an OperatorError unless the path is a file that can be opened. */
export async function checkIsFile(path: string): Promise<void> {
  await readable(path, async () => {
    await using handle = await open(path, 'r');
    if (!(await handle.stat()).isFile()) throw new OperatorError(`${path} is a folder. Name one file.`);
  });
}

async function readable<Value>(path: string, read: () => Promise<Value>): Promise<Value> {
  try {
    return await read();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT' || code === 'ENOTDIR') throw new OperatorError(`There is no file or folder ${path}. Check the name; it is taken from the folder of this repository unless it starts with /.`);
    if (code === 'EACCES' || code === 'EPERM') throw new OperatorError(`${path} may not be read by this user. Change its permissions and run it again.`);
    throw error;
  }
}
