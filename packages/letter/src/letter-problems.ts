/** What still stands in the way of a letter, and what a reader would miss in it; each a sentence that says what to do. */
import { momentToIsoDate } from './letter-dates.ts';
import type { LetterFacts } from './letter-facts.ts';

export interface LetterProblem {
  readonly field: 'client' | 'reason' | 'consent' | 'sender' | 'identifiers' | 'note';
  /** True: the letter cannot be made like this. False: it can, and a reader may ask. */
  readonly blocking: boolean;
  readonly message: string;
}

/** In the order in which to mend them; empty when nothing is missing. */
export function findLetterProblems(facts: LetterFacts): readonly LetterProblem[] {
  const { client, sender, reason, consent, note } = facts;
  const today = momentToIsoDate(facts.dateMs, facts.locale.timeZone);
  return [
    problem(client.name.trim() === '', 'client', true, 'Choose the client.'),
    problem(reason.trim() === '', 'reason', true, 'Write the reason or your question.'),
    problem(consent === undefined, 'consent', true, 'Tick that the client agrees.'),
    problem(
      consent?.type === 'given' && consent.expiresOn !== '' && consent.expiresOn < consent.givenOn,
      'consent', true, 'The consent ends before it was given. Choose a later day.',
    ),
    problem(consent?.type === 'given' && consent.givenOn > today, 'consent', true, 'The day on which the client agreed has not come yet. Choose today or an earlier day.'),
    problem(
      consent?.type === 'given' && consent.expiresOn !== '' && consent.expiresOn >= consent.givenOn && consent.expiresOn < today,
      'consent', true, 'This consent has ended. Ask the client again, and put in the new days.',
    ),
    problem(consent?.type === 'emergency' && consent.reason.trim() === '', 'consent', true, 'Write why it could not wait for the client’s consent.'),
    problem(
      consent?.type === 'given' && consent.by === 'guardian' && consent.guardianName.trim() === '',
      'consent', false, 'The guardian who agreed is not named. Write the name, so that the letter says who it was.',
    ),
    problem(sender.name.trim() === '', 'sender', false, 'Your name is missing. Add it in Settings, so that the letter says who wrote it.'),
    problem(sender.phone.trim() === '', 'sender', false, 'Your phone number is missing. Add it in Settings, so that they can call you.'),
    problem(
      client.dateOfBirth === '' && client.secondIdentifier.trim() === '',
      'identifiers', false, 'Only the name says who the client is. Add a date of birth or a second identifier, so that nobody is mixed up.',
    ),
    problem(note === undefined, 'note', false, 'There is no signed note in this letter.'),
  ].filter((one) => one !== undefined);
}

function problem(isThere: boolean, field: LetterProblem['field'], blocking: boolean, message: string): LetterProblem | undefined {
  return isThere ? { field, blocking, message } : undefined;
}
