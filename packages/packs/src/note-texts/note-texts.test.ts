import { expect, test } from 'vitest';
import { noteSnippets, noteTemplates } from './note-texts.ts';

test('each text has a name of one word and places to fill in', () => {
  expect(new Set(noteSnippets.map(({ name }) => name)).size).toBe(noteSnippets.length);
  for (const { name, title, text, source } of noteSnippets) {
    expect(name).toMatch(/^[a-z]+$/);
    expect(title).not.toBe('');
    expect(source).not.toBe('');
    expect(text).toMatch(/\$\{[^{}]+\}/);
  }
});

test('there is one for SOAP, a first visit, a follow-up and in a hurry', () => {
  expect(noteTemplates.map(({ title }) => title)).toEqual(['SOAP', 'First visit', 'Follow-up', 'Quick']);
});
