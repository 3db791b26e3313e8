/** What each column of a booking system's file is taken for, guessed by its name; the therapist corrects it before anything is read. */
import { foldPhrase } from '@trusted-hands/directory';
import type { Client } from '../../../platform/records/client.record.ts';

/** A detail of the client, a part of the name, or nothing. */
export type ColumnMeaning = '' | 'firstName' | 'lastName' | Exclude<keyof Client, 'stayedAway' | 'stayedAwayOn'>;

export const meaningLabels: readonly (readonly [ColumnMeaning, string])[] = [
  ['', 'Leave out'],
  ['name', 'Whole name'],
  ['firstName', 'First name'],
  ['lastName', 'Last name'],
  ['secondIdentifier', 'What tells them apart (a number)'],
  ['dateOfBirth', 'Date of birth'],
  ['phone', 'Phone'],
  ['email', 'E-mail'],
  ['address', 'Address, or a part of it'],
  ['generalPractitioner', 'GP'],
  ['emergencyContact', 'Emergency contact'],
  ['contraindications', 'Standing contraindications'],
  ['allergies', 'Allergies'],
  ['medicines', 'Medicines'],
  ['history', 'History'],
  ['draping', 'Draping'],
  ['music', 'Music'],
  ['talk', 'Talk or quiet'],
  ['comfort', 'Other comfort'],
];

/** Folded names of columns; the first that fits counts, and of names that fit one meaning the earlier is the better. */
const known: readonly (readonly [ColumnMeaning, readonly RegExp[]])[] = [
  ['firstName', [/^(patient |client )?(preferred )?(first|given) names?$/, /^forenames?$/, /^prenom$/, /^vorname$/]],
  ['lastName', [/^(patient |client )?(last|family) name$/, /^surname$/, /^nom( de famille)?$/, /^nachname$/]],
  ['name', [/^(patient|client|full|customer)? ?(full )?name$/, /^(patient|client|customer)$/, /^label$/]],
  ['dateOfBirth', [/^(date of birth|birth ?date|birthday|dob|d o b|born|date de naissance|geburtsdatum)$/, /^(patient|client) (date of birth|birth ?date|dob)$/]],
  ['secondIdentifier', [/^(patient|client|customer|chart|file|record) (no|nr|number|id|guid|identifier)$/, /^(id|number|reference|external id|customer id)$/]],
  ['phone', [/^(mobile|cell)( phone)?( number)?$/, /^(phone|telephone|tel|phone numbers?|telephone number|primary phone|patient phone number)$/, /^(home|work) (phone|telephone)( number)?$/]],
  ['email', [/^e ?mail( address)?$/, /^(patient|client) e ?mail$/, /^courriel$/]],
  ['address', [/^(street )?address( line)?( ?[123])?$/, /^street( ?[12])?$/, /^(city|suburb|town|locality)$/, /^(state|province|region|county|state province)$/, /^(post ?code|postal code|postal|zip|zip code)$/, /^country$/]],
  ['generalPractitioner', [/^(gp|doctor|family doctor|general practitioner|physician|family physician|referring doctor)( name)?$/]],
  ['emergencyContact', [/^emergency contact( name| phone| number| relationship)?$/, /^(next of kin|emergency phone)$/]],
  ['contraindications', [/^(contraindications?|(medical )?alerts?|warnings?|precautions?)$/]],
  ['allergies', [/^allerg(y|ies)$/]],
  ['medicines', [/^(medicines?|medications?|drugs)$/]],
  ['history', [/^((medical|health) )?(history|conditions?)$/, /^medical notes?$/]],
];

/** These stand in one line when several columns are meant; of every other only the best name is guessed. */
const joined: ReadonlySet<ColumnMeaning> = new Set<ColumnMeaning>(['address', 'emergencyContact']);

export function matchColumns(headers: readonly string[]): readonly ColumnMeaning[] {
  const guesses = headers.map(guess);
  return guesses.map(({ meaning, rank }, index) => {
    if (meaning === '' || joined.has(meaning)) return meaning;
    const best = guesses.findIndex((other) => other.meaning === meaning && other.rank === Math.min(...guesses.filter((one) => one.meaning === meaning).map((one) => one.rank)));
    // A whole name beside its parts would be said twice.
    const hasParts = meaning === 'name' && guesses.some((other) => other.meaning === 'lastName');
    return best === index && !hasParts && rank >= 0 ? meaning : '';
  });
}

function guess(header: string): { readonly meaning: ColumnMeaning; readonly rank: number } {
  const folded = foldPhrase(header.replaceAll(/([a-z])([A-Z])/g, '$1 $2').replaceAll(/[_./-]+/g, ' '));
  for (const [meaning, patterns] of known) {
    const rank = patterns.findIndex((pattern) => pattern.test(folded));
    if (rank !== -1) return { meaning, rank };
  }
  return { meaning: '', rank: -1 };
}

/** What keeps the columns from being read; undefined where they can be. */
export function columnsProblem(meanings: readonly ColumnMeaning[]): string | undefined {
  return meanings.some((meaning) => meaning === 'name' || meaning === 'firstName' || meaning === 'lastName') ? undefined : 'Say which column has the name, or which have its parts.';
}
