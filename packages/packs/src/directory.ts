/** What a directory needs of the content: professions, funding and registers. By itself, so that the service loads nothing clinical. */
export type { Profession } from './professions/profession.ts';
export { commonSpecialties, otherProfessionId, professionById, professions, professionTitle, schemesForProfession, specialtySynonyms } from './professions/professions.ts';
export { codeOfProfession, countriesWithCodes } from './professions/codes-given-out.ts';
export { groupTitles, professionByCode } from './professions/profession-codes.ts';
export { fundings, fundingsForCountries, fundingTitle } from './funding/fundings.ts';
export type { Register } from './registers/register.ts';
export { registersFor } from './registers/registers.ts';
