/** Cases and decisions in plain words. */
import type { CaseEvent, CaseKind } from '@trusted-hands/contract';
import type { ListingContent, ListingOrigin, RegisterKind } from '@trusted-hands/directory';
import { registersFor, type Register } from '@trusted-hands/packs';

export const caseTitles: Readonly<Record<CaseKind, string>> = {
  check: 'A number to look up',
  dispute: 'Reported as wrong',
  claim: 'Somebody says that this is their listing',
  merge: 'Perhaps one person with two listings',
};

interface VerdictWords {
  readonly accept: string;
  readonly refuse: string;
  /** What the reason is for. */
  readonly refuseHint: string;
}

export const verdictWords: Readonly<Record<CaseKind, VerdictWords>> = {
  check: { accept: 'Found it', refuse: 'Could not confirm it', refuseHint: 'The owner is told this. The listing stays, without the mark.' },
  dispute: { accept: 'Take it out of the directory', refuse: 'Leave it as it is', refuseHint: 'The owner is told this.' },
  claim: { accept: 'Give it to them', refuse: 'Do not give it to them', refuseHint: 'Whoever claims it is told this.' },
  merge: { accept: 'Make them one', refuse: 'They are two people', refuseHint: 'They are not suggested again.' },
};

export const registerChoices: readonly { readonly value: RegisterKind; readonly label: string }[] = [
  { value: 'statutory', label: 'A statutory register (by law)' },
  { value: 'voluntary', label: 'A voluntary register' },
  { value: 'association', label: 'An association’s list' },
  { value: 'operator', label: 'The operator’s own register file' },
];

/** In each country where they work; a register of two of them stands once. */
export function registersOf(scheme: string, { profession, locations }: Pick<ListingContent, 'profession' | 'locations'>): readonly Register[] {
  const countries = [...new Set(locations.map(({ country }) => country))];
  return [...new Set(countries.flatMap((country) => registersFor({ scheme, profession, country })))];
}

/** What is chosen at first: the kind of the first register that one of the numbers can be looked up in, else an association's. */
export function likelyRegister(content: Pick<ListingContent, 'profession' | 'locations' | 'registrations'>): RegisterKind {
  const kinds = content.registrations.flatMap(({ scheme }) => registersOf(scheme, content).flatMap(({ kind }) => kind ?? []));
  return kinds[0] ?? 'association';
}

const eventWords: Readonly<Record<CaseEvent['kind'], string>> = {
  opened: 'Came into the queue',
  accepted: 'Accepted',
  asked: 'Asked',
  answered: 'Answered',
  refused: 'Refused',
  undone: 'Taken back',
  settled: 'Settled',
};

/** "Accepted by Stella Marchbank". */
export function eventLine({ kind, byName, isUndone }: Pick<CaseEvent, 'kind' | 'byName' | 'isUndone'>): string {
  return `${eventWords[kind]}${byName === '' ? '' : ` by ${byName}`}${isUndone ? ' (taken back since)' : ''}`;
}

const origins: Readonly<Record<ListingOrigin, string>> = {
  member: 'written by a member',
  fhir: 'read from another directory',
  nppes: 'read from the US register of provider numbers',
  ods: 'read from the NHS list of organisations',
  csv: 'read from a table',
  suggested: 'suggested by a member',
  demonstration: 'invented for demonstration',
};

/** Who wrote a listing first; one that a newer service names is said as it is. */
export function originWords(origin: string): string {
  return new Map<string, string>(Object.entries(origins)).get(origin) ?? origin;
}

/** "today", "3 days ago". */
export function sinceWords(atMs: number, nowMs: number): string {
  const days = Math.floor((nowMs - atMs) / 86_400_000);
  return days < 1 ? 'today' : days === 1 ? 'yesterday' : `${days} days ago`;
}
