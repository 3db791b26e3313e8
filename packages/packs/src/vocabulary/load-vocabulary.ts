/** Packs of words that are added to the shipped ones. */
import { type LoadedPack, loadPack, type PackText, type RefusedPack } from '../loading/load-pack.ts';
import { mergeVocabularies, type Vocabulary, vocabularySchema } from './vocabulary.ts';

export function loadVocabulary(text: string): LoadedPack<Vocabulary> {
  return loadPack(text, vocabularySchema);
}

/** The shipped words with those of every pack that could be loaded, and the faults of the others by the pack's name. */
export function vocabularyOfPacks(shipped: Vocabulary, packs: readonly PackText[]): { readonly vocabulary: Vocabulary; readonly refused: readonly RefusedPack[] } {
  const loaded = packs.map(({ name, text }) => ({ name, result: loadVocabulary(text) }));
  return {
    vocabulary: mergeVocabularies(shipped, ...loaded.flatMap(({ result }) => (result.ok ? [result.pack] : []))),
    refused: loaded.flatMap(({ name, result }) => (result.ok ? [] : [{ name, faults: result.faults }])),
  };
}
