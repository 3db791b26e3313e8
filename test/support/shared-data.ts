/**
 * Real registries and gazetteers are read in place, never copied here: TRUSTED_HANDS_DATA names their folder. A test
 * that needs them is reported by name as not run where it is not set.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';

export const dataVariable = 'TRUSTED_HANDS_DATA';

/** The path of a file or folder of the sample data, or undefined where the variable is not set. */
export function sharedData(...parts: readonly string[]): string | undefined {
  const folder = process.env[dataVariable];
  if (folder === undefined || folder === '') return undefined;
  const path = join(folder, ...parts);
  if (!existsSync(path)) throw new Error(`${dataVariable} is ${folder}, and ${parts.join('/')} is not in it: set it to the folder of sample data.`);
  return path;
}
