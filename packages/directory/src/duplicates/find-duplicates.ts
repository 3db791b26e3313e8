/**
 * Which listings may be one person's, the surest first. Every two are compared that share a number, an address of mail, a
 * phone, or a part of name and place; so a slip in one of these is found by another, and a large directory is not compared
 * with itself whole.
 */
import type { ListingContent } from '../listing.ts';
import { compareSubjects, type Commonness, type Comparison } from './compare-subjects.ts';
import { subjectOf, type Subject } from './subject.ts';

export interface ListingToCompare {
  readonly id: string;
  readonly content: ListingContent;
}

export interface DuplicateSuggestion extends Comparison {
  /** The ids, in byte order. */
  readonly ids: readonly [string, string];
}

/** From here on two are suggested as one. */
const suggestedFrom = 0.5;
/** What more listings share than this says nothing of a person, and comparing them all would take long. */
const largestGroup = 60;

export function findDuplicates(listings: readonly ListingToCompare[]): DuplicateSuggestion[] {
  const search = searchDuplicates(listings);
  for (;;) {
    const step = search.next();
    if (step.done === true) return step.value;
  }
}

/** The same in small steps, for who has other things to do in between. */
export function* searchDuplicates(listings: readonly ListingToCompare[]): Generator<undefined, DuplicateSuggestion[]> {
  const subjects: Subject[] = [];
  // In the order of their ids, so that the same is said of two in whatever order they come.
  for (const listing of listings.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    subjects.push(subjectOf(listing));
    yield undefined;
  }
  const commonness = commonnessIn(subjects);
  const groups = new Map<string, number[]>();
  for (const [index, subject] of subjects.entries()) {
    for (const key of keysOf(subject)) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [index]);
      else group.push(index);
    }
  }
  const compared = new Set<number>();
  const suggestions: DuplicateSuggestion[] = [];
  for (const group of groups.values()) {
    if (group.length < 2 || group.length > largestGroup) continue;
    yield undefined;
    for (const [at, first] of group.entries()) {
      for (const second of group.slice(at + 1)) {
        // One number stands for the pair.
        const pair = first * subjects.length + second;
        if (first === second || compared.has(pair)) continue;
        compared.add(pair);
        const [one, other] = [subjects[first], subjects[second]];
        if (one === undefined || other === undefined) continue;
        const comparison = compareSubjects(one, other, commonness);
        if (comparison.score < suggestedFrom) continue;
        suggestions.push({ ...comparison, ids: [one.id, other.id] });
      }
    }
  }
  return suggestions.toSorted((a, b) => b.score - a.score || (a.ids.join() < b.ids.join() ? -1 : 1));
}

/** Two that share one of these are compared. */
function keysOf({ numbers, email, phone, given, family, places }: Subject): Set<string> {
  const keys = new Set<string>();
  for (const [scheme, values] of numbers) for (const value of values) keys.add(`number ${scheme} ${value}`);
  if (email !== '') keys.add(`email ${email}`);
  if (phone !== '') keys.add(`phone ${phone} ${given.slice(0, 1)}`);
  if (phone !== '') keys.add(`phone ${phone} ${family.slice(0, 1)}`);
  for (const { place, postcode, practice, state } of places) {
    keys.add(`family ${family} ${given.slice(0, 1)} ${state}`);
    keys.add(`given ${given} ${family.slice(0, 2)} ${state}`);
    for (const where of [place, postcode, practice]) {
      if (where === '') continue;
      keys.add(`place ${where} ${family.slice(0, 3)}`);
      keys.add(`place ${where} ${given.slice(0, 3)}`);
      keys.add(`place ${where} ${given.slice(-3)}`);
    }
  }
  return keys;
}

function commonnessIn(subjects: readonly Subject[]): Commonness {
  const names = new Map<string, number>();
  const phones = new Map<string, number>();
  const emails = new Map<string, number>();
  const count = (counts: Map<string, number>, key: string) => void (key !== '' && counts.set(key, (counts.get(key) ?? 0) + 1));
  const nameKey = ({ given, family }: Subject) => `${given} ${family}`;
  for (const subject of subjects) {
    count(names, nameKey(subject));
    count(phones, subject.phone);
    count(emails, subject.email);
  }
  return { name: (subject) => names.get(nameKey(subject)) ?? 0, phone: (phone) => phones.get(phone) ?? 0, email: (email) => emails.get(email) ?? 0 };
}
