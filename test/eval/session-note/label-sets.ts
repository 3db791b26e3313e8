/** The labelled notes of this folder: those to work with, and those that stay sealed until the end. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readLabelFile } from './label-file.ts';
import type { LabelledNote } from './labelled-note.ts';
import { createSharedText } from './shared-notes.ts';

/** `written` is fictional and ours, `real` stands in the shared data, `sealed` is the third that is opened once. */
export type LabelSetName = 'written' | 'real' | 'sealed';

export interface LabelSet {
  readonly name: LabelSetName;
  readonly file: string;
  readonly notes: readonly LabelledNote[];
}

/** Every file of labels, sealed ones only on asking; real notes are missing where the shared data is not at hand. */
export function readLabelSets({ withSealed }: { readonly withSealed: boolean }): LabelSet[] {
  const sharedText = createSharedText();
  return readdirSync(import.meta.dirname)
    .filter((file) => file.endsWith('.txt') && (withSealed || setOf(file) !== 'sealed'))
    .toSorted()
    .map((file) => ({ name: setOf(file), file, notes: readLabelFile(readFileSync(join(import.meta.dirname, file), 'utf8'), sharedText) }));
}

function setOf(file: string): LabelSetName {
  if (file.startsWith('sealed-')) return 'sealed';
  return file.startsWith('real-') ? 'real' : 'written';
}
