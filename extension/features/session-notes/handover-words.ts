/**
 * What of a note goes on a handover: its text by section as for a letter, so that what is private or to remember stays out,
 * and of every red flag what was found, answered and not asked.
 */
import { letterSections, parseSessionNote, type NoteProblem, type RedFlagProblem } from '@trusted-hands/session-note';
import type { Client } from '../../platform/records/client.record.ts';
import { formatDay } from '../../platform/records/day.ts';
import type { Settings } from '../../platform/records/settings.record.ts';

export interface HandoverFlag {
  readonly title: string;
  readonly referTo: string;
  readonly found: readonly string[];
  readonly denied: readonly string[];
  readonly notAsked: readonly string[];
}

const rank = { emergency: 0, 'same-day': 1, urgent: 2, routine: 3 } as const;

/** The most urgent first; what is for when it is convenient is no part of an emergency. */
export function handoverFlags(problems: readonly NoteProblem[]): readonly HandoverFlag[] {
  return problems
    .filter((problem): problem is RedFlagProblem => problem.kind === 'red-flag' && problem.urgency !== 'routine')
    .toSorted((one, other) => rank[one.urgency] - rank[other.urgency])
    .map(({ title, referTo, questions }) => ({
      title,
      referTo,
      found: questions.filter(({ answer }) => answer === 'yes' || answer === 'unclear').map(({ question, answer }) => (answer === 'unclear' ? `${question} Unclear.` : `${question} Yes.`)),
      denied: questions.filter(({ answer }) => answer === 'no').map(({ question }) => `${question} No.`),
      notAsked: questions.filter(({ answer }) => answer === 'not-asked').map(({ question }) => question),
    }));
}

interface HandoverOf {
  readonly name: string;
  /** Undefined for a client who is made with this note. */
  readonly client: Client | undefined;
  readonly visitDate: string;
  /** When and by whom; left out of a note that is not signed yet. */
  readonly signed?: string;
  readonly therapist: Settings | undefined;
}

/** What is not known takes no line. */
export function handoverFacts({ name, client, visitDate, signed, therapist }: HandoverOf, locale?: string): readonly (readonly [label: string, value: string])[] {
  const day = (value = '') => (value === '' ? '' : formatDay(value, locale));
  const facts: readonly (readonly [string, string | undefined])[] = [
    ['Client', name],
    ['Date of birth', day(client?.dateOfBirth)],
    ['Phone', client?.phone],
    ['Allergies', client?.allergies],
    ['Medicines', client?.medicines],
    ['Contraindications', client?.contraindications],
    ['Emergency contact', client?.emergencyContact],
    ['GP', client?.generalPractitioner],
    ['Seen', day(visitDate)],
    ['Signed', signed],
    ['From', [therapist?.name, therapist?.profession, therapist?.practice].filter(Boolean).join(', ')],
    ['Reach us', therapist?.phone],
  ];
  return facts.flatMap(([label, value = '']) => (value === '' ? [] : [[label, value] as const]));
}

export function handoverSections(text: string): readonly { readonly heading: string; readonly text: string }[] {
  return letterSections(parseSessionNote(text)).map(({ section, text: words }) => ({ heading: section === undefined ? 'Note' : headings[section], text: words }));
}

const headings = { S: 'What the client says', O: 'Found', Tx: 'Done', Re: 'After treatment', A: 'Assessment', P: 'Plan' } as const;
