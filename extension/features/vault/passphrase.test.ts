import { describe, expect, it } from 'vitest';
import { checkNewPassphrase, passphraseHint } from './passphrase.ts';

describe('the passphrase hint', () => {
  it('counts what is still missing', () => {
    expect(passphraseHint('').verdict).toBe('empty');
    expect(passphraseHint('elevenchars').message).toBe('1 more character to go.');
  });

  it.each([
    ['aaaaaaaaaaaaaa', 'weak'],
    ['letmeinletmein', 'weak'],
    ['abcdefghijklmn', 'weak'],
    ['copper lantern', 'fair'],
    ['copper lantern walks twice', 'good'],
  ])('finds “%s” %s', (passphrase, verdict) => {
    expect(passphraseHint(passphrase).verdict).toBe(verdict);
  });

  it('counts characters, not code units', () => {
    expect(passphraseHint('🐢🐢🐢🐢🐢🐢').verdict).toBe('short');
  });
});

describe('a new passphrase', () => {
  it('needs its length and the same twice', () => {
    expect(checkNewPassphrase('short', 'short')?.field).toBe('passphrase');
    expect(checkNewPassphrase('copper lantern', 'copper lanterm')?.field).toBe('repeated');
    expect(checkNewPassphrase('copper lantern', 'copper lantern')).toBeUndefined();
  });
});
