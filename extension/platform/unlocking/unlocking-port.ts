/** What the pages may ask of unlocking; a part of `platform.ts`. */
import type { Outcome } from '../platform.ts';

export type UnlockingFailure = {
  /** `cancelled`: not confirmed, by the person or by time. `not-possible`: this browser or computer has no such key. `key-wrong`: it has another one. */
  readonly type: 'cancelled' | 'not-possible' | 'key-wrong' | 'passphrase-wrong' | 'passphrase-short' | 'locked' | 'storage-failed';
  readonly message: string;
};

/**
 * Unlocking by what the computer itself has (fingerprint, face or PIN), beside the passphrase or instead of it. Calls with
 * a signal wait for the person, and end where it is aborted; only one of them may go on at a time.
 */
export interface UnlockingPort {
  /** Resolves once the ways are known. */
  ready(): Promise<void>;
  ways(): { readonly passphrase: boolean; readonly computer: boolean };
  /** Whether it was said that others use this computer too; then only a passphrase opens it. */
  isShared(): boolean;
  /** Said at first use, or later; what locks the notes stays as it is. */
  say(isShared: boolean): Promise<Outcome<undefined, UnlockingFailure>>;
  /** Whether the browser and the computer can. Asks nobody. */
  isPossible(): Promise<boolean>;
  /** Begins new notes, locked by the computer alone. */
  create(signal: AbortSignal): Promise<Outcome<undefined, UnlockingFailure>>;
  unlock(signal: AbortSignal): Promise<Outcome<undefined, UnlockingFailure>>;
  /** Beside the passphrase, which is asked for. From a tab: a popup may close while the person is asked. */
  turnOn(passphrase: string, signal: AbortSignal): Promise<Outcome<undefined, UnlockingFailure>>;
  /** Only where there is a passphrase. */
  turnOff(): Promise<Outcome<undefined, UnlockingFailure>>;
  /** False from choosing a passphrase that was typed only once until it was typed once more, here or at unlocking. */
  isPassphraseConfirmed(): boolean;
  /** The passphrase once more. Another one changes nothing. */
  confirmPassphrase(passphrase: string): Promise<Outcome<undefined, UnlockingFailure>>;
  /** Another one in place of the one that was never confirmed, which is therefore not asked for. */
  chooseAgain(passphrase: string): Promise<Outcome<undefined, UnlockingFailure>>;
  /** Where there is none yet; the computer asks who is there first. */
  addPassphrase(passphrase: string, signal: AbortSignal): Promise<Outcome<undefined, UnlockingFailure>>;
  subscribe(listener: () => void): () => void;
}
