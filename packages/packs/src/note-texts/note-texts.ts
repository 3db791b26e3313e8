/**
 * Texts to begin a note with, and short names that become longer ones. They are headings and questions of ours, no findings:
 * nothing clinical is claimed, so their source is this project.
 */
import type { NoteText } from './note-text.ts';

const ours = { source: 'Trusted Hands' } as const;

/** Whole notes. */
export const noteTemplates: readonly NoteText[] = [
  { name: 'soap', title: 'SOAP', text: 'S: ${what the client says}\nO: ${what you find}\nTx: ${treatment}\nRe: ${measured again}\nA: ${assessment}\nP: ${plan}', ...ours },
  {
    name: 'first',
    title: 'First visit',
    text: 'S: ${complaint}, since ${when}. pain ${0-10}/10. worse with ${what}, better with ${what}\n   goal: ${what they want to do again}\n   hx: ${general health, medicines, operations}\nO: ${movement and tests}\nTx: ${treatment}\nRe: ${measured again}\nA: ${assessment}\nP: hw ${homework}. next ${1}/52',
    ...ours,
  },
  { name: 'follow', title: 'Follow-up', text: 'S: ${since last time}. pain ${0-10}/10. hw ${done or not}\nO: ${movement and tests}\nTx: ${treatment}\nRe: pain ${0-10}/10. ${measured again}\nP: hw ${homework}. next ${1}/52', ...ours },
  { name: 'quick', title: 'Quick', text: 'S: ${how they are}. pain ${0-10}/10\nTx: ${treatment} ${30} min\nP: next ${1}/52', ...ours },
];

/** Parts of a note. */
export const noteSnippets: readonly NoteText[] = [
  ...noteTemplates,
  { name: 'pain', title: 'pain out of ten', text: 'pain ${0-10}/10', ...ours },
  { name: 'hw', title: 'homework', text: 'hw ${exercise} ${2}x/day', ...ours },
  { name: 'next', title: 'next visit in weeks', text: 'next ${1}/52', ...ours },
  { name: 'min', title: 'minutes', text: '${20} min', ...ours },
];

/** Until the next visit, as a button and as it is written. */
export const visitIntervals = [
  { label: '3 days', written: 'next 3/7' },
  { label: '1 week', written: 'next 1/52' },
  { label: '2 weeks', written: 'next 2/52' },
  { label: '3 weeks', written: 'next 3/52' },
  { label: '4 weeks', written: 'next 4/52' },
  { label: '3 months', written: 'next 3/12' },
] as const;
