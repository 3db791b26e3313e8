/** The shipped content and its schema: what it says carries where it is from. */
export type { Profession } from './professions/profession.ts';
export { commonSpecialties, otherProfessionId, professionById, professions, professionTitle, schemesForProfession, specialtySynonyms } from './professions/professions.ts';
export { groupTitles, professionByCode } from './professions/profession-codes.ts';
export { keepUntil, type RetentionPeriod } from './retention/retention-period.ts';
export { retentionPeriodById, retentionPeriods } from './retention/retention-periods.ts';
export { emergencyNumberOf, emergencyNumbers, type EmergencyNumber } from './emergency/emergency-numbers.ts';
export { usualHomework, usuallyTreated } from './note-texts/usual-words.ts';
export { noteSnippets, noteTemplates, visitIntervals, type NoteText } from './note-texts/note-texts.ts';
export { amountsForRegion, thresholdForInstrument, thresholdsForMotion } from './change-thresholds/change-thresholds.ts';
export type { InstrumentThreshold, MotionThreshold, ThresholdAmount, ThresholdSource, ThresholdSpan } from './change-thresholds/change-threshold.ts';
export { plainTestWords, type TestName, type TestWord } from './tests/test-name.ts';
export { testNamed, testNames, testsByWord } from './tests/test-names.ts';
export { type CueEffect, type CueReach, type StatusCue, type StatusCuePack, statusCueSchema } from './status-cues/status-cue.ts';
export { statusCues } from './status-cues/status-cues.ts';
export type { OrthopaedicTest, TestAccuracy, TestSource } from './tests/orthopaedic-test.ts';
export { orthopaedicTest, orthopaedicTests } from './tests/orthopaedic-tests.ts';
