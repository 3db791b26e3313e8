/** What the pages may ask of jotting while locked; a part of `platform.ts`. */
import type { DraftSaveState, Outcome, SaveFailure } from '../platform.ts';

/** Jotting on a computer that is locked. What was jotted waits, sealed, and becomes an unfinished note at the next unlock. */
export interface LockedJotPort {
  /** How many wait; their text is never shown while locked. */
  waiting(): number;
  /** False until this computer was unlocked once. */
  isPossible(): boolean;
  /** Resolves once the two above are known. */
  ready(): Promise<void>;
  /** Resolves once what waited at the last unlock is among the unfinished notes, or cannot be. */
  takenIn(): Promise<void>;
  /** What became of them since unlocking: unfinished notes, kept but not to be opened, not on the disk or not a note yet. */
  news(): { readonly taken: number; readonly unreadable: number; readonly notYet: number };
  /** It was read that some were taken in. */
  saidSo(): void;
  /** Those that can't be opened, as they lie in the store, sealed. */
  readUnreadable(): Promise<readonly Uint8Array[]>;
  /** The jot of a popup that vanished less than two minutes ago, or a new one. */
  open(): Promise<Outcome<OpenLockedJot, SaveFailure>>;
  subscribe(listener: () => void): () => void;
}

export interface OpenLockedJot {
  text(): string;
  saveState(): DraftSaveState;
  /** A save begins at most 250 ms later; on pagehide what is left is put and committed. */
  edit(text: string): void;
  flush(): Promise<void>;
  /** False once it is closed: by `finish`, two minutes after the last edit, or because the computer was locked. */
  isOpen(): boolean;
  subscribe(listener: () => void): () => void;
  /** A person is done: closed, and not to be read again while locked. Stays open where the disk did not take it. */
  finish(): Promise<Outcome<undefined, SaveFailure>>;
  /** The page has to go on. What the disk did not take is tried again for as long as the page lives. */
  interrupt(): Promise<void>;
}
