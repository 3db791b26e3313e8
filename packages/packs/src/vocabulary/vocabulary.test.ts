import { describe, expect, test } from 'vitest';
import { contentOfPacks } from '../loading/content-of-packs.ts';
import { shippedVocabulary } from './shipped-vocabulary.ts';
import { vocabularySchema } from './vocabulary.ts';

const pack = `{
  "name": "Words of one clinic", "version": "1", "source": "Our own list.",
  "words": { "regions": [
    { "name": "shoulder", "words": ["wing"], "source": "Our own word list." },
    { "name": "knee",
      "words": ["Hinge"], "source": "Our own word list." }
  ] }
}`;

const faultsOf = (text: string) => contentOfPacks([{ name: 'one', text }]).refused[0]?.faults;

describe('the vocabulary', () => {
  test('fits its schema, and everything in it says where it is from', () => {
    expect(vocabularySchema.safeParse(shippedVocabulary).error).toBeUndefined();
  });

  test('knows each region by its own name, and each region, movement and test once', () => {
    for (const terms of [shippedVocabulary.regions, shippedVocabulary.movements, shippedVocabulary.tests]) expect(new Set(terms.map(({ name }) => name)).size).toBe(terms.length);
    for (const { name, words } of shippedVocabulary.regions) expect(words).toContain(name);
  });

  test('gives ranges only for regions and movements that it knows', () => {
    const regions = new Set(shippedVocabulary.regions.map(({ name }) => name));
    for (const { region } of shippedVocabulary.normalRanges) expect(regions).toContain(region);
  });
});

describe('a pack of words', () => {
  test('that is as it should be is added to what is there', () => {
    const { vocabulary, refused } = contentOfPacks([{ name: 'clinic', text: pack.replace('Hinge', 'hinge') }]);
    expect(refused).toEqual([]);
    expect(vocabulary.regions).toHaveLength(shippedVocabulary.regions.length + 2);
  });

  test('that breaks the schema is refused with line, place and reason, and the others keep working', () => {
    const good = { name: 'good', text: pack.replace('Hinge', 'hinge') };
    const { vocabulary, refused } = contentOfPacks([{ name: 'bad', text: pack }, good]);
    expect(refused).toEqual([{ name: 'bad', faults: [{ line: 6, path: 'words.regions[1].words[0]', reason: 'Words are written in lower case.' }] }]);
    expect(vocabulary.regions).toHaveLength(shippedVocabulary.regions.length + 2);
  });

  test('that lacks something is told of on the line that should hold it', () => {
    expect(faultsOf(pack.replace('"words": ["wing"], ', ''))).toMatchObject( [{ line: 4, path: 'words.regions[0].words' }, { line: 6 }]);
  });

  test('that is no JSON is told of on the line where it stops being so', () => {
    expect(faultsOf(pack.replace('["wing"],', '["wing"]'))).toMatchObject([{ line: 4, path: '' }]);
    expect(faultsOf('')).toMatchObject([{ line: 1 }]);
    expect(faultsOf('['.repeat(100_000))).toHaveLength(1);
  });
});
