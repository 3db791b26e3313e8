import { expect, test } from 'vitest';
import { arcPath, onArc } from './arc-path.ts';

const centre = { x: 100, y: 100 };

test('0° lies to the left, 90° above, 180° to the right', () => {
  expect([0, 90, 180].map((degrees) => onArc(centre, 50, degrees))).toEqual([{ x: 50, y: 100 }, { x: 100, y: 50 }, { x: 150, y: 100 }]);
});

test('an arc goes over the top from the lesser angle to the greater', () => {
  expect(arcPath(centre, 50, 0, 90)).toBe('M 50 100 A 50 50 0 0 1 100 50');
});
