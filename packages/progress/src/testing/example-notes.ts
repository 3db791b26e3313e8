/** Fictional notes with their facts found by their words, so that a test reads like a note and its offsets are right. */
import type { Fact, FactKind } from '@trusted-hands/session-note';
import type { Complaint } from '../complaint.ts';
import type { VisitNote } from '../visit-note.ts';

export const shoulder: Complaint = { complaintId: 'shoulder', clientId: 'odette', title: 'Right shoulder', region: 'shoulder', side: 'right', purpose: 'recovery' };
export const neck: Complaint = { complaintId: 'neck', clientId: 'odette', title: 'Neck', region: 'cervical spine', purpose: 'recovery' };

export type SaidFact = Partial<Omit<Fact, 'from' | 'to'>> & { readonly kind: FactKind; readonly words: string };

interface NoteParts {
  readonly said?: readonly SaidFact[];
  readonly author?: string;
  readonly noteId?: string;
  readonly clientId?: string;
  readonly complaintIds?: readonly string[];
  readonly signedAtMs?: number;
}

/** A note whose text is the words of its facts, one a line. */
export function note(visitDate: string, { said = [], author = 'Harriet Ellingrove', noteId = `note-${visitDate}`, clientId = 'odette', complaintIds = ['shoulder'], signedAtMs }: NoteParts): VisitNote {
  let text = '';
  const facts = said.map(({ words, ...fact }): Fact => {
    const from = text.length;
    text += `${words}\n`;
    return { status: 'present', phase: 'before', ...fact, from, to: from + words.length };
  });
  return { noteId, clientId, visitDate, signedAtMs: signedAtMs ?? Date.parse(`${visitDate}T10:00:00Z`), author, complaintIds, text, facts };
}

export const pain = (value: number, more: Partial<SaidFact> = {}): SaidFact => ({ kind: 'pain', value, words: `pain ${value}/10`, ...more });
export const motion = (movement: string, value: number, more: Partial<SaidFact> = {}): SaidFact => ({ kind: 'rom', movement, value, region: 'shoulder', side: 'right', words: `R shoulder ${movement} ${value}`, ...more });
export const score = (instrument: NonNullable<Fact['instrument']>, value: string, more: Partial<SaidFact> = {}): SaidFact => ({ kind: 'score', instrument, value, words: `${instrument} ${value}`, ...more });

/** The day so many days after 2 November 2026. */
export function dayAfter(days: number): string {
  return new Date(Date.UTC(2026, 10, 2 + days)).toISOString().slice(0, 10);
}

export const technique = (name: string, words = name): SaidFact => ({ kind: 'technique', name, words, phase: 'during' });
export const homework = (words: string): SaidFact => ({ kind: 'homework', words, phase: 'after' });
export const remember = (words: string): SaidFact => ({ kind: 'remember', words: `remember: ${words}` });
