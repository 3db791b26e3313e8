/** The shipped content and its schema: what it says carries where it is from. */
export type { Profession } from './professions/profession.ts';
export { commonSpecialties, otherProfessionId, professionById, professions, professionTitle, schemesForProfession, specialtySynonyms } from './professions/professions.ts';
export { groupTitles, professionByCode } from './professions/profession-codes.ts';
