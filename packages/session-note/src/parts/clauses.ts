/** A sentence's clauses, each with the parts of a note that it speaks for, and what it would be in one where no fact explains it. */
import type { CueName } from '@trusted-hands/packs';
import type { Fact, FactPhase } from '../fact.ts';
import type { Span } from '../facts/draft.ts';
import { hasRateOfDay, isOfWriter } from '../facts/exercise-words.ts';
import { itemsOf } from '../facts/homework-items.ts';
import { isForLaterVisit } from '../facts/nothing-to-do.ts';
import type { Words } from '../facts/words.ts';
import type { NoteSection } from '../parse-session-note.ts';
import { isAim } from './aims.ts';
import { type BareVisit, bareVisit } from './bare-visits.ts';
import { type DoneHere, doneHere, minutesOfActivity, withoutAside } from './done-here.ts';
import type { Evidence, NotePart, PartScores } from './note-parts.ts';
import { namesActivity, type ToDo, toDo } from './to-do.ts';

export interface Clause {
  /** Offsets in the sentence. */
  readonly from: number;
  readonly to: number;
  /** Of what the sentence says nothing else about. */
  readonly phase: FactPhase;
  /** The first of its sentence. */
  readonly isFirst: boolean;
  readonly evidence: PartScores;
  /** A heading says that it is of the plan. */
  readonly isHeaded: boolean;
  /** A heading says that it is for home. */
  readonly isOfHome: boolean;
  /** A heading in its own line says that it was done. */
  readonly isOfTreatment: boolean;
  readonly isExplained: boolean;
  /** How many times, how long or how heavy. */
  readonly isCounted: boolean;
  /** It says how often, or its sentence that it is for home. */
  readonly isForLater: boolean;
  /** In brackets: of what a treatment before it was made. */
  readonly isAside: boolean;
  readonly toDo: ToDo;
  /** Known advice, and nothing else: "stay active", "heat prn". */
  readonly isAdvice: boolean;
  readonly isAim: boolean;
  readonly visit: BareVisit | undefined;
  readonly done: DoneHere | undefined;
  /** "Walk 20 min": what one is to do, unless something is measured behind it. */
  readonly isOrder: boolean;
  /** What it is where it stands in the treatment, however few its minutes. */
  readonly doneBetween: DoneHere | undefined;
}

const partOfSection: Readonly<Record<NoteSection, NotePart>> = { S: 'history', O: 'findings', Tx: 'treatment', Re: 'response', A: 'assessment', P: 'plan' };
/** A heading in the clause's own line decides; further down it is only where one comes from. */
const ofHeading = 6;
const ofHeadingAbove = 1.5;

export function clausesOf(words: Words, facts: readonly Fact[], isHeaded: boolean): readonly Clause[] {
  const spans = joined(words, itemsOf(words, 0, words.tokens.length, true));
  const isForLater = (['home', 'home-verb', 'told', 'advice-given'] as const).some((cue) => words.hasCue(cue, 0, words.tokens.length));
  return spans.map((span, index): Clause => {
    const from = words.tokens[span.first]?.from ?? 0;
    const to = words.tokens[span.end - 1]?.to ?? from;
    const own = facts.filter((fact) => fact.from < to && fact.to > from);
    const isExplained = own.length > 0;
    const { section, topic } = words.context;
    const told = { isAim: isAim(words, span), toDo: isExplained || isOfWriter(words) ? undefined : toDo(words, span), visit: isExplained || (index > 0 && (index < spans.length - 1 || !isWrittenShort(words, span))) ? undefined : bareVisit(words, span) };
    const main = withoutAside(words, span);
    const ofFacts = own.map((fact) => evidenceOfFact(words, main, fact));
    // A mood or an aim below findings is none: it says that they are over.
    const ofSection = !isHeaded && isExplained && own.every(({ kind }) => notOfSections.has(kind)) ? {} : topic === 'home' ? { plan: ofHeading } : section === undefined ? {} : { [partOfSection[section]]: isHeaded ? ofHeading : ofHeadingAbove };
    return { from, to, phase: words.context.phase, isFirst: index === 0, isHeaded: topic === 'home' || section === 'P', isOfHome: topic === 'home' || words.isCue('home', 0), isOfTreatment: isHeaded && section === 'Tx' && topic === undefined, evidence: sumOf([...(isExplained ? ofFacts : [evidenceOfWords(words, span, { ...told, isFirst: index === 0 })]), ofSection, ...(isForLaterVisit(words, span) ? [{ plan: 5 }] : [])]), isExplained, isCounted: words.amounts.some(({ first, end, unit }) => first >= span.first && end <= span.end && (unit === 'repetitions' || unit === 'minutes' || unit === 'seconds' || unit === 'weight')), isForLater: isForLater || hasRateOfDay(words, span), isAside: isInBrackets(words, span.first), isAdvice: isAdviceOnly(words, span), ...told, done: doneHere(words, main), isOrder: words.isCue('action', span.first) && words.amountAt(span.first + 1) !== undefined, doneBetween: doneHere(words, main, 1) };
  });
}

