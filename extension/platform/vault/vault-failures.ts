/** What can go wrong with the vault of this computer, each a sentence that says what happened and what to do. */
import { minimumPassphraseCharacters, passphraseLength } from '@trusted-hands/vault';
import type { SaveFailure } from '../platform.ts';
import { toSaveFailure } from '../store/write.ts';

export const tooLongFailure: SaveFailure = {
  type: 'too-long',
  message: 'This is longer than can be kept as one, so it was not written. Nothing is lost: shorten it, or take a part of it into another one, then try again.',
};

export const existsFailure = { type: 'storage-failed', message: 'There are notes on this computer already. Unlock them first.' } as const;

/** Where the computer itself unlocks, there may be no passphrase. */
export const noPassphrase = {
  thereIsNone: { type: 'passphrase-wrong', message: 'There is no passphrase on this computer: it opens your notes by fingerprint, face or PIN.' },
  thereIsOne: { type: 'passphrase-wrong', message: 'This computer has a passphrase already. Change it instead.' },
} as const;

export const unlockFailures = {
  'passphrase-wrong': { type: 'passphrase-wrong', message: 'That is not the passphrase. Nothing was changed; try again.' },
  'kdf-refused': { type: 'storage-failed', message: 'What is stored on this computer was altered and is not opened. Restore your last backup in another browser, or as a new person in this one.' },
  'header-malformed': { type: 'storage-failed', message: 'What is stored on this computer is damaged and cannot be opened. Restore your last backup in another browser, or as a new person in this one.' },
  'argon2id-unavailable': { type: 'storage-failed', message: 'This browser could not check the passphrase: WebAssembly is switched off, or 64 MiB of memory are missing. Close some tabs and try again.' },
} as const;

export function shortPassphrase(passphrase: string): { readonly type: 'passphrase-short'; readonly message: string } | undefined {
  if (passphraseLength(passphrase) >= minimumPassphraseCharacters) return undefined;
  return { type: 'passphrase-short', message: `A passphrase needs at least ${minimumPassphraseCharacters} characters. Four or five unrelated words are easy to keep and hard to guess.` };
}

/** What went wrong where nothing was to be written. */
export function unreadable(cause: unknown): string {
  if (cause instanceof Error && cause.name === 'VersionError') return toSaveFailure(cause).message;
  return 'The browser could not read what is kept on this computer. Nothing was changed: restart the browser and try again. If it goes on, the disk may be full or failing.';
}
