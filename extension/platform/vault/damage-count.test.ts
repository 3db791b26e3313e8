import { expect, test } from 'vitest';
import { createDamageCount } from './damage-count.ts';

const one = '01'.repeat(32);
const other = '02'.repeat(32);
const entries = (deviceId: string, ...sequences: number[]) => sequences.map((deviceSequence) => ({ deviceId, deviceSequence }));

test('nothing is damaged while every number came and opened, in whatever pieces and however often it was read', () => {
  const damage = createDamageCount();
  damage.count({ entries: [...entries(one, 1, 2), ...entries(other, 1)], damaged: 0 });
  damage.count({ entries: entries(one, 2, 3), damaged: 0 });
  expect(damage.total(0)).toBe(0);
});

test('counts what does not open, what cannot be read, and what is gone, each once', () => {
  const damage = createDamageCount();
  damage.count({ entries: entries(one, 1, 4, 4), damaged: 1 });
  // 4 does not open; 2 and 3 never came, one of them is the row that cannot be read.
  expect(damage.total(1)).toBe(3);
});

test('a row at the end that cannot be read leaves no gap and is counted', () => {
  const damage = createDamageCount();
  damage.count({ entries: entries(one, 1), damaged: 1 });
  expect(damage.total(0)).toBe(1);
});
