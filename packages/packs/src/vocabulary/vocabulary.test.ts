import { describe, expect, test } from 'vitest';
import { loadVocabulary, vocabularyOfPacks } from './load-vocabulary.ts';
import { shippedVocabulary } from './shipped-vocabulary.ts';
import { vocabularySchema } from './vocabulary.ts';

const pack = `{
  "id": "clinic-words",
  "title": "Words of one clinic",
  "regions": [
    { "name": "shoulder", "words": ["wing"], "source": "Our own word list." },
    { "name": "knee",
      "words": ["Hinge"], "source": "Our own word list." }
  ]
}`;

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
    const { vocabulary, refused } = vocabularyOfPacks(shippedVocabulary, [{ name: 'clinic', text: pack.replace('Hinge', 'hinge') }]);
    expect(refused).toEqual([]);
    expect(vocabulary.regions).toHaveLength(shippedVocabulary.regions.length + 2);
  });

  test('that breaks the schema is refused with line, place and reason, and the others keep working', () => {
    const good = { name: 'good', text: pack.replace('Hinge', 'hinge') };
    const { vocabulary, refused } = vocabularyOfPacks(shippedVocabulary, [{ name: 'bad', text: pack }, good]);
    expect(refused).toEqual([{ name: 'bad', faults: [{ line: 7, path: 'regions[1].words[0]', reason: 'Words are written in lower case.' }] }]);
    expect(vocabulary.regions).toHaveLength(shippedVocabulary.regions.length + 2);
  });

  test('that lacks something is told of on the line that should hold it', () => {
    expect(loadVocabulary(pack.replace('"words": ["wing"], ', ''))).toMatchObject({ ok: false, faults: [{ line: 5, path: 'regions[0].words' }, { line: 7 }] });
  });

  test('that is no JSON is told of on the line where it stops being so', () => {
    expect(loadVocabulary(pack.replace('["wing"],', '["wing"]'))).toMatchObject({ ok: false, faults: [{ line: 5, path: '' }] });
    expect(loadVocabulary('')).toMatchObject({ ok: false, faults: [{ line: 1 }] });
    expect(loadVocabulary('['.repeat(100_000))).toMatchObject({ ok: false });
  });
});
