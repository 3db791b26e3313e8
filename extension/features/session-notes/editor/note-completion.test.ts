import { CompletionContext } from '@codemirror/autocomplete';
import { EditorState } from '@codemirror/state';
import { describe, expect, it } from 'vitest';
import { completeNote } from './note-completion.ts';

const offered = (text: string, isAsked = false) => completeNote(new CompletionContext(EditorState.create({ doc: text }), text.length, isAsked));
const labels = (text: string, isAsked = false) => offered(text, isAsked)?.options.map(({ label }) => label) ?? [];

describe('what completes while a note is typed', () => {
  it('are tests, movements, regions, treatments, abbreviations and snippets, each once', () => {
    const all = labels('O: ha');
    for (const label of ['Hawkins-Kennedy', 'flexion', 'shoulder', 'myofascial release', 'c/o', 'NAD', 'soap', 'first', 'follow', 'quick', 'pain', 'hw', 'next']) expect(all).toContain(label);
    expect(new Set(all).size).toBe(all.length);
  });

  it('are sections where a line begins, and nowhere else', () => {
    expect(labels('re').slice(0, 3)).toEqual(['S:', 'O:', 'Tx:']);
    expect(labels('S: re')).not.toContain('Re:');
  });

  it('come with the second letter, and for a number or one letter only when asked for', () => {
    expect(labels('S: h')).toEqual([]);
    expect(labels('S: h', true)).not.toEqual([]);
    expect(labels('S: 12')).toEqual([]);
    expect(labels('Tx: MFR 20 min')).toEqual([]);
    expect(labels('Tx: MFR min')).toContain('min');
    expect(labels('S: ', true)).not.toEqual([]);
  });

  it('say what an abbreviation means', () => {
    expect(offered('S: hx')?.options.find(({ label }) => label === 'hx')?.detail).toBe('history');
  });
});
