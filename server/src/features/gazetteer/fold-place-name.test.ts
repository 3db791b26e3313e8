import { describe, expect, it } from 'vitest';
import { foldPlaceName, foldPostcode } from './fold-place-name.ts';

describe('foldPlaceName', () => {
  it.each([
    ['Dubbo', 'dubbo'],
    ['Saint-Jérôme', 'st jerome'],
    ['ST. JEROME', 'st jerome'],
    ['Mount Gambier', 'mt gambier'],
    ['O’Connor', 'oconnor'],
    ["O'Connor", 'oconnor'],
    ['Tromsø', 'tromso'],
    ['Łódź', 'lodz'],
    ['  Fitzroy   North ', 'fitzroy north'],
    ['Москва', 'москва'],
    ['Mount', 'mt'],
    ['!!!', ''],
    ['', ''],
  ])('folds %j to %j', (name, folded) => {
    expect(foldPlaceName(name)).toBe(folded);
  });

  it('gives a folded name back as it is', () => {
    for (const name of ['Saint-Jérôme', 'Mount Saint Helens', 'Ærø']) expect(foldPlaceName(foldPlaceName(name))).toBe(foldPlaceName(name));
  });
});

describe('foldPostcode', () => {
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
});
