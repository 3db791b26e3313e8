/** Countries as they are called here, by ISO 3166-1 alpha-2 code. */
const names = new Intl.DisplayNames(undefined, { type: 'region' });

export function countryName(country: string): string {
  return names.of(country) ?? country;
}

/** "Australia", "Australia and Canada". */
export function countryNames(countries: readonly string[]): string {
  return new Intl.ListFormat().format(countries.map(countryName));
}
