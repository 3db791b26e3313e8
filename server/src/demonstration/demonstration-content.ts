/**
 * What the fictional practitioners are made of. Family names are invented, so that no real practitioner is meant; phone
 * numbers come from the ranges that each regulator keeps for fiction.
 */
export interface DemonstrationCountry {
  readonly country: string;
  readonly weight: number;
  /** Where several work; by the name and state of the gazetteer. */
  readonly towns: readonly { readonly name: string; readonly state: string }[];
  readonly languages: readonly string[];
  /** A number that is nobody's; undefined where no range is kept for fiction. */
  readonly phone: (number: number, state: string) => string | undefined;
}

const australianArea: Readonly<Record<string, string>> = { NSW: '02', ACT: '02', VIC: '03', TAS: '03', QLD: '07', SA: '08', WA: '08', NT: '08' };
const four = (number: number) => String(number).padStart(4, '0');
const northAmerican = (number: number) => `555-01${String(number % 100).padStart(2, '0')}`;

export const demonstrationCountries: readonly DemonstrationCountry[] = [
  {
    country: 'AU',
    weight: 8,
    towns: [
      { name: 'Melbourne', state: 'VIC' },
      { name: 'Northcote', state: 'VIC' },
      { name: 'Sydney', state: 'NSW' },
      { name: 'Newtown', state: 'NSW' },
      { name: 'Dubbo', state: 'NSW' },
      { name: 'Brisbane', state: 'QLD' },
      { name: 'Adelaide', state: 'SA' },
      { name: 'Fremantle', state: 'WA' },
      { name: 'Hobart', state: 'TAS' },
    ],
    languages: ['zh', 'ar', 'vi', 'hi', 'el', 'it', 'pa', 'fr'],
    // ACMA: numbers for use in TV shows, films and creative works.
    phone: (number, state) => `${australianArea[state] ?? '02'} 5550 ${four(number)}`,
  },
  {
    country: 'GB',
    weight: 3,
    towns: [
      { name: 'London', state: 'ENG' },
      { name: 'Bristol', state: 'ENG' },
      { name: 'Leeds', state: 'ENG' },
      { name: 'Edinburgh', state: 'SCT' },
      { name: 'Cardiff', state: 'WLS' },
      { name: 'Belfast', state: 'NIR' },
    ],
    languages: ['pl', 'ur', 'bn', 'cy', 'pa', 'ro', 'fr'],
    // Ofcom: telephone numbers for use in TV and radio drama programmes, no area.
    phone: (number) => `01632 960${String(number).padStart(3, '0')}`,
  },
  {
    country: 'US',
    weight: 3,
    towns: [
      { name: 'Seattle', state: 'WA' },
      { name: 'Austin', state: 'TX' },
      { name: 'Chicago', state: 'IL' },
      { name: 'Brooklyn', state: 'NY' },
      { name: 'Portland', state: 'OR' },
    ],
    languages: ['es', 'zh', 'fil', 'vi', 'ko', 'ru'],
    // North American Numbering Plan: 555-0100 to 555-0199 are for fiction in every area.
    phone: (number) => `202-${northAmerican(number)}`,
  },
  {
    country: 'CA',
    weight: 3,
    towns: [
      { name: 'Toronto', state: 'ON' },
      { name: 'Ottawa', state: 'ON' },
      { name: 'Vancouver', state: 'BC' },
      { name: 'Halifax', state: 'NS' },
      { name: 'Calgary', state: 'AB' },
    ],
    languages: ['fr', 'zh', 'pa', 'es', 'ar'],
    phone: (number) => `613-${northAmerican(number)}`,
  },
  {
    country: 'NZ',
    weight: 2,
    towns: [
      { name: 'Auckland', state: 'Auckland' },
      { name: 'Wellington', state: 'Wellington Region' },
      { name: 'Christchurch', state: 'Canterbury' },
      { name: 'Dunedin', state: 'Otago' },
    ],
    languages: ['mi', 'sm', 'zh', 'hi'],
    phone: () => undefined,
  },
];

/** Ids of the professions pack, as often as a therapist looks for them. */
export const commonProfessions: readonly string[] = [
  ...repeat('massage-therapist', 6),
  ...repeat('physiotherapist', 6),
  ...repeat('general-practitioner', 3),
  ...repeat('osteopath', 2),
  ...repeat('chiropractor', 2),
  ...repeat('podiatrist', 2),
  ...repeat('exercise-physiologist', 2),
  ...repeat('psychologist', 2),
  'myotherapist',
  'occupational-therapist',
  'acupuncturist',
  'dietitian',
  'sports-physician',
  'rheumatologist',
  'orthopaedic-surgeon',
  'neurologist',
  'pain-specialist',
];

