/** The shipped content and its schema: what it says carries where it is from. */
export type { Profession } from './professions/profession.ts';
export { commonSpecialties, otherProfessionId, professionById, professions, professionTitle, schemesForProfession, specialtySynonyms } from './professions/professions.ts';
export { groupTitles, professionByCode } from './professions/profession-codes.ts';
export { keepUntil, type RetentionPeriod } from './retention/retention-period.ts';
export { retentionPeriodById, retentionPeriods } from './retention/retention-periods.ts';
export { emergencyNumberOf, emergencyNumbers, type EmergencyNumber } from './emergency/emergency-numbers.ts';
export { noteSnippets, noteTemplates, visitIntervals, type NoteText } from './note-texts/note-texts.ts';
