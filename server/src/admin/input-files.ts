/** The files an operator names, with a sentence for each way in which they cannot be read. */
import { open, readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { OperatorError } from './admin-command.ts';

/** The file itself, or a folder's files with one of these endings, sorted; throws an OperatorError where there is nothing to read. */
export async function inputFiles(path: string, endings: readonly string[]): Promise<string[]> {
  const found = await readable(path, () => stat(path));
  if (found.isFile()) return [path];
  const entries = await readable(path, () => readdir(path, { recursive: true, withFileTypes: true }));
  const files = entries
    .filter((entry) => entry.isFile() && endings.some((ending) => entry.name.toLowerCase().endsWith(ending)))
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
  if (files.length === 0) throw new OperatorError(`The folder ${path} has no file that ends in ${endings.join(', ')}. Name the folder or the file to import.`);
  return files;
}

/** Throws an OperatorError where the file is too large to be read in one piece. */
export async function readWhole(path: string): Promise<string> {
  try {
    return await readable(path, () => readFile(path, 'utf8'));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ERR_STRING_TOO_LONG' || code === 'ERR_FS_FILE_TOO_LARGE') {
      throw new OperatorError(`${path} is too large to be read at once. Split it into files of at most 400 MB and import their folder.`);
    }
    throw error;
  }
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
