/** What completes while a note is typed: sections, tests, movements, techniques, abbreviations and snippets. Only offered, never put in by itself. */
import { snippetCompletion, type Completion, type CompletionContext, type CompletionResult } from '@codemirror/autocomplete';
import { abbreviations, noteSnippets } from '@trusted-hands/packs';
import { toSnippet } from './note-snippet.ts';
import { wordsOf } from './note-reading.ts';
import type { NoteWords } from './note-words.ts';

const sections: readonly Completion[] = [
  { label: 'S:', apply: 'S: ', detail: 'what the client says' },
  { label: 'O:', apply: 'O: ', detail: 'what you find' },
  { label: 'Tx:', apply: 'Tx: ', detail: 'treatment' },
  { label: 'Re:', apply: 'Re: ', detail: 'measured again' },
  { label: 'A:', apply: 'A: ', detail: 'assessment' },
  { label: 'P:', apply: 'P: ', detail: 'plan' },
  { label: 'remember:', apply: 'remember: ', detail: 'rapport and comfort, for the next visit' },
  { label: 'private:', apply: 'private: ', detail: 'kept out of letters; client or court may still obtain it' },
];

/** From the second letter on, or when asked for; at the beginning of a line the sections come first. */
export function completeNote(context: CompletionContext): CompletionResult | null {
  const word = context.matchBefore(/[\p{L}\p{N}][\p{L}\p{N}'’/-]*:?/u);
  if (word === null) return context.explicit ? { from: context.pos, options: [...optionsAt(context, context.pos)] } : null;
  if (!context.explicit && word.text.length < 2) return null;
  // A number is written, not looked up.
  if (/^\d/.test(word.text)) return null;
  // Behind a number stands its unit: "20 min" is whole, and what would come in its place begins with a number of its own.
  if (!context.explicit && /\d\s+$/.test(context.state.sliceDoc(Math.max(0, word.from - 8), word.from))) return null;
  return { from: word.from, options: [...optionsAt(context, word.from)], validFor: /^[\p{L}\p{N}'’/-]*:?$/u };
}

function optionsAt({ state }: CompletionContext, from: number): readonly Completion[] {
  const line = state.doc.lineAt(from);
  const isStart = line.text.slice(0, from - line.from).trim() === '';
  const words = completionsOf(wordsOf(state));
  return isStart ? [...sections, ...words] : words;
}

/** Each label once, as what writes most: a snippet comes before the abbreviation of its name. */
function completionsOf({ regions, techniques, templates, added }: NoteWords): readonly Completion[] {
  return unique([
    ...[...templates, ...noteSnippets].map(({ name, text, title }) => snippetCompletion(toSnippet(text), { label: name, detail: title, boost: -1 })),
    ...regions.flatMap(({ tests }) => tests.map(({ written }) => ({ label: written, detail: 'test' }))),
    ...regions.flatMap(({ movements }) => movements.map(({ name }) => ({ label: name, detail: 'movement' }))),
    ...regions.map(({ region }) => ({ label: region, detail: 'region' })),
    ...techniques.map(({ name }) => ({ label: name, detail: 'treatment' })),
    ...added,
    ...abbreviations.map(({ short, meaning }) => ({ label: short, detail: meaning })),
  ]);
}

function unique(completions: readonly Completion[]): readonly Completion[] {
  const seen = new Set<string>();
  return completions.filter(({ label }) => !seen.has(label) && seen.add(label));
}
