import { expect, test } from 'vitest';
import { inEitherOrder } from './either-order.ts';

test('a phrase with an open order stands for both of its orders, and any other for itself', () => {
  expect(inEitherOrder('{numb} <...> (saddle|seat)')).toEqual(['{numb} ... (saddle|seat)', '(saddle|seat) ... {numb}']);
  expect(inEitherOrder('calf <..> swollen')).toEqual(['calf .. swollen', 'swollen .. calf']);
  expect(inEitherOrder('calf .. swollen')).toEqual(['calf .. swollen']);
});
