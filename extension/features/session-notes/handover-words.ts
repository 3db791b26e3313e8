/**
 * What of a note goes on a handover: its text by section as for a letter, so that what is private or to remember stays out,
 * and of every red flag what was found, answered and not asked.
 */
import { letterSections, parseSessionNote, type NoteProblem, type RedFlagProblem } from '@trusted-hands/session-note';

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

export function handoverSections(text: string): readonly { readonly heading: string; readonly text: string }[] {
  return letterSections(parseSessionNote(text)).map(({ section, text: words }) => ({ heading: section === undefined ? 'Note' : headings[section], text: words }));
}

const headings = { S: 'What the client says', O: 'Found', Tx: 'Done', Re: 'After treatment', A: 'Assessment', P: 'Plan' } as const;
