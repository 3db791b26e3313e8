/**
 * The words of session notes: what clinicians write, and which name comes out of it. A vocabulary is data; a college or a
 * clinic adds its own beside the shipped one, and `mergeVocabularies` puts them together.
 *
 * Words are phrases in lower case. Between two words of a phrase a hyphen or a space may stand in the note; a plural s on
 * the last word, and one slip in a long word, are understood without being listed.
 */
import { z } from 'zod';
import { testNameSchema } from '../tests/test-name.ts';
import { cueNames } from './cue-names.ts';

const word = z.string().min(1).max(60).regex(/^[^A-Z]+$/, 'Words are written in lower case.');
const words = z.array(word).min(1);
const name = z.string().min(2).max(60);
/** Who says so and where it was read; "from memory" where no source was read. */
const source = z.string().min(10);

const term = { name, words, source };
export const termSchema = z.strictObject(term);

export const regionSchema = z.strictObject({
  ...term,
  /** Rotation and side flexion of these belong to the movement ("right rotation"), not to a side. */
  isSpinal: z.boolean().optional(),
  /** There is one of it only: what is found there has no side unless one is said. A spine is one too. */
  isSingle: z.boolean().optional(),
  /** Named by its muscle: tight is said of it as of a muscle. */
  isMuscular: z.boolean().optional(),
  /** How it is held is told of what is measured elsewhere: "dorsiflexion with the knee bent". */
  isHeld: z.boolean().optional(),
  /** No orthopaedic test is asked for there. */
  isUntested: z.boolean().optional(),
  /** All of the body: what is done next to it is done somewhere else. */
  isWhole: z.boolean().optional(),
});

/** Vertebrae by letter and number: "L4", "C5/6"; by some letters only the end of a range is named: "L4-S1". */
export const levelSchema = z.strictObject({ letter: z.string().regex(/^[a-z]$/), first: z.number().int().min(0), last: z.number().int().max(20), region: name, onlyAsEnd: z.boolean().optional(), source });

export const movementSchema = z.strictObject({
  ...term,
  /** The side is part of the name: "rotation" and right make "right rotation". */
  isSided: z.boolean().optional(),
  /** The name is the movement of one region only, which need not be said. */
  onlyOf: name.optional(),
  /** Muscles called by what they do, "flexors": behind a joint, the strength of this movement. */
  movers: words.optional(),
  /** Measured in millimetres too: how far the mouth opens. */
  isInLength: z.boolean().optional(),
  /** A value may be below zero: extension that falls short of straight. */
  mayBeNegative: z.boolean().optional(),
});

export const normalRangeSchema = z.strictObject({ region: name, movement: name, degrees: z.number().min(0).max(200), source });

export const techniqueSchema = z.strictObject({
  ...term,
  /** Words that mean a treatment only where treatment is told of: "heat", "stretch". */
  isEverydayWord: z.boolean().optional(),
  /** The words say by themselves that it was done, wherever they stand: "patient education and counseling". */
  isSaidAnywhere: z.boolean().optional(),
  /** Made of exercises that may be named beside it. */
  isExercise: z.boolean().optional(),
  /** Gives way to any other technique named with it. */
  isUnspecified: z.boolean().optional(),
  /** A layman's word that means it only where it is not wanted: "does not like to be clicked". */
  isOnlyUnwanted: z.boolean().optional(),
  /** Of the whole person: done beside what is done to a knee, it is of no knee. */
  isGeneral: z.boolean().optional(),
  /** A word that means it only as all that is said behind or before its minutes: "right lumbar 30 min deep". */
  isOnlyTimed: z.boolean().optional(),
});

export const instrumentSchema = z.strictObject({
  name: z.enum(['NPRS', 'PSFS', 'NDI', 'ODI', 'RMDQ', 'QuickDASH', 'LEFS', 'SPADI']),
  words,
  highest: z.number().positive(),
  /** Has a value for each of its activities, and no sum. */
  isByActivity: z.boolean().optional(),
  /** A rating of pain, and a fact of its own kind. */
  isOfPain: z.boolean().optional(),
  source,
});

