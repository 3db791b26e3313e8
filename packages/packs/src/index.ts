/** The shipped content and its schema: what it says carries where it is from. */
export type { Profession } from './professions/profession.ts';
export { commonSpecialties, otherProfessionId, professionById, professions, professionTitle, schemesForProfession, specialtySynonyms } from './professions/professions.ts';
export { groupTitles, professionByCode } from './professions/profession-codes.ts';
export { keepUntil, type RetentionPeriod } from './retention/retention-period.ts';
export { retentionPeriodById, retentionPeriods } from './retention/retention-periods.ts';
export { amountsForRegion, thresholdForInstrument, thresholdsForMotion } from './change-thresholds/change-thresholds.ts';
export type { InstrumentThreshold, MotionThreshold, ThresholdAmount, ThresholdSource, ThresholdSpan } from './change-thresholds/change-threshold.ts';
