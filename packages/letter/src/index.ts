/**
 * A referral's letter: consent, composition from facts, the letter as text; as PDF by `./pdf`, whose writer is larger than
 * all else. Fonts and time are passed in.
 */
export { composeLetter } from './compose-letter.ts';
export * from './consent.ts';
export * from './letter-dates.ts';
export * from './composed-letter.ts';
export type * from './letter-facts.ts';
export * from './letter-headings.ts';
export * from './letter-problems.ts';
export { letterToText } from './letter-to-text.ts';
export * from './note-parts.ts';
export { paperOf, type Paper } from './paper.ts';
export * from './recipient.ts';
export * from './urgency.ts';
