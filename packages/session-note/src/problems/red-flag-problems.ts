/** Red flags of a note, and patterns that are probably not muscular: what was found where, what is still to be asked, to whom and how fast. */
import type { Finding, RedFlagPack, RedFlagPattern } from '@trusted-hands/packs';
import type { Fact } from '../fact.ts';
import type { NoteContext } from '../note-context.ts';
import type { NoteProblem, QuickFix, RedFlagQuestion } from '../problem.ts';
import type { NoteReading } from '../reading/note-reading.ts';
import { answeredBy } from './answered-findings.ts';
import { type Evidence, holdsBy, testsIn } from './condition.ts';
import { createFindingReader, createTopicReader, type Occurrence } from './finding-reader.ts';
import { createNoteFindings, type NoteFindings } from './note-findings.ts';
import { createPersonReader } from './person.ts';
import { dismiss } from './quick-fixes.ts';
import { yearsToldNear } from './years-told.ts';

type FlaggedReading = Pick<NoteReading, 'text' | 'lines' | 'facts'>;

interface FindRedFlags {
  (reading: FlaggedReading, context: NoteContext): readonly NoteProblem[];
  readonly findings: (reading: Pick<NoteReading, 'lines'>) => NoteFindings;
}

/** The words of a pack, as they are looked for. */
export function compileFindings(pack: RedFlagPack) {
  return { read: createFindingReader(pack), topicIn: createTopicReader(pack) };
}

/** Keeps what it read of lines that are still there. */
export function createRedFlagProblems(pack: RedFlagPack, { read, topicIn } = compileFindings(pack)): FindRedFlags {
  const readNote = createNoteFindings(read, topicIn);
  const personOf = createPersonReader();
  const findingOf = new Map(pack.findings.map((finding) => [finding.id, finding]));
  let last: { readonly lines: NoteReading['lines']; readonly findings: NoteFindings } | undefined;
  // Asked for twice of one reading: for its facts, and for its problems.
  const findingsOf = ({ lines }: Pick<NoteReading, 'lines'>): NoteFindings => {
    if (last?.lines !== lines) last = { lines, findings: readNote(lines) };
    return last.findings;
  };
  const find = ({ text, lines, facts }: FlaggedReading, context: NoteContext) => {
    const findings = answeredBy(findingsOf({ lines }), facts);
    const evidence: Evidence = { found: idsOf(findings, ({ answer }) => answer !== 'no'), certain: idsOf(findings, ({ answer }) => answer === 'yes'), positiveTests: positiveTestsOf(facts), person: personOf(text, context), yearsOf: (id) => mostYears(text, countedIn(findings.get(id) ?? [])) };
    return pack.patterns.flatMap((pattern) => problemOf(pattern, { findingOf, findings, evidence, facts }) ?? []);
  };
  return Object.assign(find, { findings: findingsOf });
}

interface Found {
  readonly findingOf: ReadonlyMap<string, Finding>;
  readonly findings: NoteFindings;
  readonly evidence: Evidence;
  readonly facts: readonly Fact[];
}

function problemOf(pattern: RedFlagPattern, { findingOf, findings, evidence, facts }: Found): NoteProblem | undefined {
  const by = holdsBy(pattern.when, evidence);
  if (by === undefined) return undefined;
  const risen = pattern.rises?.find(({ when }) => holdsBy(when, evidence) !== undefined);
  const urgency = risen?.urgency ?? pattern.urgency;
  const referTo = risen?.referTo ?? pattern.referTo;
  const asked = by.filter((id) => pattern.asks.includes(id));
  const place = placeOf(asked.length > 0 ? asked : by, findings) ?? placeOfTest(pattern, facts);
  if (place === undefined) return undefined;
  // What is asked and found is in the key: a new sign is a new problem, whatever was dismissed before.
  const key = [pattern.kind, pattern.id, urgency, ...asked.toSorted()].join(':');
  const isUnsure = by.every((id) => !pattern.asks.includes(id) || countedIn(findings.get(id) ?? []).every(({ answer }) => answer === 'unclear')) && asked.length > 0;
  const base = { key, message: isUnsure ? `${pattern.message} The note itself is not sure.` : pattern.message, why: pattern.why, source: pattern.source, from: place.from, to: place.to };
  if (pattern.kind === 'not-muscular') return { ...base, kind: 'not-muscular', message: `${pattern.message} ${pattern.referTo}.`, fixes: [{ type: 'refer', title: 'Start a referral' }, dismiss] };
  const call: QuickFix[] = urgency === 'emergency' ? [{ type: 'call', title: 'Call now' }] : [];
  return {
    ...base,
    kind: 'red-flag',
    pattern: pattern.id,
    title: pattern.title,
    urgency,
    referTo,
    questions: questionsOf(pattern, findingOf, findings),
    fixes: [...call, { type: 'refer', title: 'Start a referral' }, dismiss],
  };
}

function questionsOf(pattern: RedFlagPattern, findingOf: Found['findingOf'], findings: NoteFindings): RedFlagQuestion[] {
  return pattern.asks.flatMap((id) => {
    const finding = findingOf.get(id);
    if (finding?.question === undefined || finding.textForYes === undefined || finding.textForNo === undefined) return [];
    const occurrences = findings.get(id) ?? [];
    const answered = occurrences.find(({ answer }) => answer === 'yes') ?? occurrences.find(({ answer }) => answer === 'unclear') ?? occurrences[0];
    const place = answered === undefined ? {} : { from: answered.from, to: answered.to };
    return [{ id, question: finding.question, answer: answered?.answer ?? ('not-asked' as const), ...place, textForYes: finding.textForYes, textForNo: finding.textForNo }];
  });
}

/** The longest that is told, of the first few times that it is named. */
function mostYears(text: string, occurrences: readonly Occurrence[]): number | undefined {
  const years = occurrences.slice(0, mostNamed).flatMap((occurrence) => yearsToldNear(text, occurrence) ?? []);
  return years.length === 0 ? undefined : Math.max(...years);
}

const mostNamed = 20;

const idsOf = (findings: NoteFindings, counts: (occurrence: Occurrence) => boolean): ReadonlySet<string> => {
  const ids = new Set<string>();
  for (const [id, occurrences] of findings) if (occurrences.some(counts)) ids.add(id);
  return ids;
};

const countedIn = (occurrences: readonly Occurrence[]) => occurrences.filter(({ answer }) => answer !== 'no');

/** Where the first of the findings is said. */
function placeOf(ids: readonly string[], findings: NoteFindings): { readonly from: number; readonly to: number } | undefined {
  return ids
    .flatMap((id) => countedIn(findings.get(id) ?? []))
    .toSorted((one, other) => one.from - other.from)[0];
}

function placeOfTest(pattern: RedFlagPattern, facts: readonly Fact[]): Fact | undefined {
  const tests = testsIn(pattern.when);
  return facts.find((fact) => fact.kind === 'test' && fact.result === 'positive' && fact.name !== undefined && tests.includes(fact.name));
}

function positiveTestsOf(facts: readonly Fact[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const fact of facts) if (fact.kind === 'test' && fact.result === 'positive' && (fact.status === 'present' || fact.status === 'uncertain') && fact.name !== undefined) names.add(fact.name);
  return names;
}
