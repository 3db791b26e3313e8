/**
 * The registration numbers a listing may carry and what can be told from their form alone. A wrong form blocks, a wrong
 * check digit or an unknown prefix only warns, and nothing here says that a number is really registered.
 */
import { luhnValid, medicareCheckLetter, providerLocationCharacters } from './check-digits.ts';

export type NumberVerdict = 'valid' | 'suspicious' | 'invalid';

interface NumberCheck {
  readonly verdict: NumberVerdict;
  /** A whole sentence to show. */
  readonly reason: string;
  /** Upper case, without spaces, dots and dashes; for `other` the text as written, trimmed. */
  readonly normalized: string;
}

export interface NumberScheme {
  readonly id: string;
  readonly title: string;
  /** ISO 3166-1 alpha-2; absent for the lenient rule, which fits any country. */
  readonly country?: string;
  readonly example: string;
  /** The form in words, for a form's hint. */
  readonly hint: string;
  /** The identifier system of FHIR, where it is known. */
  readonly fhirSystem?: string;
  readonly source: string;
}

interface SchemeRule extends NumberScheme {
  /** The form, on the normalized number. */
  readonly pattern: RegExp;
  /** A sentence where the form is right and something else is not. */
  readonly doubt?: (normalized: string) => string | undefined;
  /** What went wrong, where a number of another form shows it; after the form in words. */
  readonly mistake?: (normalized: string) => string | undefined;
  readonly normalize?: (value: string) => string;
}

/** Prefixes seen in a public list; the list is secondary, so another prefix warns and never blocks. PAR is from memory. */
const ahpraPrefixes = new Set(['ATS', 'CMR', 'CHI', 'DEN', 'MED', 'MRP', 'NMW', 'OCC', 'OPT', 'OST', 'PAR', 'PHA', 'PHY', 'POD', 'PSY']);
const nurses = new Set(['NUR', 'MID', 'NRS']);

/** Letters of the professions; a new profession would bring others, so they warn and never block. */
const hcpcPrefixes = ['AS', 'BS', 'CH', 'CS', 'DT', 'HAD', 'ODP', 'OR', 'OT', 'PA', 'PH', 'PO', 'PYL', 'RA', 'SL'];

/** Where the form is known from memory alone: letters and digits, at least one of them a digit. */
const lenientForm = /^(?=.*[0-9])[0-9A-Z/]{1,20}$/;
function upToFiveDigits(value: string): string | undefined {
  return /^[0-9]{1,5}$/.test(value) ? undefined : 'As far as we know its numbers have up to five digits; compare this one with the public register.';
}

