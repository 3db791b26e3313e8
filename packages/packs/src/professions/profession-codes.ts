/**
 * How others code professions, as optional mapping tables: never keys of ours, and each can be taken out. A code that
 * fits no entry is no error: the words beside it are read next.
 */

/** From a code to a profession id; `general` marks collections ("not elsewhere classified") that words beside them specify. */
interface CodeMapping {
  readonly profession: string;
  readonly general?: true;
}

interface CodeTable {
  readonly title: string;
  /** The FHIR system of its codes. */
  readonly system: string;
  readonly licence: string;
  readonly source: string;
  readonly codes: Readonly<Record<string, CodeMapping>>;
  /** By the first characters of a code, where they name a class whose members are all of one profession; a code of its own goes before. */
  readonly classes?: Readonly<Record<string, CodeMapping>>;
}

const anzsco: CodeTable = {
  title: 'ANZSCO occupations',
  system: 'http://www.abs.gov.au/ausstats/abs@.nsf/mf/1220.0',
  licence: 'Australian Bureau of Statistics, Creative Commons Attribution (from memory).',
  source: 'Codes and titles as HL7 Australia’s test directory uses them.',
  codes: mapping({
    'aboriginal-health-worker': '411511',
    acupuncturist: '252211 252214',
    anaesthetist: '253211',
    cardiologist: '253312',
    'cardiothoracic-surgeon': '253512',
    chiropractor: '252111',
    counsellor: '272199 272112 272113 272114 272115',
    'dental-hygienist': '411211',
    'dental-therapist': '411214',
    dentist: '252311 252312',
    dermatologist: '253911',
    dietitian: '251111 251112',
    'ear-nose-throat-surgeon': '253515',
    'emergency-physician': '253912',
    endocrinologist: '253315',
    gastroenterologist: '253316',
    'general-practitioner': '253111',
    'massage-therapist': '411611',
    'medical-practitioner': '253112 253311~ 253399~ 253999~',
    midwife: '254111',
    naturopath: '252213',
    nephrologist: '253322',
    neurologist: '253318',
    neurosurgeon: '253513',
    'nuclear-medicine-technologist': '251213',
    nurse: '254499~ 254412 254414 254418 254423 254424 254425',
    'nurse-practitioner': '254411',
    'obstetrician-gynaecologist': '253913',
    'occupational-therapist': '252411',
    oncologist: '253314 253918',
    ophthalmologist: '253914',
    optometrist: '251411',
    orthoptist: '251412',
    orthotist: '251912',
    'orthopaedic-surgeon': '253514',
    osteopath: '252112',
    paediatrician: '253321',
    paramedic: '411111 411112',
    pathologist: '253915',
    pharmacist: '251511 251513',
    physiotherapist: '252511',
    'plastic-surgeon': '253517',
    podiatrist: '252611',
    psychiatrist: '253411',
    psychologist: '272311 272312 272313 272314 272399',
    'radiation-therapist': '251212',
    radiographer: '251211',
    radiologist: '253917',
    'respiratory-physician': '253324',
    rheumatologist: '253323',
    'social-worker': '272511',
    sonographer: '251214',
    'speech-pathologist': '252712',
    audiologist: '252711',
    surgeon: '253511~',
    urologist: '253518',
    'vascular-surgeon': '253521',
    'health-worker': '251911~ 411711',
  }),
};