function repeat(id: string, times: number): string[] {
  return Array.from({ length: times }, () => id);
}

export const givenNames = {
  female: [
    'Aaliyah', 'Amara', 'Ana', 'Anjali', 'Aroha', 'Astrid', 'Bridget', 'Carys', 'Chiara', 'Dewi', 'Elena', 'Esi', 'Farida', 'Freya', 'Grace',
    'Hana', 'Imogen', 'Ines', 'Jedda', 'Joanna', 'Kavita', 'Keiko', 'Laila', 'Linh', 'Lucía', 'Mairead', 'Maria', 'Mele', 'Miriam', 'Naomi',
    'Niamh', 'Noor', 'Olga', 'Priya', 'Renée', 'Ruth', 'Sana', 'Siobhán', 'Tamsin', 'Thandi', 'Wei', 'Yasmin', 'Zofia',
  ],
  male: [
    'Aarav', 'Ahmed', 'Alun', 'Andrei', 'Arjun', 'Bao', 'Callum', 'Carlos', 'Darius', 'David', 'Emeka', 'Ewan', 'Farid', 'Gareth', 'Hemi',
    'Hiroshi', 'Idris', 'Ivan', 'Jarrah', 'José', 'Kofi', 'Lars', 'Luca', 'Malik', 'Mateo', 'Minh', 'Nikos', 'Omar', 'Pita', 'Rafael', 'Rohan',
    'Sam', 'Sione', 'Stefan', 'Tane', 'Tomasz', 'Winston', 'Xavier', 'Yusuf', 'Zach',
  ],
} as const;

export const familyNames = [
  'Abernook', 'Adeyobi', 'Akahenga', 'Almeridos', 'Amberwick', 'Anandavel', 'Arkwyn', 'Balakorin', 'Barrowmead', 'Belquist', 'Birrawong',
  'Brackenshaw', 'Calderhythe', 'Castelmora', 'Chandrapol', 'Corrivale', 'Dalmontes', 'Daravitch', 'Dunmorrow', 'Eastermoor', 'Elgarrow',
  'Fairhollin', 'Farokhand', 'Fenwicke-Rao', 'Galloweth', 'Ghoramati', 'Greyhallow', 'Halvorquist', 'Harrowdene', 'Hinemanu', 'Ibarnegaray',
  'Ikenwosu', 'Jadhavani', 'Jinwei-Tan', 'Kalemandro', 'Karimzai', 'Kirrabilla', 'Kowalendra', 'Lanquist', 'Lindisholm', 'Llanfairy', 'Marchetelli',
  'Matsuhara', 'Mbalenko', 'Merriwethby', 'Montaverde', 'Nakavindi', 'Nguyenvale', 'Norringale', 'Obaseki-Hart', 'Okonjuwa', 'Oldacremere',
  'Papadimotis', 'Penhallick', 'Quillfeather', 'Quoylemar', 'Rangiteora', 'Ravenscar', 'Redfernly', 'Saltmarch', 'Santolino', 'Shirazinia', 'Silverwattle',
  'Solbakke', 'Tallowmere', 'Tautahi', 'Thistlewick', 'Tranquist', 'Uluave', 'Underhythe', 'Valdisera', 'Vandermoor', 'Wairangi', 'Wexcombe',
  'Whitlockby', 'Xianglumei', 'Yarrabee', 'Yevgarin', 'Zamoranez', 'Zielandra',
] as const;

export const practiceNames = [
  '{place} Health Rooms', '{place} Movement', '{place} Allied Health', 'The {place} Practice', 'Stillwater Clinic', 'Banksia Rooms', 'Northlight Health',
  'Corner Practice', 'Riverbend Clinic', 'Open Door Health', 'Lantern Clinic', 'Fig Tree Rooms',
] as const;

export const streetNames = [
  'Wattle Street', 'Station Road', 'High Street', 'Harbour Road', 'Mill Lane', 'Church Street', 'Park Avenue', 'Orchard Road', 'Bridge Street',
  'Cedar Avenue', 'Quarry Road', 'Victoria Parade',
] as const;

export const aboutSentences = [
  'Writes back within a week of a first visit.',
  'Early and late appointments.',
  'Works closely with massage therapists nearby.',
  'Ground floor, parking at the door.',
  'Home visits within the district.',
  'Takes short-notice appointments on most days.',
  'Likes a phone call for anything urgent.',
  'Prefers a short letter with what was measured.',
  'Shares exercise plans with whoever refers.',
  'Quiet rooms, long appointments.',
] as const;
