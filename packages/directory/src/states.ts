/**
 * States, provinces and nations as people write them. Only the four countries whose postal files the service reads are
 * here; elsewhere a state is compared as its own folded words. Names: ISO 3166-2.
 */
import { foldPhrase } from './fold.ts';

const namesByCode: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  AU: {
    ACT: 'Australian Capital Territory', NSW: 'New South Wales', NT: 'Northern Territory', QLD: 'Queensland', SA: 'South Australia',
    TAS: 'Tasmania', VIC: 'Victoria', WA: 'Western Australia',
  },
  CA: {
    AB: 'Alberta', BC: 'British Columbia', MB: 'Manitoba', NB: 'New Brunswick', NL: 'Newfoundland and Labrador', NS: 'Nova Scotia',
    NT: 'Northwest Territories', NU: 'Nunavut', ON: 'Ontario', PE: 'Prince Edward Island', QC: 'Quebec', SK: 'Saskatchewan', YT: 'Yukon',
  },
  GB: { ENG: 'England', NIR: 'Northern Ireland', SCT: 'Scotland', WLS: 'Wales' },
  US: {
    AL: 'Alabama', AK: 'Alaska', AZ: 'Arizona', AR: 'Arkansas', CA: 'California', CO: 'Colorado', CT: 'Connecticut', DE: 'Delaware',
    DC: 'District of Columbia', FL: 'Florida', GA: 'Georgia', HI: 'Hawaii', ID: 'Idaho', IL: 'Illinois', IN: 'Indiana', IA: 'Iowa',
    KS: 'Kansas', KY: 'Kentucky', LA: 'Louisiana', ME: 'Maine', MD: 'Maryland', MA: 'Massachusetts', MI: 'Michigan', MN: 'Minnesota',
    MS: 'Mississippi', MO: 'Missouri', MT: 'Montana', NE: 'Nebraska', NV: 'Nevada', NH: 'New Hampshire', NJ: 'New Jersey',
    NM: 'New Mexico', NY: 'New York', NC: 'North Carolina', ND: 'North Dakota', OH: 'Ohio', OK: 'Oklahoma', OR: 'Oregon',
    PA: 'Pennsylvania', RI: 'Rhode Island', SC: 'South Carolina', SD: 'South Dakota', TN: 'Tennessee', TX: 'Texas', UT: 'Utah',
    VT: 'Vermont', VA: 'Virginia', WA: 'Washington', WV: 'West Virginia', WI: 'Wisconsin', WY: 'Wyoming', PR: 'Puerto Rico',
  },
};

const countryNames: Readonly<Record<string, string>> = {
  australia: 'AU', aus: 'AU', au: 'AU', canada: 'CA', can: 'CA', ca: 'CA', 'united kingdom': 'GB', 'great britain': 'GB', uk: 'GB', gb: 'GB',
  gbr: 'GB', 'united states': 'US', 'united states of america': 'US', usa: 'US', us: 'US', 'new zealand': 'NZ', nz: 'NZ', nzl: 'NZ',
  ireland: 'IE', ie: 'IE', irl: 'IE',
};

interface StateOfCountry {
  readonly country: string;
  /** Upper-case code. */
  readonly code: string;
}

const statesByFolded = new Map<string, StateOfCountry[]>();
for (const [country, names] of Object.entries(namesByCode)) {
  for (const [code, name] of Object.entries(names)) {
    for (const folded of [foldPhrase(code), foldPhrase(name)]) {
      statesByFolded.set(folded, [...(statesByFolded.get(folded) ?? []), { country, code }]);
    }
  }
}

/** Every state a code or full name may mean: "WA" is one of Australia and one of the United States. */
export function statesNamed(text: string): readonly StateOfCountry[] {
  return statesByFolded.get(foldPhrase(text)) ?? [];
}

/** The upper-case code of a state written as its code or its name; undefined where the table has none. */
export function stateCode(state: string, country: string): string | undefined {
  return statesNamed(state).find((one) => one.country === country)?.code;
}

/** One spelling of a state for comparing: its upper-case code where the table knows it, else its folded words. */
export function stateKey(state: string, country: string): string {
  return stateCode(state, country) ?? foldPhrase(state);
}

/** The ISO 3166-1 alpha-2 code a country's name or code means, upper case; undefined where it is not known. */
export function countryCode(text: string): string | undefined {
  const folded = foldPhrase(text);
  const known = countryNames[folded];
  if (known !== undefined) return known;
  return /^[A-Z]{2}$/.test(text.trim()) ? text.trim() : undefined;
}

/** How a state may be searched: as it is written, and both its code and its full name where the table knows it. */
export function stateNames(state: string, country: string): readonly string[] {
  const code = stateKey(state, country);
  const name = namesByCode[country]?.[code];
  return name === undefined ? [state] : [code, name];
}
