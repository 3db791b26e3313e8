import type { Pack } from '@trusted-hands/packs';
import { expect, it } from 'vitest';
import { addsSentence, partsOfPack } from './pack-words.ts';

const pack: Pack = { name: 'One clinic', version: '1', source: 'Our own list.' };
const test = { name: 'hinge test', regions: ['knee'], words: [{ word: 'hinge' }], except: [] };
const howTo = { name: 'hinge test', howTo: ['One does this.', 'Then that.', 'Then it is done.'], positive: 'Nothing more likely at all.', accuracy: [], source: 'Our own list.' };

it('counts and names what a pack adds, a test and how it is done as one', () => {
  const parts = partsOfPack({ ...pack, tests: { names: [test], tests: [howTo] }, templates: [{ name: 'sport', title: 'Sport', text: 'S: ${how}', source: 'Our own template.' }, { name: 'baby', title: 'Baby', text: 'S: ${how}', source: 'Our own template.' }] });
  expect(parts).toEqual([{ count: '1 test', names: ['hinge test'] }, { count: '2 templates', names: ['Sport', 'Baby'] }]);
  expect(addsSentence(parts)).toBe('Adds 1 test and 2 templates.');
});

it('says of one that only changes what is there that it does', () => {
  expect(addsSentence(partsOfPack({ ...pack, redFlags: { lists: { sting: ['stung'] }, findings: [], patterns: [] } }))).toBe('Changes how earlier words are read.');
});
