import { expect, test } from 'vitest';
import { vocabularySchema } from '../vocabulary/vocabulary.ts';
import { contentOfPacks } from './content-of-packs.ts';
import { shippedContent } from './shipped-content.ts';

const head = '"name": "One clinic", "version": "1", "source": "Our own list."';
const words = `{ ${head},\n "words": { "regions": [{ "name": "knee", "words": ["hinge"], "source": "Our own word list." }] } }`;
const tests = `{ ${head},\n "tests": { "names": [{ "name": "hinge test", "regions": ["knee"], "words": [{ "word": "hinge test" }], "except": [] }] } }`;
const flags = `{ ${head}, "redFlags": { "lists": {}, "findings": [{ "id": "bee-sting", "about": "now", "yes": ["bee"],\n "question": "Stung by a bee?", "textForYes": "Stung by a bee", "textForNo": "Not stung" }], "patterns": [] } }`;
const templates = `{ ${head}, "templates": [{ "name": "sport", "title": "Sport", "text": "S: \${how it went}", "source": "Our own template." }] }`;

test('without packs it is what ships', () => {
  expect(contentOfPacks([])).toEqual({ ...shippedContent, taken: [], refused: [] });
});

test('packs with any parts are added, and known by their name, version and source', () => {
  const { vocabulary, tests: added, redFlags, templates: texts, taken, refused } = contentOfPacks([{ name: 'a', text: words }, { name: 'b', text: tests }, { name: 'c', text: flags }, { name: 'd', text: templates }]);
  expect(refused).toEqual([]);
  expect(taken.map(({ name, pack }) => [name, pack.name, pack.version, pack.source])).toEqual(['a', 'b', 'c', 'd'].map((name) => [name, 'One clinic', '1', 'Our own list.']));
  expect(vocabulary.regions).toHaveLength(shippedContent.vocabulary.regions.length + 1);
  expect(vocabulary.tests.map(({ name }) => name)).toContain('hinge test');
  expect(added.names).toEqual(vocabulary.tests);
  expect(redFlags.findings.map(({ id }) => id)).toContain('bee-sting');
  expect(texts.map(({ title }) => title)).toEqual(['SOAP', 'First visit', 'Follow-up', 'Quick', 'Sport']);
});

test('one file may hold all parts, and a template of a known name stands instead of it', () => {
  const own = templates.replace('"sport"', '"quick"').replace(' }] }', ` }], ${words.slice(words.indexOf('"words"'))}`);
  const { templates: texts, vocabulary, refused } = contentOfPacks([{ name: 'own', text: own }]);
  expect(refused).toEqual([]);
  expect(texts.map(({ title }) => title)).toEqual(['SOAP', 'First visit', 'Follow-up', 'Sport']);
  expect(vocabulary.regions).toHaveLength(shippedContent.vocabulary.regions.length + 1);
});

test('one at fault is refused with its line and reason, and all others count', () => {
  const { vocabulary, redFlags, refused } = contentOfPacks([
    { name: 'shouting', text: words.replace('hinge', 'HINGE') },
    { name: 'no pack', text: 'hello' },
    { name: 'nameless', text: words.replace('"name": "One clinic", ', '') },
    { name: 'empty', text: `{ ${head} }` },
    { name: 'more', text: words.replace('{ "name": "One', '{ "price": 3, "name": "One') },
    { name: 'dumb', text: flags.replace('"Stung by a bee?"', '""') },
    { name: 'unknown test', text: tests.replace('"tests": {', '"tests": { "tests": [{ "name": "latch test", "howTo": ["One does this.", "Then one does that.", "Then it is done."], "positive": "Nothing more likely at all.", "accuracy": [], "source": "Our own list." }],') },
    { name: 'twice', text: tests.replace(/(\{ "name": "hinge test".*\})\] \} \}/, '$1,\n$1] } }') },
    { name: 'good', text: words },
  ]);
  expect(Object.fromEntries(refused.map(({ name, faults }) => [name, `${faults[0]?.line} ${faults[0]?.path}`]))).toEqual({
    shouting: '2 words.regions[0].words[0]', 'no pack': '1 ', nameless: '1 name', empty: '1 ', more: '1 ', dumb: '2 redFlags.findings[0].question', 'unknown test': '2 tests.tests[0].name', twice: '3 tests.names[1].name',
  });
  expect(refused.find(({ name }) => name === 'nameless')?.faults[0]?.reason).toBe('The file says its name: "name".');
  for (const { faults } of refused) for (const { reason } of faults) expect(reason).toMatch(/^(?!.*\bpack\b).+/i);
  expect(vocabulary.regions).toHaveLength(shippedContent.vocabulary.regions.length + 1);
  expect(redFlags).toEqual(shippedContent.redFlags);
});

test('any text at all is refused, and the shipped content written out is a pack', () => {
  for (const text of ['', '[]', '{}', 'null', '['.repeat(100_000)]) expect(contentOfPacks([{ name: 'odd', text }]).refused).toHaveLength(1);
  const { vocabulary: { id: _, title: __, tests: ___, ...shippedWords }, ...parts } = shippedContent;
  const text = JSON.stringify({ name: 'Shipped', version: '1', source: 'Trusted Hands', words: shippedWords, ...parts });
  const empty = { vocabulary: vocabularySchema.parse({ id: 'none', title: 'None' }), tests: { names: [], tests: [] }, redFlags: { lists: {}, findings: [], patterns: [] }, thresholds: { instruments: [], motions: [] }, templates: [] };
  const { refused, tests, redFlags, thresholds, templates: texts } = contentOfPacks([{ name: 'shipped', text }], empty);
  expect(refused).toEqual([]);
  expect({ tests, redFlags, thresholds, templates: texts }).toEqual({ tests: shippedContent.tests, redFlags: shippedContent.redFlags, thresholds: shippedContent.thresholds, templates: shippedContent.templates });
});

test('what does not fit is said in words for whoever wrote the file', () => {
  const text = JSON.stringify({ name: 'Odd words', version: '1', source: 'Made up for this test', words: { regions: 3, bones: [], muscles: [{ name: 's' }] }, tests: [] });
  const faults = contentOfPacks([{ name: 'odd', text }]).refused[0]?.faults ?? [];
  expect(Object.fromEntries(faults.map(({ path, reason }) => [path, reason]))).toMatchObject({
    'words.muscles[0].name': 'There have to be at least 2 letters.',
    words: 'Nothing is known by this name here: "bones".',
    'words.regions': 'Here has to be a list in [ ], and there is something else.',
    'words.muscles[0].words': 'It is missing: a list in [ ].',
  });
  expect(faults.filter(({ reason }) => /invalid|expected|received|unrecognized/i.test(reason))).toEqual([]);
});