const rules: readonly SchemeRule[] = [
  {
    id: 'ahpra',
    title: 'Ahpra registration number',
    country: 'AU',
    example: 'PHY0001234567',
    hint: 'three letters and ten digits',
    fhirSystem: 'http://hl7.org.au/id/ahpra-registration-number',
    source:
      'Form: HL7 AU Base, au-ahpraregistrationnumber, inv-ahpra-0 (hl7au/au-fhir-base 5cae70e). Prefixes: secondary list australian-health-identifiers; PAR from memory.',
    pattern: /^[A-Z]{3}[0-9]{10}$/,
    doubt: (value) => {
      const prefix = value.slice(0, 3);
      if (ahpraPrefixes.has(prefix)) return undefined;
      if (nurses.has(prefix)) return `Ahpra writes NMW for nurses and midwives, not ${prefix}; compare the number with the public register.`;
      return `The letters ${prefix} are not a prefix we know of Ahpra; compare the number with the public register.`;
    },
    mistake: (value) => (/^[A-Z]{3}[0-9]+$/.test(value) ? countOf(value.length - 3, 'digit', 'after the letters') : undefined),
  },
  {
    id: 'hpi-i',
    title: 'Healthcare identifier of a person (HPI-I)',
    country: 'AU',
    example: '8003619900015717',
    hint: '16 digits that begin with 800361',
    fhirSystem: 'http://ns.electronichealth.net.au/id/hi/hpii/1.0',
    source: 'HL7 AU Base au-hpii invariants (hl7au/au-fhir-base 5cae70e): prefix 800361, Luhn over 16 digits.',
    pattern: /^800361[0-9]{10}$/,
    doubt: (value) => (luhnValid(value) ? undefined : checkDigitDoubt),
    mistake: (value) => (value.startsWith('800362') ? 'A number that begins with 800362 is an organisation’s (HPI-O).' : digitsWritten(value, 16)),
  },
  {
    id: 'hpi-o',
    title: 'Healthcare identifier of an organisation (HPI-O)',
    country: 'AU',
    example: '8003621566684455',
    hint: '16 digits that begin with 800362',
    fhirSystem: 'http://ns.electronichealth.net.au/id/hi/hpio/1.0',
    source: 'HL7 AU Base au-hpio invariants inv-hpio-0 to 2 (build.fhir.org/ig/hl7au/au-fhir-base): 16 digits, prefix 800362, Luhn. System: mjosborne1/au-fhir-registry, HPI-O.fsh.',
    pattern: /^800362[0-9]{10}$/,
    doubt: (value) => (luhnValid(value) ? undefined : checkDigitDoubt),
    mistake: (value) => (value.startsWith('800361') ? 'A number that begins with 800361 is a person’s (HPI-I).' : digitsWritten(value, 16)),
  },
  {
    id: 'medicare-provider-au',
    title: 'Medicare provider number',
    country: 'AU',
    example: '2426621B',
    hint: 'six digits, a location character and a check letter',
    fhirSystem: 'http://ns.electronichealth.net.au/id/medicare-provider-number',
    source:
      'angusmillar/HealthIdentifiers 6fd985c, MedicareProviderNumberParser.cs; confirmed on 2426621B of HL7 AU Base. That seven-character numbers are padded with a leading zero is from memory.',
    pattern: new RegExp(`^[0-9]{6}[${providerLocationCharacters}][A-Z]$`),
    normalize: (value) => (/^[0-9]{5}[0-9A-Z][A-Z]$/.test(value) ? `0${value}` : value),
    mistake: (value) => (/^[0-9]{6}[IOSZ][A-Z]$/.test(value) ? 'The letters I, O, S and Z do not stand for a location: it may be the digit 1, 0, 5 or 2.' : undefined),
    doubt: (value) =>
      medicareCheckLetter(value) === value.at(-1) ? undefined : 'The last letter does not fit the rest of the number; compare it with a letter or statement from Medicare.',
  },
  {
    id: 'npi',
    title: 'National Provider Identifier (NPI)',
    country: 'US',
    example: '1234567893',
    hint: 'ten digits that begin with 1 or 2',
    fhirSystem: 'http://hl7.org/fhir/sid/us-npi',
    source: 'CMS NPI check digit standard: Luhn over 80840 and the NPI. An NPI is not proof of a licence.',
    pattern: /^[12][0-9]{9}$/,
    doubt: (value) => (luhnValid(`80840${value}`) ? undefined : checkDigitDoubt),
    mistake: (value) => (/^80840[12][0-9]{9}$/.test(value) ? 'Leave away the 80840 in front: it is of the card, not of the number.' : digitsWritten(value, 10)),
  },
  {
    id: 'hcpc',
    title: 'HCPC registration number',
    country: 'GB',
    example: 'PH123456',
    hint: 'the letters of the profession and five or six digits',
    fhirSystem: 'https://fhir.hl7.org.uk/Id/hcpc-number',
    source:
      'hcpc-uk.org, how to check: at most six digits after the letters of the profession (PH123456, PYL123456); the letters from its registrant snapshot of November 2021. At least five, with zeros before a shorter one: NHS genomics PractitionerIdentifier profile and memory.',
    // Two letters of a profession that the list does not know, or the three of one that it knows.
    pattern: new RegExp(`^([A-Z]{2}|${hcpcPrefixes.filter((prefix) => prefix.length === 3).join('|')})[0-9]{5,6}$`),
    doubt: (value) => {
      const prefix = value.replace(/[0-9]+$/, '');
      return hcpcPrefixes.includes(prefix) ? undefined : `The letters ${prefix} are not of a profession we know of the HCPC; compare the number with the public register.`;
    },
    mistake: (value) => {
      const [, prefix = '', digits = ''] = /^([A-Z]{2,3})([0-9]{1,4})$/.exec(value) ?? [];
      return hcpcPrefixes.includes(prefix) ? `Write a shorter number with zeros before it: ${prefix}${digits.padStart(5, '0')}.` : undefined;
    },
  },
  {
    id: 'gmc',
    title: 'GMC reference number',
    country: 'GB',
    example: '1234567',
    hint: 'seven digits, with or without a C before them',
    fhirSystem: 'https://fhir.hl7.org.uk/Id/gmc-number',
    source: 'NHS genomics PractitionerIdentifier profile (build.fhir.org): seven digits, in the NHS with a C before them.',
    pattern: /^C?[0-9]{7}$/,
  },
  {
    id: 'nmc',
    title: 'NMC personal identification number',
    country: 'GB',
    example: '71A2998E',
    hint: 'two digits, a letter, four digits and a letter',
    fhirSystem: 'https://fhir.hl7.org.uk/Id/nmc-number',
    source: 'NHS genomics PractitionerIdentifier profile (build.fhir.org).',
    pattern: /^[0-9]{2}[A-Z][0-9]{4}[A-Z]$/,
  },
  {
    id: 'gphc',
    title: 'GPhC registration number',
    country: 'GB',
    example: '2012345',
    hint: 'seven digits',
    fhirSystem: 'https://fhir.hl7.org.uk/Id/gphc-number',
    source:
      'Seven digits: NHS genomics PractitionerIdentifier profile (build.fhir.org). Pharmacists’ begin with 2: pcse.england.nhs.uk, applicant FAQs; pharmacy technicians’ with 5: NHS Data Dictionary, pharmacy technician.',
    pattern: /^[0-9]{7}$/,
    doubt: (value) => (/^[25]/.test(value) ? undefined : 'Pharmacists’ numbers begin with 2 and pharmacy technicians’ with 5; compare this one with the public register. It may be a pharmacy’s.'),
    mistake: (value) => digitsWritten(value, 7),
  },
  {
    id: 'gosc',
    title: 'General Osteopathic Council number',
    country: 'GB',
    example: '1234',
    hint: 'up to five digits',
    source: 'One to five digits: from memory, so another form with digits in it warns and never blocks.',
    pattern: lenientForm,
    doubt: upToFiveDigits,
  },
  {
    id: 'gcc',
    title: 'General Chiropractic Council number',
    country: 'GB',
    example: '01234',
    hint: 'up to five digits',
    source: 'One to five digits: from memory, so another form with digits in it warns and never blocks.',
    pattern: lenientForm,
    doubt: upToFiveDigits,
  },
  {
    id: 'other',
    title: 'Another register or association',
    example: 'ABC-12345',
    hint: '3 to 40 letters and digits, with at least one digit',
    source: 'Our own rule for registers whose form is not published (domain facts 3, policy).',
    pattern: /^(?=.*[0-9])[\p{L}0-9][\p{L}0-9 /-]{2,39}$/u,
    normalize: (value) => value.trim().replace(/\s+/g, ' '),
  },
];

