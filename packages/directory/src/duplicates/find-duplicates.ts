/**
 * Which listings may be one person's. Of each only a few keys are held, eight bytes a key, so that a directory of any size
 * is searched; what is compared in full are listings that share one: a number, an address of mail, a phone and an initial,
 * the whole name in one town, or a part of the name in one practice or street. By the weights of `compare-subjects.ts` two
 * that share none of these are never suggested.
 */
import type { ListingContent } from '../listing.ts';
import { compareSubjects, type Commonness, type Comparison } from './compare-subjects.ts';
import { createKeyTable, mostRows } from './key-table.ts';
import { subjectOf, type Subject } from './subject.ts';

export interface ListingToCompare {
  readonly id: string;
  readonly content: ListingContent;
}

export interface DuplicateSuggestion extends Comparison {
  /** The ids, in byte order. */
  readonly ids: readonly [string, string];
}

export interface DuplicateFinder {
  /** Notes what may be shared of the next listing; false where there is no room for more. They are known by their place in this order, from 0. */
  add(content: ListingContent): boolean;
  /** Once all were added: those worth comparing with each other, a group at a time, some of them in several groups. */
  groups(): Generator<readonly number[]>;
  /** Undefined where they are not to be suggested as one person's. */
  compare(one: ListingToCompare, other: ListingToCompare): DuplicateSuggestion | undefined;
}

/** From here on two are suggested as one. */
const suggestedFrom = 0.5;
/**
 * What more listings share than this says nothing of a person. So many of one whole name in one town are that common that
 * the name weighs nothing, and whoever of them shares more is found by that.
 */
const largestGroup = 60;

export function createDuplicateFinder(): DuplicateFinder {
  const keys = createKeyTable();
  const shared = createKeyTable();
  const commonness: Commonness = { name: (subject) => shared.count(nameKey(subject)), phone: (phone) => shared.count(phoneKey(phone)), email: (email) => shared.count(emailKey(email)) };
  let row = 0;
  return {
    add(content) {
      if (row >= mostRows) return false;
      const subject = subjectOf({ id: '', content });
      for (const key of keysOf(subject)) keys.add(key, row);
      shared.add(nameKey(subject), row);
      if (subject.phone !== '') shared.add(phoneKey(subject.phone), row);
      if (subject.email !== '') shared.add(emailKey(subject.email), row);
      row += 1;
      return true;
    },
    *groups() {
      for (const rows of keys.groups()) if (rows.length <= largestGroup) yield rows;
    },
    compare(first, second) {
      // In the order of their ids, so that the same is said of two in whatever order they come.
      const [one, other] = first.id < second.id ? [first, second] : [second, first];
      const comparison = compareSubjects(subjectOf(one), subjectOf(other), commonness);
      return comparison.score < suggestedFrom ? undefined : { ...comparison, ids: [one.id, other.id] };
    },
  };
}

/** Of a list that is in memory as a whole; the surest first. */
export function findDuplicates(listings: readonly ListingToCompare[]): DuplicateSuggestion[] {
  const finder = createDuplicateFinder();
  for (const { content } of listings) finder.add(content);
  const suggestions = new Map<string, DuplicateSuggestion>();
  for (const rows of finder.groups()) {
    for (const suggestion of suggestionsAmong(rows.flatMap((row) => listings[row] ?? []), finder)) suggestions.set(suggestion.ids.join(), suggestion);
  }
  return [...suggestions.values()].toSorted(surestFirst);
}

/** Of every two of a group. */
export function suggestionsAmong(group: readonly ListingToCompare[], finder: Pick<DuplicateFinder, 'compare'>): DuplicateSuggestion[] {
  return group.flatMap((one, at) => group.slice(at + 1).flatMap((other) => finder.compare(one, other) ?? []));
}

export function surestFirst(a: DuplicateSuggestion, b: DuplicateSuggestion): number {
  return b.score - a.score || (a.ids.join() < b.ids.join() ? -1 : 1);
}

/** Two that share one of these are compared. */
function keysOf({ numbers, email, phone, given, family, places }: Subject): Set<string> {
  const keys = new Set<string>();
  for (const [scheme, values] of numbers) for (const value of values) keys.add(`number ${scheme} ${value}`);
  if (email !== '') keys.add(emailKey(email));
  if (phone !== '') keys.add(`${phoneKey(phone)} ${given.slice(0, 1)}`);
  if (phone !== '') keys.add(`${phoneKey(phone)} ${family.slice(0, 1)}`);
  // Whichever of the two stands first.
  const wholeName = given < family ? `${given} ${family}` : `${family} ${given}`;
  for (const { place, practice, street, country } of places) {
    if (place !== '') keys.add(`name ${wholeName} ${country} ${place}`);
    for (const where of [practice, street === '' ? '' : `${street} ${place}`]) {
      if (where === '') continue;
      keys.add(`at ${where} ${family.slice(0, 3)}`);
      keys.add(`at ${where} ${given.slice(0, 3)}`);
      keys.add(`at ${where} ${given.slice(-3)}`);
    }
  }
  return keys;
}

function nameKey({ given, family }: Subject): string {
  return `name ${given} ${family}`;
}

function phoneKey(phone: string): string {
  return `phone ${phone}`;
}

function emailKey(email: string): string {
  return `email ${email}`;
}
