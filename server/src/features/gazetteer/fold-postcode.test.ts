import { expect, it } from 'vitest';
import { foldPostcode } from './fold-postcode.ts';

it.each([
  ['2830', '2830'],
  [' m5v  2t6', 'M5V 2T6'],
  ['12345-6789', '12345-6789'],
  ['\u0000 ', null],
  ['', null],
  [undefined, null],
])('folds %j to %j', (text, folded) => {
  expect(foldPostcode(text)).toBe(folded);
});
