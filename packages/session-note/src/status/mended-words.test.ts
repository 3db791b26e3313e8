import { redFlags, spellings } from '@trusted-hands/packs';
import { expect, test } from 'vitest';
import { createMender } from './mended-words.ts';
import { readWords } from './words.ts';

const mend = createMender();
const mended = (text: string) => mend(readWords(text)).map((word) => word.text).join(' ');

test.each([
  ['cant fele her bladr', "can't feel her bladder"],
  ['calf swolen n hot sinse tuesdy', 'calf swollen n hot since tuesday'],
  ['sore nek, dizyness, swalowing hard', 'sore neck , dizziness , swallowing hard'],
  ['stifness for an hour evry mornin', 'stiffness for an hour every morning'],
])('reads %j as it was meant', (typed, meant) => {
  expect(mended(typed)).toBe(meant);
});

test('leaves where they stand as they were', () => {
  expect(mend(readWords('nek sore'))).toEqual([{ text: 'neck', from: 0, to: 3 }, { text: 'sore', from: 4, to: 8 }]);
});

test.each(['waking at night', 'tipped the driver', 'stared at the screen', 'selling the house', 'injection on monday', 'seating plan', 'elections', 'scattered tenderness'])('leaves words of their own in %j', (text) => {
  expect(mended(text)).toBe(text);
});

test('holds no word to be a slip that the red flags look for', () => {
  const looked = new Set(JSON.stringify(redFlags).toLowerCase().match(/(?<![\p{L}'])\p{L}{6,}(?![\p{L}'*])/gu));
  const slips = [...looked].filter((word) => spellings.typed[word] === undefined && mended(word) !== readWords(word)[0]?.text);
  expect(slips).toEqual([]);
});
