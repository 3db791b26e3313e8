/** From a profession to a code by which others know it, only where the code's licence lets us give it out. */
import { codeTables } from './profession-codes.ts';

/** See the licence of each table. The members of SNOMED International: from memory. */
const countriesBySystem: Readonly<Record<string, readonly string[]>> = {
  'http://snomed.info/sct': ['AU', 'CA', 'GB', 'IE', 'NZ'],
  'http://nucc.org/provider-taxonomy': ['US'],
};

/** By country, then profession: the first and plainest code of the country's table. Made once, since it is asked for with every listing. */
const codesByCountry: ReadonlyMap<string, ReadonlyMap<string, GivenCode>> = new Map(
  codeTables.flatMap(({ system, codes }) => {
    // From the last to the first, so that the first stays.
    const byProfession = new Map(Object.entries(codes).filter(([, { general }]) => general !== true).toReversed().map(([code, { profession }]) => [profession, { system, code }] as const));
    return (countriesBySystem[system] ?? []).map((country) => [country, byProfession] as const);
  }),
);

/** Where any profession has such a code. */
export const countriesWithCodes: readonly string[] = [...codesByCountry.keys()];

interface GivenCode {
  readonly system: string;
  readonly code: string;
}

/** Undefined where no fine code is known, and in other countries. */
export function codeOfProfession(profession: string, country: string): GivenCode | undefined {
  return codesByCountry.get(country)?.get(profession);
}
