import { describe, expect, test } from 'vitest';
import { contentOfPacks } from '../loading/content-of-packs.ts';
import { testNames } from './test-names.ts';

const head = '"name": "One clinic", "version": "1", "source": "Our own list."';
const pack = `{ ${head}, "tests": {
  "names": [
    { "name": "hinge test", "regions": ["knee"], "words": [{ "word": "hinge" }], "except": ["door hinge"] }
  ],
  "tests": [
    { "name": "hinge test", "howTo": ["The client lies on the back.", "Bend the knee slowly to the end.", "Pain at the end counts as positive."], "positive": "Makes trouble of the joint line more likely.", "accuracy": [], "source": "Taught at our clinic; no figures." }
  ]
} }`;

describe('a pack of tests', () => {
  test('that is as it should be is added, and one of a known name stands instead of it', () => {
    const renamed = pack.replaceAll('hinge test', 'lachman');
    const { tests, refused } = contentOfPacks([{ name: 'clinic', text: pack }, { name: 'own', text: renamed }]);
    expect(refused).toEqual([]);
    expect(tests.names).toHaveLength(testNames.length + 1);
    expect(tests.tests.find(({ name }) => name === 'lachman')?.source).toBe('Taught at our clinic; no figures.');
  });

  test('that breaks the schema, or tells how an unknown test is done, is refused with line, place and reason, and the others keep working', () => {
    const bad = { name: 'bad', text: pack.replace('"word": "hinge"', '"word": "Hinge"') };
    const nameless = { name: 'nameless', text: pack.replace('"name": "hinge test", "howTo"', '"name": "latch test", "howTo"') };
    const { tests, refused } = contentOfPacks([bad, nameless, { name: 'good', text: pack }]);
    expect(refused).toMatchObject([
      { name: 'bad', faults: [{ line: 3, path: 'tests.names[0].words[0].word' }] },
      { name: 'nameless', faults: [{ line: 6, path: 'tests.tests[0].name', reason: 'There is no test named latch test.' }] },
    ]);
    expect(tests.names).toHaveLength(testNames.length + 1);
  });

  test('that names one test twice is refused', () => {
    const row = '{ "name": "latch test", "regions": ["knee"], "words": [{ "word": "latch" }], "except": [] }';
    expect(contentOfPacks([{ name: 'twice', text: `{ ${head}, "tests": { "names": [${row},\n${row}] } }` }]).refused).toMatchObject([{ faults: [{ line: 2, path: 'tests.names[1].name' }] }]);
  });
});
