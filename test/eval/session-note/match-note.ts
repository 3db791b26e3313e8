/** Compares what a reader read with what the labels say: each fact answers to at most one label, and the other way round. */
import type { Fact, FactKind } from '@trusted-hands/session-note';
import type { ExpectedFact, LabelledNote, RedFlagLabel } from './labelled-note.ts';

export interface Counts {
  readonly right: number;
  readonly expected: number;
  readonly got: number;
}

/** What a reader answers of a note, as far as it is measured. */
export interface NoteAnswer {
  readonly facts: readonly Fact[];
  readonly redFlags: readonly { readonly pattern: string; readonly urgency: string }[];
}

export interface NoteMatch {
  readonly id: string;
  readonly missingFacts: readonly ExpectedFact[];
  readonly extraFacts: readonly Fact[];
  readonly rightFacts: readonly ExpectedFact[];
  readonly missingRedFlags: readonly RedFlagLabel[];
  readonly extraRedFlags: NoteAnswer['redFlags'];
  readonly rightRedFlags: readonly RedFlagLabel[];
}

/** Only for these is it asked whether they were so before, during or after treatment. */
const kindsWithPhase: ReadonlySet<FactKind> = new Set(['pain', 'rom', 'strength', 'test', 'score', 'palpation']);
const comparedFields = ['status', 'side', 'region', 'movement', 'name', 'result', 'instrument', 'impossible'] as const;

export function matchNote(note: LabelledNote, answer: NoteAnswer): NoteMatch {
  const facts = pairOff(note.facts, answer.facts, sameFact);
  const redFlags = pairOff(note.redFlags, answer.redFlags, (label, got) => label.pattern === got.pattern && label.urgency === got.urgency);
  return {
    id: note.id,
    rightFacts: facts.right, missingFacts: facts.missing, extraFacts: facts.extra,
    rightRedFlags: redFlags.right, missingRedFlags: redFlags.missing, extraRedFlags: redFlags.extra,
  };
}

/** Same kind, same fields, and words that overlap. The degrees or seconds of a test may be read or not: no label has them. */
export function sameFact(label: ExpectedFact, got: Fact): boolean {
  return (
    label.kind === got.kind &&
    label.from < got.to &&
    got.from < label.to &&
    comparedFields.every((field) => label[field] === got[field] || (mayComeFromContext(label, field) && label[field] === undefined)) &&
    (valueOf(label) === valueOf(got) || (label.kind === 'test' && label.value === undefined)) &&
    (!kindsWithPhase.has(label.kind) || label.phase === got.phase)
  );
}

/** Labels give the joint and side of a movement, and the side of a test or of what is felt, only where its own sentence does; a reader may know them from the note. */
function mayComeFromContext({ kind, movement }: Fact, field: (typeof comparedFields)[number]): boolean {
  if (kind === 'test' || kind === 'palpation') return field === 'side';
  return (kind === 'rom' || kind === 'strength') && movement !== undefined && (field === 'region' || field === 'side');
}

function valueOf({ value }: Fact): string | undefined {
  return value === undefined ? undefined : String(value).trim();
}

/** The largest one-to-one matching, by augmenting paths: a greedy one could leave a label without its fact. */
function pairOff<Label, Got>(labels: readonly Label[], answers: readonly Got[], isSame: (label: Label, got: Got) => boolean): { right: Label[]; missing: Label[]; extra: Got[] } {
  const labelOfAnswer = new Map<number, number>();
  const seek = (label: Label, labelIndex: number, tried: Set<number>): boolean =>
    answers.some((got, answerIndex) => {
      if (tried.has(answerIndex) || !isSame(label, got)) return false;
      tried.add(answerIndex);
      const holderIndex = labelOfAnswer.get(answerIndex);
      const holder = holderIndex === undefined ? undefined : labels[holderIndex];
      if (holderIndex !== undefined && holder !== undefined && !seek(holder, holderIndex, tried)) return false;
      labelOfAnswer.set(answerIndex, labelIndex);
      return true;
    });
  for (const [index, label] of labels.entries()) seek(label, index, new Set());
  const matched = new Set(labelOfAnswer.values());
  return {
    right: labels.filter((_label, index) => matched.has(index)),
    missing: labels.filter((_label, index) => !matched.has(index)),
    extra: answers.filter((_got, index) => !labelOfAnswer.has(index)),
  };
}

/** An empty share is perfect: nothing was asked, or nothing was said. */
export function precisionOf({ right, got }: Counts): number {
  return got === 0 ? 1 : right / got;
}

export function recallOf({ right, expected }: Counts): number {
  return expected === 0 ? 1 : right / expected;
}
