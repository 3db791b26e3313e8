/** From a profession to a code by which others know it, only where the code's licence lets us give it out. */
import { codeTables } from './profession-codes.ts';

/** See the licence of each table. The members of SNOMED International: from memory. */
const countriesBySystem: Readonly<Record<string, readonly string[]>> = {
  'http://snomed.info/sct': ['AU', 'CA', 'GB', 'IE', 'NZ'],
  'http://nucc.org/provider-taxonomy': ['US'],
};

/** The first and plainest of a table's codes for it; undefined where there is no fine one, and in other countries. */
export function codeOfProfession(profession: string, country: string): { readonly system: string; readonly code: string } | undefined {
  for (const { system, codes } of codeTables) {
    if (countriesBySystem[system]?.includes(country) !== true) continue;
    const [code] = Object.entries(codes).find(([, mapped]) => mapped.profession === profession && mapped.general !== true) ?? [];
    if (code !== undefined) return { system, code };
  }
  return undefined;
}
