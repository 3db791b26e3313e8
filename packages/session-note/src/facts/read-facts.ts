/** The facts of one sentence, with offsets in it. Readers go from what is named to what is only rated, so that no number is told twice. */
import type { Fact } from '../fact.ts';
import type { StatusReader } from '../status/read-status.ts';
import { createDraft } from './draft.ts';
import { readExercisesDone } from './exercises-done.ts';
import { readFrequency } from './frequency.ts';
import { readHomework } from './homework.ts';
import { readPain } from './pain.ts';
import { readPalpation } from './palpation.ts';
import { readGoals } from './goals.ts';
import { readConsent } from './consents.ts';
import { readMood } from './moods.ts';
import { readRangeOfMotion } from './range-of-motion.ts';
import { readRemembered } from './remembered.ts';
import { readScores } from './score.ts';
import { readScreening } from './screening.ts';
import { readSeries } from './series.ts';
import { readBareStrength, readStrength } from './strength.ts';
import { readMeasuresRow } from './table-measures.ts';
import { readTableRow } from './table-row.ts';
import { readTechniques } from './techniques.ts';
import { readTests } from './tests.ts';
import { readNextVisit } from './visits.ts';
import type { Words } from './words.ts';

export function readFacts(words: Words, readStatus: (sentence: string) => StatusReader): readonly Fact[] {
  if (words.tokens.length === 0) return [];
  const row = readMeasuresRow(words, (cell) => readFacts(cell, readStatus));
  if (row !== undefined) return row;
  const draft = createDraft(words, readStatus);
  if (readRemembered(draft)) return draft.facts;
  const isExercises = words.context.topic === 'home';
  if (readTableRow(draft)) return draft.facts;
  readScores(draft);
  if (!isExercises) readTests(draft);
  const isGoal = words.context.topic === 'goal';
  if (!isExercises && !isGoal) readStrength(draft);
  if (!isExercises && !isGoal) readRangeOfMotion(draft);
  if (!isGoal) readPain(draft);
  readSeries(draft);
  if (!isExercises && !isGoal) readBareStrength(draft);
  readPalpation(draft);
  readGoals(draft);
  readNextVisit(draft);
  readExercisesDone(draft);
  readHomework(draft);
  readFrequency(draft);
  readTechniques(draft);
  readScreening(draft);
  readMood(draft);
  readConsent(draft);
  // "Wants to run pain free" says nothing of the pain now.
  const goals = draft.facts.filter(({ kind }) => kind === 'goal');
  const isAim = ({ kind, value, from, to }: Fact) => kind === 'pain' && value === undefined && goals.some((goal) => goal.from < from && goal.to >= to);
  return draft.facts.filter((fact) => !isAim(fact)).toSorted((one, other) => one.from - other.from || one.to - other.to);
}
