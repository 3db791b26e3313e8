/** How shipped words are written down; apart from the schemas, so that a reader of notes does without what checks packs. */
import { spelledOut } from './spelled-out.ts';

/** A row of a shipped table: words in one string, parted by commas, with choices in braces (`spelled-out.ts`). */
export function listed(text: string): string[] {
  return text.split(',').flatMap((part) => spelledOut(part.trim())).filter((part) => part !== '');
}

export const fromMemory = 'Usual abbreviations and spellings: from memory.';
