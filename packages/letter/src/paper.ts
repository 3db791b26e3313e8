/** Which paper a country prints on. */
export type Paper = 'A4' | 'Letter';

/** US Letter where Unicode CLDR's supplemental measurement data (paperSize) says so; A4 everywhere else. */
const letterCountries: ReadonlySet<string> = new Set(['BZ', 'CA', 'CL', 'CO', 'CR', 'GT', 'MX', 'NI', 'PA', 'PH', 'PR', 'SV', 'US', 'VE']);

/** `country` is ISO 3166-1 alpha-2, upper case; A4 where it is not known. */
export function paperOf(country: string): Paper {
  return letterCountries.has(country) ? 'Letter' : 'A4';
}
