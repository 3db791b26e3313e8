import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePaletteQuery } from './palette-query.ts';

describe('the palette’s line', () => {
  it.each([
    ['> sign', { scope: 'commands', text: 'sign' }],
    ['@ana', { scope: 'clients', text: 'ana' }],
    ['  ana > b', { scope: 'all', text: 'ana > b' }],
    ['', { scope: 'all', text: '' }],
  ])('reads “%s”', (line, expected) => {
    expect(parsePaletteQuery(line)).toEqual(expected);
  });

  it('loses nothing but the prefix and outer spaces', () => {
    fc.assert(
      fc.property(fc.string(), (line) => {
        const { scope, text } = parsePaletteQuery(line);
        const rest = scope === 'all' ? line.trim() : line.trimStart().slice(1).trim();
        expect(text).toBe(rest);
      }),
    );
  });
});
