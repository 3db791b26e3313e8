import { expect, test } from 'vitest';
import { createNoteReader } from '../reading/create-note-reader.ts';

const reader = createNoteReader();
const ranges = (text: string) => reader.read(text).facts.filter(({ kind }) => kind === 'rom').map(({ movement, region, side, value }) => [movement, region, side, value].filter((part) => part !== undefined).join(' '));

test.each([
  ['O: R shoulder ER in 90 abd 60', 'external rotation shoulder right 60'],
  ['O: R ankle DF (knee ext) 4', 'dorsiflexion ankle right 4'],
  ['O: R ankle DF kn ext 4', 'dorsiflexion ankle right 4'],
  ['O: R ankle DF 10 with the knee bent', 'dorsiflexion ankle right 10'],
  ['O: R ankle DF with knee straight 4', 'dorsiflexion ankle right 4'],
])('how a limb is held is no movement and no place of its own: %j', (text, range) => {
  expect(ranges(text)).toEqual([range]);
});

test.each([
  ['O: R knee flexed to 120', 'flexion knee right 120'],
  ['O: R hip flexion 100, R hip extension 20', 'flexion hip right 100'],
])('what is measured is not set aside: %j', (text, range) => {
  expect(ranges(text)).toContain(range);
});

test.each(['O: Lx flexion to knees, LF L 10', 'O: flex fingertips to mid shin, Lx LF L 10'])('how far the hands came is no place of what is measured: %j', (text) => {
  expect(ranges(text)).toEqual(['left side flexion lumbar spine 10']);
});
