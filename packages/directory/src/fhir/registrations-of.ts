/** Registration numbers from identifiers: malformed ones are kept out and said, doubtful ones kept and said. */
import { listingLimits, type Registration } from '../listing.ts';
import { checkNumber, type NumberVerdict, numberSchemeById } from '../number-schemes.ts';
import type { Identifier } from './elements.ts';
import { schemeOfSystem } from './own/systems.ts';

export interface FoundNumber {
  readonly registration: Registration;
  /** For telling one number on two people. */
  readonly normalized: string;
  readonly verdict: NumberVerdict;
  readonly title: string;
  readonly reason: string;
}

/** Numbers under a scheme we know, each once; identifiers of other systems are nothing we read. */
export function numbersOf(identifiers: readonly Identifier[]): FoundNumber[] {
  const found = new Map<string, FoundNumber>();
  for (const { use, system, value } of identifiers) {
    const scheme = system === undefined || use === 'old' ? undefined : numberSchemeById(schemeOfSystem(system) ?? '');
    if (scheme === undefined || value === undefined || value === '') continue;
    const { verdict, reason, normalized } = checkNumber(scheme.id, value);
    const key = `${scheme.id} ${normalized}`;
    if (!found.has(key)) found.set(key, { registration: { scheme: scheme.id, number: value.slice(0, listingLimits.number) }, normalized, verdict, title: scheme.title, reason });
  }
  return [...found.values()];
}

/** What to say of a number that is not right; undefined for a right one. */
export function numberWarning({ registration, verdict, title, reason }: FoundNumber): string | undefined {
  if (verdict === 'valid') return undefined;
  return verdict === 'invalid' ? `${title} ${registration.number} was left out. ${reason}` : `${title} ${registration.number} was kept and should be looked at. ${reason}`;
}

/** One number, however it is written. */
export function numberKey(number: FoundNumber): string {
  return `${number.registration.scheme} ${number.normalized}`;
}
