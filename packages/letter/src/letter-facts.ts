/** What a letter is composed from: facts the therapist picked, and nothing that she did not. */
import type { Consent } from './consent.ts';
import type { LetterLocale } from './letter-dates.ts';
import type { NotePartId } from './note-parts.ts';
import type { Recipient } from './recipient.ts';
import type { Urgency } from './urgency.ts';

/** Every text may be empty: then it is left out of the letter. */
export interface LetterSender {
  readonly name: string;
  readonly profession: string;
  readonly practice: string;
  readonly phone: string;
  readonly registrationNumber: string;
}

export interface LetterClient {
  readonly name: string;
  /** ISO date, or empty. */
  readonly dateOfBirth: string;
  readonly secondIdentifier: string;
  readonly phone: string;
  readonly address: string;
  readonly generalPractitioner: string;
}

export interface LetterNote {
  readonly text: string;
  /** The visit's local date, YYYY-MM-DD. */
  readonly visitDate: string;
  readonly signedAtMs: number;
  /** When it was amended since; `text` is the amended text. The reasons stay in the note. */
  readonly amendedAtMs: readonly number[];
}

/**
 * A line chosen by its number (from 0) and its words. Both must still be so in the note: after an amendment the number
 * may be another line's, and that one was never chosen.
 */
interface IncludedLine {
  readonly line: number;
  readonly text: string;
}

export interface LetterFacts {
  readonly sender: LetterSender;
  readonly recipient: Recipient;
  readonly client: LetterClient;
  /** Undefined: a letter without anything from the notes. */
  readonly note: LetterNote | undefined;
  readonly parts: readonly NotePartId[];
  /** Private or remember lines that the therapist put in one by one; empty unless she chose each of them. */
  readonly includedLines: readonly IncludedLine[];
  readonly reason: string;
  readonly urgency: Urgency;
  readonly hopedForBack: string;
  readonly copiesTo: string;
  readonly consent: Consent | undefined;
  readonly dateMs: number;
  readonly locale: LetterLocale;
}