const checkDigitDoubt = 'The last digit does not fit the rest of the number, as it does when a digit was mistyped; compare it with your certificate.';

/** What is shown of each scheme, in the order a form offers them. */
export const numberSchemes: readonly NumberScheme[] = rules;

const ruleById = new Map(rules.map((rule) => [rule.id, rule]));
const ruleByFhirSystem = new Map(rules.flatMap((rule) => (rule.fhirSystem === undefined ? [] : [[rule.fhirSystem, rule] as const])));

export function numberSchemeById(id: string): NumberScheme | undefined {
  return ruleById.get(id);
}

export function numberSchemeByFhirSystem(system: string): NumberScheme | undefined {
  return ruleByFhirSystem.get(system);
}

/** What the form of a number tells; an unknown scheme is invalid. Sources stand in each scheme. */
export function checkNumber(scheme: string, value: string): NumberCheck {
  const rule = ruleById.get(scheme);
  if (rule === undefined) {
    return { verdict: 'invalid', reason: 'We do not know that kind of registration number; choose one from the list.', normalized: value.trim() };
  }
  if (value.trim() === '') return { verdict: 'invalid', reason: `No number is written: ${rule.hint}, such as ${rule.example}.`, normalized: '' };
  const compact = rule.id === 'other' ? value : withoutSeparators(value);
  const normalized = rule.normalize === undefined ? compact : rule.normalize(compact);
  if (!rule.pattern.test(normalized)) {
    const mistake = rule.mistake?.(normalized);
    return { verdict: 'invalid', reason: `This is not the form of ${article(rule.title)}: ${rule.hint}, such as ${rule.example}.${mistake === undefined ? '' : ` ${mistake}`}`, normalized };
  }
  const doubt = rule.doubt?.(normalized) ?? zerosDoubt(normalized);
  if (doubt !== undefined) return { verdict: 'suspicious', reason: doubt, normalized };
  return { verdict: 'valid', reason: 'The number has the right form.', normalized };
}

/** What people write where a form wants a number and they have none. */
function zerosDoubt(value: string): string | undefined {
  return /[1-9]/.test(value) ? undefined : 'All its digits are zeros, as nobody’s are; compare it with your certificate.';
}

/** Upper case, without what people put between groups. Only the letters a to z are raised: other scripts stay what they are. */
function withoutSeparators(value: string): string {
  return value.replace(/[\s.\u00AD\u200B\u2060\u2010-\u2015\u2212-]/g, '').replace(/[a-z]/g, (letter) => letter.toUpperCase());
}

/** "Here are 9 digits.", where there are only digits, and not as many as there should be. */
function digitsWritten(value: string, expected: number): string | undefined {
  return /^[0-9]+$/.test(value) && value.length !== expected ? countOf(value.length, 'digit') : undefined;
}

function countOf(count: number, noun: string, where?: string): string {
  return `Here ${count === 1 ? 'is' : 'are'} ${count} ${noun}${count === 1 ? '' : 's'}${where === undefined ? '' : ` ${where}`}.`;
}

function article(title: string): string {
  if (title.startsWith('Another')) return 'a registration number';
  return `${/^(A[hn]|HCPC|HPI|NMC|NPI|E|I|O)/.test(title) ? 'an' : 'a'} ${title}`;
}
