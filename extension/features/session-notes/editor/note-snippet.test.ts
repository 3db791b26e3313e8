import { snippet } from '@codemirror/autocomplete';
import { noteSnippets } from '@trusted-hands/packs';
import { expect, test } from 'vitest';
import { toSnippet } from './note-snippet.ts';

test('two places of one name are two places', () => {
  expect(toSnippet('pain ${0-10}/10. next ${1}/52. pain ${0-10}/10')).toBe('pain ${1:0-10}/10. next ${2:1}/52. pain ${3:0-10}/10');
});

test('every text of the packs is a snippet', () => {
  for (const { text } of noteSnippets) expect(() => snippet(toSnippet(text))).not.toThrow();
});
