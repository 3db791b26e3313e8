import { describe, expect, test } from 'vitest';
import { loadTests, testsOfPacks } from './load-tests.ts';
import { orthopaedicTests } from './orthopaedic-tests.ts';
import { testNames } from './test-names.ts';

const shipped = { names: [...testNames], tests: [...orthopaedicTests] };
const pack = `{
  "names": [
    { "name": "hinge test", "regions": ["knee"], "words": [{ "word": "hinge" }], "except": ["door hinge"] }
  ],
  "tests": [
    { "name": "hinge test", "howTo": ["The client lies on the back.", "Bend the knee slowly to the end.", "Pain at the end counts as positive."], "positive": "Makes trouble of the joint line more likely.", "accuracy": [], "source": "Taught at our clinic; no figures." }
  ]
}`;

describe('a pack of tests', () => {
  test('that is as it should be is added, and one of a known name stands instead of it', () => {
    const renamed = pack.replaceAll('hinge test', 'lachman');
    const { tests, refused } = testsOfPacks(shipped, [{ name: 'clinic', text: pack }, { name: 'own', text: renamed }]);
    expect(refused).toEqual([]);
    expect(tests.names).toHaveLength(testNames.length + 1);
    expect(tests.tests.find(({ name }) => name === 'lachman')?.source).toBe('Taught at our clinic; no figures.');
  });

  test('that breaks the schema, or tells how an unknown test is done, is refused with line, place and reason, and the others keep working', () => {
    const bad = { name: 'bad', text: pack.replace('"word": "hinge"', '"word": "Hinge"') };
    const nameless = { name: 'nameless', text: pack.replace('"name": "hinge test", "howTo"', '"name": "latch test", "howTo"') };
    const { tests, refused } = testsOfPacks(shipped, [bad, nameless, { name: 'good', text: pack }]);
    expect(refused).toMatchObject([
      { name: 'bad', faults: [{ line: 3, path: 'names[0].words[0].word' }] },
      { name: 'nameless', faults: [{ line: 6, path: 'tests[0].name', reason: 'There is no test named latch test.' }] },
    ]);
    expect(tests.names).toHaveLength(testNames.length + 1);
  });

  test('that names one test twice, or is no pack at all, is refused', () => {
    expect(loadTests('{"names":[], "tests":[], "more": 1}', shipped)).toMatchObject({ ok: false });
    const row = '{ "name": "latch test", "regions": ["knee"], "words": [{ "word": "latch" }], "except": [] }';
    expect(loadTests(`{ "names": [${row},\n${row}] }`, shipped)).toMatchObject({ ok: false, faults: [{ line: 2, path: 'names[1].name' }] });
    for (const text of ['', '[]', 'null', '['.repeat(100_000)]) expect(loadTests(text, shipped)).toMatchObject({ ok: false });
  });

  test('may be the shipped one, written out', () => {
    expect(testsOfPacks({ names: [], tests: [] }, [{ name: 'shipped', text: JSON.stringify(shipped) }])).toEqual({ tests: shipped, refused: [] });
  });
});
