import { describe, expect, test } from 'vitest';
import { shippedVocabulary } from '../vocabulary/shipped-vocabulary.ts';
import { abbreviations, painQualities, writtenRegions, writtenTechniques } from './written-words.ts';

describe('words as clinicians write them', () => {
  test('are abbreviations, each once, with what it means and where it is from', () => {
    const shorts = abbreviations.map(({ short }) => short);
    expect(new Set(shorts).size).toBe(shorts.length);
    for (const short of ['R', 'L', 'B', 'flex', 'abd', 'ER', '#', '2/52', 'hx', 'c/o', 'NAD']) expect(shorts).toContain(short);
    for (const { meaning, source } of abbreviations) {
      expect(meaning).not.toBe('');
      expect(source).not.toBe('');
    }
  });

  test('name techniques and regions that a fact may name', () => {
    const known = (terms: readonly { readonly name: string; readonly words: readonly string[] }[]) => new Set(terms.flatMap(({ name, words }) => [name, ...words]));
    const [techniques, regions] = [known(shippedVocabulary.techniques), known(shippedVocabulary.regions)];
    for (const { name, written } of writtenTechniques) {
      expect(techniques, name).toContain(name);
      expect(techniques, written).toContain(written.toLowerCase());
    }
    for (const { name, written } of writtenRegions) {
      expect(regions, name).toContain(name);
      expect(regions, written).toContain(written.toLowerCase());
    }
    expect(new Set(painQualities).size).toBe(painQualities.length);
  });
});