const snomed: CodeTable = {
  title: 'SNOMED CT practitioner roles and clinical specialties',
  system: 'http://snomed.info/sct',
  licence: 'SNOMED CT needs a licence in some countries; members of SNOMED International, Australia among them, have one.',
  source:
    'hl7au/au-fhir-pd ec64931, NHSD-SCT_AU mapping.csv, and codes as HL7 Australia’s test directory uses them; codes ending in 000168 and a check digit are of the Australian extension.',
  codes: mapping({
    'aboriginal-health-worker': '826241000168109',
    anaesthetist: '88189002 394577000',
    audiologist: '309418004 394578005',
    cardiologist: '17561000 394579002',
    'cardiothoracic-surgeon': '309369000 394603008',
    chiropractor: '3842006',
    counsellor: '224595007',
    'dental-hygienist': '26042002',
    'dental-therapist': '1032061000168104',
    dentist: '106289002 722163006',
    dermatologist: '18803008 394582007',
    'diabetes-educator': '1011451000168108',
    dietitian: '159033005 722164000',
    'emergency-physician': '309294001 773568002',
    endocrinologist: '61894003 394583002',
    'exercise-physiologist': '1011471000168104 1240761000168106',
    gastroenterologist: '71838004 394584008',
    'general-practitioner': '62247001 408443003',
    geriatrician: '90655003 394811001',
    immunologist: '63098009 408480009',
    'massage-therapist': '826281000168104',
    midwife: '309453006 1287784006',
    myotherapist: '1240771000168100',
    nephrologist: '11911009 394589003',
    neurologist: '56397003 394591006',
    neurosurgeon: '45544007 394610002',
    'nuclear-medicine-physician': '394649004',
    'nuclear-medicine-technologist': '1256114007',
    nurse: '224535009 722165004~',
    'nurse-practitioner': '224571005',
    'obstetrician-gynaecologist': '309367003 394585009',
    'occupational-therapist': '80546007',
    oncologist: '394593009 419815003',
    ophthalmologist: '422234006 394594003',
    optometrist: '28229004',
    'orthopaedic-surgeon': '22731001 394801008 1345027006',
    osteopath: '76231001 416304004',
    paediatrician: '82296001 24251000087109',
    paramedic: '397897005',
    pathologist: '61207006 394595002 1255736009',
    pharmacist: '46255001 159011008 1268907002',
    physiotherapist: '36682004 722138006',
    'plastic-surgeon': '8724009 394611003',
    podiatrist: '159034004 722166003',
    psychiatrist: '80584001 394587001',
    psychologist: '59944000 310191001 1255918004',
    'radiation-therapist': '159018002',
    radiographer: '159017007',
    radiologist: '1726731000168108 408455009',
    rheumatologist: '45440000',
    'sleep-physician': '720503005 1136421000168109',
    'social-worker': '106328005',
    sonographer: '789543004',
    'speech-pathologist': '159026005',
    surgeon: '78703002 304292004~ 394609007~',
    urologist: '24590004 394612005',
  }),
};

const nucc: CodeTable = {
  title: 'NUCC health care provider taxonomy',
  system: 'http://nucc.org/provider-taxonomy',
  licence:
    'Royalty-free in products in the United States only, unchanged, with the notice of the American Medical Association: the Health Care Provider Taxonomy code set is published by the National Uniform Claim Committee, copyright American Medical Association.',
  source: 'US Plan-Net value set SpecialtyAndDegreeLicenseCertificateVS 1.1.0, NUCC 20.2 (onc-healthit/ONCLAIVE 075ed7e); classes are the first four characters (NUCC level II). What that value set lacks (audiologists, speech pathologists, radiographers, nurse practitioners and other advanced nurses, midwives, assistants, nutritionists, rehabilitation counsellors, hearing instrument specialists, oral surgeons, osteopathic manipulative medicine) is as the expansion of the NUCC taxonomy 21.1 names it (HL7/fhir-directory-attestation 15bd95c, ValueSet-HealthcareProviderTaxonomy). Which of our professions a code means is a decision of this project. Physician assistants (363A), lay midwives (175M) and the specialist of any kind (174400000X) are nobody we have a word for: imports report them by code.',
  codes: mapping({
    acupuncturist: '171100000X',
    anaesthetist: '207L00000X',
    'athletic-trainer': '2255A2300X',
    cardiologist: '207RC0000X 207RC0001X 207RI0011X 207RA0001X 207RA0002X',
    chiropractor: '111N00000X',
    dietitian: '133V00000X',
    endocrinologist: '207RE0101X',
    'exercise-physiologist': '224Y00000X',
    gastroenterologist: '207RG0100X 207RI0008X 207RT0003X',
    'general-practitioner': '208D00000X 207Q00000X',
    geriatrician: '207RG0300X 207QG0300X',
    haematologist: '207RH0000X',
    immunologist: '207RA0201X 207RI0001X',
    kinesiotherapist: '226300000X',
    'massage-therapist': '225700000X 163WM1400X',
    midwife: '367A00000X',
    nephrologist: '207RN0300X',
    neurologist: '2084N0400X 2084N0402X 2084N0600X 2084N0008X 2084V0102X 2084B0040X 2084A2900X',
    neurosurgeon: '207T00000X',
    'nurse-practitioner': '363L00000X',
    'occupational-therapist': '225X00000X',
    oncologist: '207RH0003X 207RX0202X 2085R0001X',
    'orthopaedic-surgeon': '207X00000X 207XS0117X',
    orthoptist: '156FX1900X',
    'pain-specialist': '208VP0000X 208VP0014X 207LP2900X 2081P2900X 2084P2900X',
    physiotherapist: '225100000X 2251X0800X 2251S0007X',
    'plastic-surgeon': '2086S0122X',
    podiatrist: '213E00000X',
    psychiatrist: '2084P0800X 2084P0802X 2084P0804X 2084P0805X 2084P0015X 2084F0202X',
    psychologist: '103T00000X 103TC0700X',
    'rehabilitation-physician': '208100000X',
    'respiratory-physician': '207RP1001X',
    rheumatologist: '207RR0500X',
    'sleep-physician': '207RS0012X 207QS1201X 2080S0012X 2084S0012X 207YS0012X',
    'sports-physician': '207QS0010X 204C00000X 207XX0005X 207PS0010X 207RS0010X 2080S0010X 2081S0010X 2083S0010X 2084S0010X',
    'vascular-surgeon': '2086S0129X',
  }),
  classes: mapping({
    anaesthetist: '207L',
    audiologist: '231H 2376 2377',
    'cardiothoracic-surgeon': '208G',
    chiropractor: '111N',
    counsellor: '101Y 106H 225C',
    'dental-hygienist': '124Q',
    'dental-therapist': '125J 125K',
    dentist: '1223',
    dermatologist: '207N',
    dietitian: '133V 133N',
    'ear-nose-throat-surgeon': '207Y',
    'emergency-physician': '207P',
    'general-practitioner': '207Q 208D',
    'health-worker': '2252~ 224Z~ 2355~ 211D~ 136A~ 172V',
    immunologist: '207K',
    'medical-practitioner': '207R~ 208M~ 204D~',
    midwife: '176B 367A',
    naturopath: '175F',
    neurosurgeon: '207T',
    'nuclear-medicine-physician': '207U',
    nurse: '163W 164W 164X 364S 3675',
    'nurse-practitioner': '363L',
    'obstetrician-gynaecologist': '207V',
    'occupational-therapist': '225X',
    ophthalmologist: '207W',
    optometrist: '152W',
    'orthopaedic-surgeon': '207X',
    orthotist: '222Z 224P',
    paediatrician: '2080',
    'pain-specialist': '208V',
    paramedic: '146L',
    pathologist: '207Z',
    pharmacist: '1835',
    physiotherapist: '2251',
    'plastic-surgeon': '2082',
    podiatrist: '213E',
    psychologist: '103T 103G',
    radiographer: '2471',
    radiologist: '2085',
    'rehabilitation-physician': '2081',
    'social-worker': '1041',
    'speech-pathologist': '235Z',
    surgeon: '2086 208C 204E',
    urologist: '2088',
  }),
};

