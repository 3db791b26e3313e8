/**
 * How much of what session notes say is read, and how much of what is read is so: against the labels in `session-note/`.
 * `--sealed` opens the sealed third as well, once, at the end; real notes count where TRUSTED_HANDS_DATA is set.
 */
import type { Measurement } from '../support/measure.ts';
import { dataVariable, sharedData } from '../support/shared-data.ts';
import { type LabelSetName, readLabelSets } from './session-note/label-sets.ts';
import { kinds, patterns } from './session-note/label-vocabulary.ts';
import { type Counts, matchNote, type NoteMatch, precisionOf, recallOf } from './session-note/match-note.ts';
import { missesOf } from './session-note/misses.ts';
import { sessionNoteReader } from './session-note/read-note.ts';

export async function run(): Promise<Measurement> {
  const withSealed = process.argv.includes('--sealed');
  const readSessionNote = sessionNoteReader();
  const matches = readLabelSets({ withSealed }).flatMap(({ name, notes }) =>
    notes.map((note) => {
      const { facts, problems } = readSessionNote(note.text);
      const redFlags = problems.filter((problem) => problem.kind === 'red-flag');
      const match = matchNote(note, { facts, redFlags });
      for (const miss of missesOf(note, match)) console.log(miss);
      return { set: name, match };
    }),
  );
  if (sharedData('notes') === undefined) console.log(`Real notes are left out: ${dataVariable} does not say where they are.`);

  const all = matches.map(({ match }) => match);
  const inSet = (set: LabelSetName) => matches.filter((entry) => entry.set === set).map(({ match }) => match);
  const facts = factCounts(all);
  const redFlags = redFlagCounts(all);
  return {
    rows: [
      rowOf('facts', facts),
      ...(['written', 'real', 'sealed'] as const).filter((set) => inSet(set).length > 0).map((set) => rowOf(`facts, ${set} notes`, factCounts(inSet(set)))),
      ...kinds.map((kind) => rowOf(kind, factCounts(all, kind))),
      rowOf('red flags', redFlags),
      ...(['written', 'real', 'sealed'] as const).filter((set) => inSet(set).length > 0).map((set) => rowOf(`red flags, ${set} notes`, redFlagCounts(inSet(set)))),
      ...patterns.map((pattern) => rowOf(pattern, redFlagCounts(all, pattern))),
    ],
    ratios: { factPrecision: precisionOf(facts), factRecall: recallOf(facts), redFlagPrecision: precisionOf(redFlags), redFlagRecall: recallOf(redFlags) },
    figures: { notes: all.length, sealedNotes: inSet('sealed').length, realNotes: inSet('real').length, facts: facts.expected, redFlags: redFlags.expected },
  };
}

function factCounts(matches: readonly NoteMatch[], kind?: string): Counts {
  const count = (facts: (match: NoteMatch) => readonly { readonly kind: string }[]) => matches.flatMap(facts).filter((fact) => kind === undefined || fact.kind === kind).length;
  const right = count((match) => match.rightFacts);
  return { right, expected: right + count((match) => match.missingFacts), got: right + count((match) => match.extraFacts) };
}

function redFlagCounts(matches: readonly NoteMatch[], pattern?: string): Counts {
  const count = (flags: (match: NoteMatch) => readonly { readonly pattern: string }[]) => matches.flatMap(flags).filter((flag) => pattern === undefined || flag.pattern === pattern).length;
  const right = count((match) => match.rightRedFlags);
  return { right, expected: right + count((match) => match.missingRedFlags), got: right + count((match) => match.extraRedFlags) };
}

function rowOf(of: string, counts: Counts): Measurement['rows'][number] {
  return { of, labelled: counts.expected, read: counts.got, right: counts.right, precision: precisionOf(counts), recall: recallOf(counts) };
}
