import { describe, expect, it } from 'vitest';
import { editDistance } from './edit-distance.ts';

describe('editDistance', () => {
  it.each([
    ['dubbo', 'dubbo', 0],
    ['dubo', 'dubbo', 1],
    ['dubob', 'dubbo', 1],
    ['', 'abc', 3],
    ['abc', '', 3],
    ['melborne', 'melbourne', 1],
    ['kitten', 'sitting', 3],
  ])('%s to %s is %i', (one, other, distance) => {
    expect(editDistance(one, other)).toBe(distance);
    expect(editDistance(other, one)).toBe(distance);
  });
});
