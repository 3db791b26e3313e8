/** All problems of a note: red flags first, then what is missing or does not fit. What was dismissed stays away. */
import { redFlags, type RedFlagPack, shippedVocabulary, type TestName, testNames, type Vocabulary } from '@trusted-hands/packs';
import type { NoteProblem } from '../problem.ts';
import type { NoteContext } from '../note-context.ts';
import type { FindProblems, NoteReading } from '../reading/note-reading.ts';
import { createAssessmentProblems } from './assessments.ts';
import { impossibleValues } from './impossible-values.ts';
import { notImproving } from './not-improving.ts';
import { createPlaceReader } from './regions-in-words.ts';
import { purposeQuestion } from './purpose-question.ts';
import { notRetested } from './re-tests.ts';
import { compileFindings, createRedFlagProblems } from './red-flag-problems.ts';
import { createSideContradictions } from './side-contradictions.ts';
import { toldAnswers } from './told-answers.ts';

export interface ProblemPacks {
  readonly redFlags: RedFlagPack;
  readonly vocabulary: Vocabulary;
  readonly tests: readonly TestName[];
}

export type CompiledProblems = ReturnType<typeof compileProblems>;

/** The packs as they are looked for: compiling them takes longer than reading a note, and keeps nothing of one. */
export function compileProblems(packs: ProblemPacks = { redFlags, vocabulary: shippedVocabulary, tests: testNames }) {
  return { packs, readPlaces: createPlaceReader(packs.vocabulary), findings: compileFindings(packs.redFlags) };
}

/** Made once per reader: it keeps what it read of lines that are still there. */
export function createFindProblems({ packs, readPlaces, findings }: CompiledProblems = compileProblems()): FindProblems {
  const redFlagProblems = createRedFlagProblems(packs.redFlags, findings);
  const sideContradictions = createSideContradictions(readPlaces);
  const assessmentProblems = createAssessmentProblems({ readPlaces, tests: packs.tests, regions: packs.vocabulary.regions });
  const find = (reading: NoteReading, context: NoteContext) => {
    const dismissed = new Set(context.dismissed);
    // Prompts about measuring belong to recovery: a monthly visit for its own sake is never told to prove something.
    const purpose = context.purpose ?? 'recovery';
    const problems: NoteProblem[] = [...redFlagProblems(reading, context), ...impossibleValues(reading.facts), ...sideContradictions(reading)];
    if (purpose === 'recovery') problems.push(...notImproving(reading.text, context), ...notRetested(reading), ...assessmentProblems(reading));
    if (purpose === 'not-said') problems.push(...notRetested(reading), ...purposeQuestion(assessmentProblems(reading)));
    return problems.filter(({ key }) => !dismissed.has(key));
  };

  return Object.assign(find, { answers: (reading: NoteReading) => toldAnswers(reading, redFlagProblems.findings(reading)) });
}
