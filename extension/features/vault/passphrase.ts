/**
 * What a passphrase must be, and honest words on how good it is. The least length is the vault package's (12): it guards
 * what is on this computer, behind 64 MiB of Argon2id a guess, so length against a patient thief is what counts. Mixing
 * kinds of characters is not asked for: it makes passphrases harder to keep, not to guess (NIST SP 800-63B-4, 3.1.1.2).
 */
import { minimumPassphraseCharacters, passphraseLength } from '@trusted-hands/vault';

interface PassphraseHint {
  readonly verdict: 'empty' | 'short' | 'weak' | 'fair' | 'good';
  readonly message: string;
}

/** Judges by length and repetition alone; it keeps no list of words, and says so by never calling anything unbreakable. */
export function passphraseHint(passphrase: string): PassphraseHint {
  const length = passphraseLength(passphrase);
  if (length === 0) return { verdict: 'empty', message: `At least ${minimumPassphraseCharacters} characters. Four or five unrelated words are easy to keep and hard to guess.` };
  const missing = minimumPassphraseCharacters - length;
  if (missing > 0) return { verdict: 'short', message: `${missing} more ${missing === 1 ? 'character' : 'characters'} to go.` };
  if (isRepetitive(passphrase)) return { verdict: 'weak', message: 'Long enough, but it repeats itself: a guessing program tries that first.' };
  if (length < 18) return { verdict: 'fair', message: 'Long enough. Another word makes it much harder to guess.' };
  return { verdict: 'good', message: 'Good: long enough to be hard to guess, as long as nobody else uses it.' };
}

/** Undefined where it may be one; else what to mend. */
export function checkPassphrase(passphrase: string): string | undefined {
  return passphraseLength(passphrase) < minimumPassphraseCharacters ? `Use at least ${minimumPassphraseCharacters} characters.` : undefined;
}

/** Undefined where both fit; else what to mend, for the field that it belongs to. */
export function checkNewPassphrase(passphrase: string, repeated: string): { readonly field: 'passphrase' | 'repeated'; readonly message: string } | undefined {
  const wrong = checkPassphrase(passphrase);
  if (wrong !== undefined) return { field: 'passphrase', message: wrong };
  if (passphrase !== repeated) return { field: 'repeated', message: 'The two are not the same. Type it once more.' };
  return undefined;
}

/** Few different characters, one piece over and over, or a run such as 123456789. */
function isRepetitive(passphrase: string): boolean {
  const letters = Array.from(passphrase.toLowerCase());
  if (new Set(letters).size < 6) return true;
  if (/^(.{1,12}?)\1+$/u.test(passphrase.toLowerCase())) return true;
  const steps = letters.slice(1).filter((letter, index) => (letter.codePointAt(0) ?? 0) - (letters[index]?.codePointAt(0) ?? 0) === 1).length;
  return steps > letters.length * 0.6;
}