const notOfSections: ReadonlySet<string> = new Set(['mood', 'goal', 'homework', 'frequency', 'next-visit']);

/** "6/52": behind a list too it is the next visit, where "6 weeks" is how long. */
function isWrittenShort(words: Words, { first, end }: Span): boolean {
  return words.amounts.some((amount) => amount.first >= first && amount.end <= end && amount.unit === 'days' && amount.denominator !== undefined);
}

function isInBrackets({ tokens }: Words, at: number): boolean {
  return tokens.slice(0, at).findLastIndex(({ text }) => text === '(') > tokens.slice(0, at).findLastIndex(({ text }) => text === ')');
}

/** "Melbourne half, Oct": when it is belongs to what is said before. */
function joined(words: Words, items: readonly Span[]): readonly Span[] {
  const clauses: Span[] = [];
  for (const item of items) {
    const before = clauses.at(-1);
    const isDate = words.cueAt('month', item.first) === item.end || (words.cueAt('month', item.first + 1) === item.end && words.tokens[item.first]?.kind === 'number');
    if (before !== undefined && isDate && words.tokens[item.first - 1]?.text === ',') clauses[clauses.length - 1] = { first: before.first, end: item.end };
    else clauses.push(item);
  }
  return clauses;
}

function sumOf(evidence: readonly Evidence[]): PartScores {
  const sum: Record<NotePart, number> = { history: 0, findings: 0, treatment: 0, response: 0, assessment: 0, plan: 0 };
  // Safe: the keys of evidence are parts.
  for (const one of evidence) for (const [part, points] of Object.entries(one) as [NotePart, number][]) sum[part] += points;
  return sum;
}

function evidenceOfFact(words: Words, span: Span, { kind, status, phase }: Fact): Evidence {
  if (kind === 'technique') return status === 'absent' ? { treatment: 2, plan: 1 } : { treatment: 4 };
  if (kind === 'homework') return hasRateOfDay(words, span) ? { plan: 5, history: 1 } : minutesOfActivity(words, span) === undefined ? { plan: 3, treatment: 1.5 } : { plan: 2, treatment: 3 };
  if (kind === 'next-visit') return { plan: 5 };
  if (kind === 'frequency') return { plan: 4 };
  if (kind === 'goal') return { history: 1, plan: 1 };
  if (kind === 'mood') return { history: 1, response: 1 };
  if (kind === 'consent') return { findings: 0.5, treatment: 1 };
  if (status === 'past' || status === 'other-person') return { history: 2 };
  if (kind === 'screening') return { history: 2, findings: 1 };
  if (phase === 'after') return { response: 4 };
  if (phase === 'during') return { treatment: 3 };
  // What is measured below a treatment is as often of after it.
  if (words.context.isTreated) return { findings: 2, response: 3 };
  return kind === 'pain' ? { history: 2, findings: 2 } : { findings: 3, history: 0.5 };
}

/** "Stay active", "heat prn"; with minutes it was done. */
function isAdviceOnly(words: Words, { first, end }: Span): boolean {
  const stop = words.cueAt('advice', first);
  return stop !== undefined && words.phrases('technique').every((phrase) => phrase.first < first || phrase.end > end || words.hasCue('advice', phrase.first, phrase.end)) && words.amounts.every((amount) => amount.first < first || amount.end > end) && (stop === end || words.cueAt('dose', stop) === end || words.cueAt('time-of-day', stop) === end);
}

/** "Ring him Thurs". */
function isCall({ tokens, isCue }: Words, { first }: Span): boolean {
  return (isCue('visit-place', first) || /^(?:ring|call|phone|text|email)$/.test(tokens[first]?.text ?? '')) && /^(?:him|her|them|me|us|gp|pt|client)$/.test(tokens[first + 1]?.text ?? '');
}

function evidenceOfWords(words: Words, span: Span, { isAim, toDo, visit, isFirst }: Pick<Clause, 'isAim' | 'toDo' | 'visit' | 'isFirst'>): Evidence {
  const has = (...cues: readonly CueName[]) => cues.some((cue) => words.hasCue(cue, span.first, span.end));
  const isTimed = minutesOfActivity(words, span) !== undefined;
  const isActivity = toDo !== undefined || namesActivity(words, span);
  const isNext = words.tokens[span.first]?.text === 'then';
  return {
    history: (has('reports', 'told-before', 'was', 'long-ago') ? 1.5 : 0) + (isAim ? 0.5 : 0),
    findings: -0.5,
    treatment: (isActivity ? (isTimed ? 3 : isFirst ? 0.3 : 1) : -1) + (isNext ? 1.5 : 0),
    response: -0.3,
    plan: (isTimed || isNext ? 0 : toDo === 'surely' || isAim ? 2 : isActivity ? 1 : 0) + (!isNext && hasRateOfDay(words, span) ? 2 : 0) + (visit === undefined ? 0 : 3) + (has('plan', 'elsewhere') ? 0.7 : 0) + (has('next') || isCall(words, span) ? 1 : 0),
  };
}
