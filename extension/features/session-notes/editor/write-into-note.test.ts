import { describe, expect, it } from 'vitest';
import { withEdit, writingEdit, type Writing } from './write-into-note.ts';

const written = (text: string, writing: Writing) => withEdit(text, writingEdit(text, writing));

describe('words that a button writes', () => {
  it('begin their section where it is not there yet, in the usual order', () => {
    expect(written('', { section: 'S', words: 'R shoulder pain 6/10' })).toBe('S: R shoulder pain 6/10');
    expect(written('S: sore', { section: 'O', words: 'flexion 120' })).toBe('S: sore\nO: flexion 120');
    expect(written('S: sore\nP: rest', { section: 'Tx', words: 'massage 30 min' })).toBe('S: sore\nTx: massage 30 min\nP: rest');
    expect(written('sore since painting\n', { section: 'O', words: 'flexion 120' })).toBe('sore since painting\nO: flexion 120');
  });

  it('stand behind what the section says already, as a sentence of their own', () => {
    expect(written('S: sore\nO:', { section: 'O', words: 'flexion 120' })).toBe('S: sore\nO: flexion 120');
    expect(written('S: sore\n\nP: rest', { section: 'S', words: 'pain 6/10' })).toBe('S: sore. pain 6/10\n\nP: rest');
    expect(written('S: sore.\nP: rest', { section: 'S', words: 'pain 6/10' })).toBe('S: sore. pain 6/10\nP: rest');
  });

  it('go on with the last sentence where they can', () => {
    const goesOn = (last: string) => (last.startsWith('R shoulder') ? 'abduction 95' : undefined);
    const writing = { section: 'O', words: 'R shoulder abduction 95', goesOn } as const;
    expect(written('O: R shoulder flexion 120', writing)).toBe('O: R shoulder flexion 120, abduction 95');
    expect(written('O: L knee flexion 120', writing)).toBe('O: L knee flexion 120. R shoulder abduction 95');
    expect(written('O: R shoulder flexion 120.', writing)).toBe('O: R shoulder flexion 120. R shoulder abduction 95');
  });

  it('never go into a line that is kept private', () => {
    expect(written('S: sore\n   private: going through a separation', { section: 'S', words: 'pain 6/10' })).toBe('S: sore. pain 6/10\n   private: going through a separation');
  });
});