/** The registered form of a prescribing practice in the files of the NHS Organisation Data Service; the rest of that list names no practice. */
const odsPrescribingSettings: CodeTable = {
  title: 'ODS prescribing settings',
  system: 'urn:trusted-hands:ods-prescribing-setting',
  licence: 'NHS Organisation Data Service, Open Government Licence (from memory).',
  source: 'Column 26 of the file epraccur, where every active practice of May 2025 has 4; that 4 means a GP practice is from memory.',
  codes: mapping({ 'general-practice': '4' }),
};

/** In the order in which they are trusted: a finer code first. */
export const codeTables: readonly CodeTable[] = [snomed, nucc, anzsco, odsPrescribingSettings];

const tableBySystem = new Map(codeTables.map((table) => [table.system, table]));

/** What a code of one of the systems means; undefined for an unknown system or code. */
export function professionByCode(system: string, code: string): CodeMapping | undefined {
  const table = tableBySystem.get(system);
  if (table === undefined) return undefined;
  if (Object.hasOwn(table.codes, code)) return table.codes[code];
  const ofClass = code.slice(0, 4);
  return table.classes !== undefined && Object.hasOwn(table.classes, ofClass) ? table.classes[ofClass] : undefined;
}

/** Group titles of registers, and words that two professions share, each with the one that a title means. Those that join two professions are left out: we do not guess. */
export const groupTitles: Readonly<Record<string, string>> = {
  'registered nurses nec': 'nurse',
  'other medical practitioners': 'medical-practitioner',
  'specialist medical practitioners': 'medical-practitioner',
  'medical practitioners': 'medical-practitioner',
  'medical imaging professionals': 'radiographer',
  'ambulance officers and paramedics': 'paramedic',
  'nutrition professionals': 'dietitian',
  'medical specialist': 'medical-practitioner',
  physician: 'medical-practitioner',
  surgeon: 'surgeon',
  surgeons: 'surgeon',
  // Words for a practice as much as for its doctors: said of a person, they mean the doctor.
  gp: 'general-practitioner',
  gps: 'general-practitioner',
  'general practice': 'general-practitioner',
  'family doctor': 'general-practitioner',
};

/** `~` after a code marks it as general. */
function mapping(codesByProfession: Readonly<Record<string, string>>): Readonly<Record<string, CodeMapping>> {
  const codes: Record<string, CodeMapping> = {};
  for (const [profession, list] of Object.entries(codesByProfession)) {
    for (const code of list.split(' ')) codes[code.replace('~', '')] = code.endsWith('~') ? { profession, general: true } : { profession };
  }
  return codes;
}
