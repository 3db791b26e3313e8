/** Text must be legible in both themes: WCAG 2.2 AA, 1.4.3 (4.5 to 1 for text) and 1.4.11 (3 to 1 for controls). */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

// Read as a file: Vitest empties style sheets that are imported.
const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');

const themes = ['light', 'dark'] as const;
type Theme = (typeof themes)[number];

const colours = new Map<string, Record<Theme, string>>(
  [...css.matchAll(/--th-([a-z-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map(([, name = '', light = '', dark = '']) => [
    name,
    { light, dark },
  ]),
);

const grounds = ['ground', 'surface', 'surface-raised', 'surface-sunken'];
const textPairs: [string, string][] = [
  ...grounds.flatMap((ground): [string, string][] => [
    ['ink', ground],
    ['ink-quiet', ground],
    ['accent', ground],
    ['finding', ground],
    ['caution', ground],
    ['danger', ground],
    ['saved', ground],
  ]),
  ['accent-ink', 'accent'],
  ['accent-ink', 'accent-hover'],
  ['danger-ink', 'danger'],
  ...['accent', 'finding', 'caution', 'danger', 'saved'].flatMap((meaning): [string, string][] => [
    [meaning, `${meaning}-soft`],
    ['ink', `${meaning}-soft`],
  ]),
];
const controlPairs = grounds.flatMap((ground): [string, string][] => [
  ['line-strong', ground],
  ['focus', ground],
]);

describe.each(themes)('%s theme', (theme) => {
  test.each(textPairs)('%s is legible on %s', (text, ground) => {
    expect(contrast(colour(text, theme), colour(ground, theme))).toBeGreaterThanOrEqual(4.5);
  });
  test.each(controlPairs)('%s is visible on %s', (line, ground) => {
    expect(contrast(colour(line, theme), colour(ground, theme))).toBeGreaterThanOrEqual(3);
  });
});

function colour(name: string, theme: Theme): string {
  const pair = colours.get(name);
  if (pair === undefined) throw new Error(`tokens.css has no --th-${name} with a light and a dark value`);
  return pair[theme];
}

/** Contrast ratio as WCAG 2.2 defines it: (lighter + 0.05) / (darker + 0.05). */
function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

/** Relative luminance of an sRGB colour, as WCAG 2.2 defines it. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
