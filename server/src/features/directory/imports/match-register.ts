/**
 * What an operator's register says of a listing: found under its number and its name, under its number and another name,
 * or not at all. Only the first gives a check, dated and labelled by the kind of register it is.
 */
import { type Check, checkNumber, isSamePerson, registerNumber, type RegisterKind } from '@trusted-hands/directory';
import type { ListingToMatch } from './register.queries.ts';

export interface MatchingRegister {
  readonly kind: RegisterKind;
  readonly name: string;
  /** Only numbers of this scheme are looked up; all where it is null. */
  readonly scheme: string | null;
}

export type RegisterMatch = 'found' | 'another-name' | 'not-there' | 'no-number';

/** Every form under which the register may have the listing's numbers. */
export function numbersToLookUp({ content }: Pick<ListingToMatch, 'content'>, { scheme }: Pick<MatchingRegister, 'scheme'>): string[] {
  return content.registrations.filter((one) => scheme === null || one.scheme === scheme).map((one) => comparableNumber(checkNumber(one.scheme, one.number).normalized));
}

/** The National Health Service writes a C before a doctor's seven digits, the register does not. */
export function comparableNumber(written: string): string {
  return registerNumber(written).replace(/^C([0-9]{7})$/, '$1');
}

export function matchOf(listing: Pick<ListingToMatch, 'content'>, register: MatchingRegister, names: ReadonlyMap<string, readonly string[]>): RegisterMatch {
  const numbers = numbersToLookUp(listing, register);
  if (numbers.length === 0) return 'no-number';
  const found = numbers.flatMap((number) => names.get(number) ?? []);
  if (found.length === 0) return 'not-there';
  return found.some((name) => isSamePerson(name, listing.content.name)) ? 'found' : 'another-name';
}

/** The check of this register, as an import sets it. */
export function registerCheck({ kind, name }: MatchingRegister, atMs: number): Check {
  return { step: 'register-checked', atMs, register: kind, by: name, how: 'matched by number and name' };
}

/** The checks without the one that this register gave before. */
export function withoutCheckOf(checks: readonly Check[], { name }: Pick<MatchingRegister, 'name'>): Check[] {
  return checks.filter((check) => !(check.step === 'register-checked' && check.by === name));
}
