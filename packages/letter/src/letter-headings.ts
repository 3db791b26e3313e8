/**
 * The fixed words over each part of a letter. What a therapist found is a finding: no heading makes it a diagnosis
 * (our own wording, from no published source).
 */
import type { LetterSectionId } from './composed-letter.ts';
import type { NotePartId } from './note-parts.ts';

export const letterHeadings: Readonly<Record<LetterSectionId, string>> = Object.freeze({
  reason: 'Reason for referral',
  visit: 'Visit',
  other: 'From the notes of the visit',
  history: 'What the client reports',
  findings: 'Findings',
  treatment: 'Treatment given',
  response: 'After treatment, the same day',
  impression: 'The therapist’s impression (not a diagnosis)',
  plan: 'Plan so far',
  included: 'Also told',
  reply: 'What I hope to hear back',
  copies: 'Copies to',
  consent: 'Consent',
});

interface NotePartHeading {
  readonly section: LetterSectionId;
  /** What the therapist ticks. */
  readonly label: string;
  /** How the consent statement names it. */
  readonly item: string;
  /** Whether it is ticked to begin with: an impression is put in on purpose, never by default. */
  readonly chosenByDefault: boolean;
}

export const notePartHeadings: Readonly<Record<NotePartId, NotePartHeading>> = Object.freeze({
  none: { section: 'other', label: 'Notes of the visit', item: 'notes of the visit', chosenByDefault: true },
  S: { section: 'history', label: 'What the client reports (S)', item: 'what the client reported', chosenByDefault: true },
  O: { section: 'findings', label: 'Findings (O)', item: 'findings', chosenByDefault: true },
  Tx: { section: 'treatment', label: 'Treatment given (Tx)', item: 'treatment given', chosenByDefault: true },
  Re: { section: 'response', label: 'After treatment (Re)', item: 'response to treatment', chosenByDefault: true },
  A: { section: 'impression', label: 'My impression, not a diagnosis (A)', item: 'the therapist’s impression', chosenByDefault: false },
  P: { section: 'plan', label: 'Plan so far (P)', item: 'the plan so far', chosenByDefault: true },
});