export const screeningSchema = z.strictObject({
  /** More than one where the words ask for several: "bladder or bowel". */
  names: z.array(name).min(1),
  words,
  /** Counts only where it is denied, asked or in doubt; said by itself it is a complaint. */
  onlyAsked: z.boolean().optional(),
  /** These words say that it is not so: "continent". */
  saysAbsent: z.boolean().optional(),
  /** Names what is asked about and says nothing by itself: "heels", "sleep". It counts where an answer stands to it. */
  isTopic: z.boolean().optional(),
  /** Counts only of somebody else: a relative's illness. */
  onlyOfOthers: z.boolean().optional(),
  /** Asks about what was: "previous DVT". */
  isOfPast: z.boolean().optional(),
  /** Comes and goes: with a date weeks back it is over. */
  isEpisode: z.boolean().optional(),
  /** Nothing that can be normal or unchanged: "normal heel pain" denies none. */
  isNoFunction: z.boolean().optional(),
  /** A no some words before it holds: "denies any known family history". */
  isDeniedFromAfar: z.boolean().optional(),
  /** Happened, where its time stands with it: "knock to the knee 2/7 ago". */
  isEvent: z.boolean().optional(),
  /** Asks about the last months: what is past answers nothing. */
  isOnlyRecent: z.boolean().optional(),
  /** Holds the words of a question and asks nothing: "the GP's surgery". */
  isLookalike: z.boolean().optional(),
  /** Only where it is written just so: PsA is no PSA. */
  writtenAs: z.string().optional(),
  /** A complaint that is still there where it is "stable" or "unchanged". */
  mayStay: z.boolean().optional(),
  /** Found in a year, it goes on: "osteoporosis, 2019". */
  isLasting: z.boolean().optional(),
  source,
});

export const cueSchema = z.strictObject({ cue: z.enum(cueNames), words, source });

export const shapes = ['swollen', 'weight-lost', 'weeks-of-forty', 'stiff-in-the-morning', 'waking-at-night', 'waking-so-often', 'waking-with', 'hurting-at-night', 'short-night', 'temperature', 'girths-apart', 'said-of-place', 'said-of-both'] as const;
/** Of two of one shape the first that fits counts. */
export const shapedScreeningSchema = z.strictObject({
  shape: z.enum(shapes),
  name,
  /** Only of these, or where a word of the cue stands near. */
  regions: z.array(name).optional(),
  cue: z.enum(cueNames).optional(),
  /** Only where one of these was answered. */
  of: z.array(name).optional(),
  source,
});

export const vocabularySchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z-]*[a-z]$/),
  title: z.string().min(2),
  regions: z.array(regionSchema).default([]),
  levels: z.array(levelSchema).default([]),
  movements: z.array(movementSchema).default([]),
  normalRanges: z.array(normalRangeSchema).default([]),
  muscles: z.array(termSchema).default([]),
  techniques: z.array(techniqueSchema).default([]),
  instruments: z.array(instrumentSchema).default([]),
  tests: z.array(testNameSchema).default([]),
  screening: z.array(screeningSchema).default([]),
  shapedScreening: z.array(shapedScreeningSchema).default([]),
  cues: z.array(cueSchema).default([]),
});
export type Vocabulary = z.infer<typeof vocabularySchema>;
/** What a pack adds: the names of its tests stand beside how they are done. */
export const packWordsSchema = vocabularySchema.omit({ id: true, title: true, tests: true });
export type PackWords = z.infer<typeof packWordsSchema>;
export type VocabularyTerm = z.infer<typeof termSchema>;
export type RegionTerm = z.infer<typeof regionSchema>;
export type MovementTerm = z.infer<typeof movementSchema>;
export type TechniqueTerm = z.infer<typeof techniqueSchema>;
export type InstrumentTerm = z.infer<typeof instrumentSchema>;
export type ScreeningTerm = z.infer<typeof screeningSchema>;
export type ShapedScreening = z.infer<typeof shapedScreeningSchema>;
export type NormalRange = z.infer<typeof normalRangeSchema>;
export type CueTerm = z.infer<typeof cueSchema>;

/** All of them as one; where two give words for one name, both are understood. */
export function mergeVocabularies(first: Vocabulary, ...others: readonly PackWords[]): Vocabulary {
  return others.reduce<Vocabulary>(
    (merged, added) => ({
      id: merged.id,
      title: merged.title,
      regions: [...merged.regions, ...added.regions],
      levels: [...merged.levels, ...added.levels],
      movements: [...merged.movements, ...added.movements],
      // The later one decides: a clinic's own range stands before the shipped one.
      normalRanges: [...added.normalRanges, ...merged.normalRanges],
      muscles: [...merged.muscles, ...added.muscles],
      techniques: [...merged.techniques, ...added.techniques],
      instruments: [...merged.instruments, ...added.instruments],
      tests: merged.tests,
      screening: [...merged.screening, ...added.screening],
      // A clinic's own stands first.
      shapedScreening: [...added.shapedScreening, ...merged.shapedScreening],
      cues: [...merged.cues, ...added.cues],
    }),
    first,
  );
}
