/**
 * Packs of words that a college or a clinic adds, as JSON. A pack that is not as it should be is refused whole, with each
 * fault's line and reason; what was there before, and the other packs, keep working.
 */
import { linesOfJson } from './lines-of-json.ts';
import { mergeVocabularies, type Vocabulary, vocabularySchema } from './vocabulary.ts';

export interface PackFault {
  /** From 1, in the pack's text. */
  readonly line: number;
  /** Where in the pack: "regions[2].words[0]"; empty for the whole of it. */
  readonly path: string;
  readonly reason: string;
}

export type LoadedVocabulary = { readonly ok: true; readonly vocabulary: Vocabulary } | { readonly ok: false; readonly faults: readonly PackFault[] };

const longestPack = 5_000_000;

export function loadVocabulary(text: string): LoadedVocabulary {
  if (text.length > longestPack) return { ok: false, faults: [{ line: 1, path: '', reason: `A pack may have up to ${longestPack} characters.` }] };
  const read = linesOfJson(text);
  if (!read.ok) return { ok: false, faults: [{ line: read.line, path: '', reason: read.reason }] };
  const parsed = vocabularySchema.safeParse(read.value);
  if (parsed.success) return { ok: true, vocabulary: parsed.data };
  return { ok: false, faults: parsed.error.issues.map(({ path, message }) => ({ line: read.lineOf(path), path: pathInWords(path), reason: message })) };
}

/** The shipped words with those of every pack that could be loaded, and the faults of the others by the pack's name. */
export function vocabularyOfPacks(shipped: Vocabulary, packs: readonly { readonly name: string; readonly text: string }[]): { readonly vocabulary: Vocabulary; readonly refused: readonly { readonly name: string; readonly faults: readonly PackFault[] }[] } {
  const loaded = packs.map(({ name, text }) => ({ name, result: loadVocabulary(text) }));
  return {
    vocabulary: mergeVocabularies(shipped, ...loaded.flatMap(({ result }) => (result.ok ? [result.vocabulary] : []))),
    refused: loaded.flatMap(({ name, result }) => (result.ok ? [] : [{ name, faults: result.faults }])),
  };
}

function pathInWords(path: readonly PropertyKey[]): string {
  return path.map((key, index) => (typeof key === 'number' ? `[${key}]` : `${index === 0 ? '' : '.'}${String(key)}`)).join('');
}
