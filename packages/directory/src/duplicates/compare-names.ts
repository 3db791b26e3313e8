/** How alike two names of people are. The order of the kinds is from the surest to the least. */
import { editDistance } from '../edit-distance.ts';
import { isFormOfName } from './given-name-forms.ts';
import type { Subject } from './subject.ts';

/**
 * `same`, `swapped` (given and family name the other way round), `typed` (a slip in one of them), `form` (Bob and Robert),
 * `initial`, `family-changed` (the given names alike, the family names not), `given-differs` (family name alike: relatives),
 * `different`.
 */
export type NameLikeness = 'same' | 'swapped' | 'typed' | 'form' | 'initial' | 'family-joined' | 'family-changed' | 'given-differs' | 'different';

export function compareNames(one: Subject, other: Subject): NameLikeness {
  if (one.given === other.family && one.family === other.given && one.given !== '' && one.given !== one.family) return 'swapped';
  const given = compareGiven(one, other);
  const family = compareFamily(one.family, other.family);
  if (given === 'different') return family === 'different' ? 'different' : 'given-differs';
  if (family === 'different') return given === 'initial' ? 'different' : 'family-changed';
  if (family === 'joined') return given === 'initial' ? 'family-changed' : 'family-joined';
  if (given === 'same' && family === 'same') return 'same';
  if (given === 'form') return 'form';
  if (given === 'initial') return family === 'same' ? 'initial' : 'different';
  return 'typed';
}

function compareGiven(one: Subject, other: Subject): 'same' | 'typed' | 'form' | 'initial' | 'different' {
  const [a, b] = [one.given, other.given];
  if (a === b) return 'same';
  if (a === '' || b === '') return 'different';
  if (a.length === 1 || b.length === 1) return a.charAt(0) === b.charAt(0) ? 'initial' : 'different';
  if (isFormOfName(a, b)) return 'form';
  return isSlip(a, b) ? 'typed' : 'different';
}

function compareFamily(a: string, b: string): 'same' | 'typed' | 'joined' | 'different' {
  if (a === b) return 'same';
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  // "smith" in "smithjones": a name taken on beside the one before.
  if (short.length >= 4 && long.length - short.length >= 3 && (long.startsWith(short) || long.endsWith(short))) return 'joined';
  return isSlip(a, b) ? 'typed' : 'different';
}

/** A slip of the keyboard: the more letters, the more slips, and never in names so short that one slip makes another name. */
function isSlip(a: string, b: string): boolean {
  const length = Math.min(a.length, b.length);
  const slips = editDistance(a, b);
  if (length < 4) return false;
  return slips === 1 || (slips === 2 && length >= 8 && a.charAt(0) === b.charAt(0));
}
