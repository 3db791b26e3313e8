import { expect, test } from 'vitest';
import { createPlaceIndex } from '../places.ts';
import { createDirectory } from './directory.ts';
import { createKnownWords } from './known-words.ts';

const placeNamed = (name: string) => ({ name, country: 'AU', state: 'NSW', coordinates: { latitude: -33, longitude: 151 } });

test('of two places that are equally near the same is meant, in whatever order they come', () => {
  const places = ['Dunopoint', 'Danapoint'].map(placeNamed);
  for (const some of [places, places.toReversed()]) expect(createKnownWords(createDirectory([]), createPlaceIndex(some)).nearestWord('danopoint')).toBe('danapoint');
});
