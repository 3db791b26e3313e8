import { expect, test } from 'vitest';
import { createEarlierFiles } from './earlier-files.ts';

const file = (sha256: string, bytes = 10) => ({ description: { sha256, bytes } });

test('each is kept for its own time', () => {
  let nowMs = 0;
  const files = createEarlierFiles({ clock: { nowMs: () => nowMs }, keptForMs: 100, maximumBytes: 1000 });
  files.keep(file('a'));
  nowMs = 60;
  files.keep(file('b'));
  nowMs = 100;
  expect([files.find('a'), files.find('b')]).toEqual([file('a'), file('b')]);
  nowMs = 101;
  expect([files.find('a'), files.find('b')]).toEqual([undefined, file('b')]);
});

test('one that is replaced again is kept from then on', () => {
  let nowMs = 0;
  const files = createEarlierFiles({ clock: { nowMs: () => nowMs }, keptForMs: 100, maximumBytes: 1000 });
  files.keep(file('a'));
  nowMs = 60;
  files.keep(file('a'));
  nowMs = 160;
  expect(files.find('a')).toEqual(file('a'));
});

test('the oldest go where all would be too much', () => {
  const files = createEarlierFiles({ clock: { nowMs: () => 0 }, keptForMs: 100, maximumBytes: 25 });
  for (const name of ['a', 'b', 'c']) files.keep(file(name));
  expect(['a', 'b', 'c'].map((name) => files.find(name))).toEqual([undefined, file('b'), file('c')]);
});
