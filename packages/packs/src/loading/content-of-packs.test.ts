import { expect, test } from 'vitest';
import { redFlags } from '../red-flags/red-flags.ts';
import { testNames } from '../tests/test-names.ts';
import { shippedVocabulary } from '../vocabulary/shipped-vocabulary.ts';
import { contentOfPacks } from './content-of-packs.ts';

const words = '{ "id": "clinic-words", "title": "Words of one clinic",\n  "regions": [{ "name": "knee", "words": ["hinge"], "source": "Our own word list." }] }';
const tests = '{ "names": [{ "name": "hinge test", "regions": ["knee"], "words": [{ "word": "hinge test" }], "except": [] }] }';
const flags = '{ "lists": {}, "findings": [{ "id": "bee-sting", "about": "now", "yes": ["bee"],\n "question": "Stung by a bee?", "textForYes": "Stung by a bee", "textForNo": "Not stung" }], "patterns": [] }';

test('without packs it is what ships', () => {
  const content = contentOfPacks([]);
  expect(content.refused).toEqual([]);
  expect(content.vocabulary).toEqual(shippedVocabulary);
  expect(content.redFlags).toEqual(redFlags);
  expect(content.tests.names).toEqual(testNames);
  expect(content.thresholds.instruments.length).toBeGreaterThan(0);
});

test('packs of every kind are added, each known by its parts', () => {
  const { vocabulary, tests: added, redFlags: flagged, refused } = contentOfPacks([{ name: 'words', text: words }, { name: 'tests', text: tests }, { name: 'flags', text: flags }]);
  expect(refused).toEqual([]);
  expect(vocabulary.regions).toHaveLength(shippedVocabulary.regions.length + 1);
  expect(vocabulary.tests.map(({ name }) => name)).toContain('hinge test');
  expect(added.names).toEqual(vocabulary.tests);
  expect(flagged.findings.map(({ id }) => id)).toContain('bee-sting');
});

test('one at fault is refused with its line and reason, and all others count', () => {
  const { vocabulary, redFlags: flagged, refused } = contentOfPacks([
    { name: 'shouting', text: words.replace('hinge', 'HINGE') },
    { name: 'no pack', text: 'hello' },
    { name: 'dumb', text: flags.replace('"Stung by a bee?"', '""') },
    { name: 'backwards', text: '{ "instruments": [{ "instrument": "NPRS" }] }' },
    { name: 'nameless', text: tests.replace('"name": "hinge test", ', '') },
    { name: 'good', text: words },
  ]);
  expect(Object.fromEntries(refused.map(({ name, faults }) => [name, faults[0]?.line]))).toEqual({ backwards: 1, dumb: 2, nameless: 1, 'no pack': 1, shouting: 2 });
  for (const { faults } of refused) for (const { reason } of faults) expect(reason).not.toBe('');
  expect(vocabulary.regions).toHaveLength(shippedVocabulary.regions.length + 1);
  expect(flagged).toEqual(redFlags);
});
