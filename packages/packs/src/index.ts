/** The shipped content and its schema: what it says carries where it is from. */
export type { Profession } from './professions/profession.ts';
export { commonSpecialties, otherProfessionId, professionById, professions, professionTitle, schemesForProfession, specialtySynonyms } from './professions/professions.ts';
export { groupTitles, professionByCode } from './professions/profession-codes.ts';
export { keepUntil, type RetentionPeriod } from './retention/retention-period.ts';
export { retentionPeriodById, retentionPeriods } from './retention/retention-periods.ts';
export { amountsForRegion, thresholdForInstrument, thresholdsForMotion } from './change-thresholds/change-thresholds.ts';
export type { InstrumentThreshold, MotionThreshold, ThresholdAmount, ThresholdSource, ThresholdSpan } from './change-thresholds/change-threshold.ts';
export { plainTestWords, type TestName, type TestWord } from './tests/test-name.ts';
export { testNamed, testNames, testsByWord } from './tests/test-names.ts';
export { type CueEffect, type CueReach, type StatusCue, type StatusCuePack, statusCueSchema } from './status-cues/status-cue.ts';
export { statusCues } from './status-cues/status-cues.ts';
export type { OrthopaedicTest, TestAccuracy, TestSource } from './tests/orthopaedic-test.ts';
export { orthopaedicTest, orthopaedicTests } from './tests/orthopaedic-tests.ts';
export { type Condition, type Finding, type RedFlagPack, redFlagPackSchema, type RedFlagPattern } from './red-flags/red-flag.ts';
export { redFlags } from './red-flags/red-flags.ts';
export { shippedVocabulary } from './vocabulary/shipped-vocabulary.ts';
export { type CueName, type InstrumentTerm, mergeVocabularies, type MovementTerm, type NormalRange, type RegionTerm, type ScreeningTerm, type TechniqueTerm, type Vocabulary, vocabularySchema, type VocabularyTerm } from './vocabulary/vocabulary.ts';
