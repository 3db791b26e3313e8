/** A signed note as progress reads it: whose it is, when the visit was, who wrote it, and the facts that its words say. */
import type { Fact } from '@trusted-hands/session-note';

export interface VisitNote {
  readonly noteId: string;
  readonly clientId: string;
  /** The visit's local date, YYYY-MM-DD. */
  readonly visitDate: string;
  readonly signedAtMs: number;
  /** Empty where the note names nobody. */
  readonly author: string;
  /** Empty where the note names none. */
  readonly complaintIds: readonly string[];
  /** What the facts' offsets point into. */
  readonly text: string;
  readonly facts: readonly Fact[];
}

/** Oldest visit first; of one day the first signed. The same for any order of the input. */
export function inVisitOrder<Note extends Pick<VisitNote, 'visitDate' | 'signedAtMs' | 'noteId'>>(notes: readonly Note[]): readonly Note[] {
  return notes.toSorted((left, right) => compare(left.visitDate, right.visitDate) || left.signedAtMs - right.signedAtMs || compare(left.noteId, right.noteId));
}

/** Two notes of one day are one visit. */
export function visitDays(notes: readonly Pick<VisitNote, 'visitDate'>[]): readonly string[] {
  return [...new Set(notes.map(({ visitDate }) => visitDate))].toSorted(compare);
}

/** Whole days from one local date to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/** The fact's own words, in one line. */
export function wordsOf({ text }: Pick<VisitNote, 'text'>, { from, to }: Pick<Fact, 'from' | 'to'>): string {
  return text.slice(from, to).replaceAll(/\s+/g, ' ').trim();
}

function compare(left: string, right: string): number {
  return left < right ? -1 : Number(left > right);
}
