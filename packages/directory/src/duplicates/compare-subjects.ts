/**
 * How sure it is that two listings are one person's, with what speaks for it and against it. Evidence is added up as weights
 * (logarithms of odds) in one table; what several people share (a practice's phone) counts for little. Pure.
 */
import { editDistance } from '../edit-distance.ts';
import { compareNames, type NameLikeness } from './compare-names.ts';
import { schemeTitle, type Subject } from './subject.ts';

export interface Comparison {
  /** From 0 to 1. */
  readonly score: number;
  /** Whole sentences: what speaks for it first, then what speaks against it. */
  readonly reasons: readonly string[];
}

/** How many different people of the directory have this name, phone or address of mail. */
export interface Commonness {
  readonly name: (subject: Subject) => number;
  readonly phone: (phone: string) => number;
  readonly email: (email: string) => number;
}

/** Every weight in one place. Product decisions of ours, set on perturbed copies of a public directory (test/eval/duplicates.ts). */
const weights = {
  /** Two listings taken at random are hardly ever one person's. */
  start: -6.1,
  name: { same: 4, swapped: 3.5, typed: 3, form: 3, 'family-joined': 2.5, initial: 1.5, 'family-changed': -0.5, 'given-differs': -5, different: -8 } satisfies Record<NameLikeness, number>,
  /** For each doubling of how many bear the name. */
  commonName: -1,
  sameNumber: 7,
  /** A slip in a number of many digits. */
  slippedNumber: 1,
  otherNumber: -5,
  sameEmail: 5,
  sharedEmail: 0.5,
  samePhone: 3,
  sharedPhone: 0.5,
  samePractice: 1.5,
  sameStreet: 1.5,
  sameTown: 1,
  sameState: 0,
  elsewhere: -1,
  sameProfession: 1,
  otherProfession: -2,
  otherGender: -3,
} as const;

/** Whoever has one number of these has no second one, so that two different ones are two people. */
const onePerPerson = new Set(['hpi-i', 'npi', 'gmc', 'nmc', 'gphc']);
/** One for each profession of a person. */
const onePerProfession = new Set(['ahpra', 'hcpc']);

export function compareSubjects(one: Subject, other: Subject, commonness: Commonness): Comparison {
  const found: { readonly weight: number; readonly reason: string }[] = [];
  const add = (weight: number, reason: string) => void found.push({ weight, reason });

  const likeness = compareNames(one, other);
  const rarity = likeness === 'different' || likeness === 'given-differs' ? 0 : Math.log2(Math.max(1, commonness.name(one), commonness.name(other)) / 2);
  add(weights.name[likeness] + (rarity > 0 ? weights.commonName * rarity : 0), nameSentence(likeness, one, other));
  addNumbers(one, other, add);
  addContact(one, other, { commonness, add });
  addPlace(one, other, add);
  const [profession, otherProfession] = [one.content.profession, other.content.profession];
  if (profession === otherProfession && profession !== 'other') add(weights.sameProfession, 'The same profession.');
  else if (profession !== otherProfession && profession !== 'other' && otherProfession !== 'other') add(weights.otherProfession, 'Different professions.');
  const [gender, otherGender] = [one.content.gender, other.content.gender];
  if (gender !== undefined && otherGender !== undefined && gender !== otherGender) add(weights.otherGender, 'Different genders.');

  const sum = found.reduce<number>((total, { weight }) => total + weight, weights.start);
  const ordered = found.filter(({ weight, reason }) => weight !== 0 && reason !== '').toSorted((a, b) => Number(b.weight > 0) - Number(a.weight > 0) || Math.abs(b.weight) - Math.abs(a.weight));
  return { score: Math.round(1000 / (1 + Math.exp(-sum))) / 1000, reasons: ordered.map(({ reason }) => reason) };
}

type Add = (weight: number, reason: string) => void;

function addNumbers(one: Subject, other: Subject, add: Add): void {
  for (const [scheme, numbers] of one.numbers) {
    const others = other.numbers.get(scheme);
    if (others === undefined) continue;
    const title = schemeTitle(scheme);
    const same = [...numbers].find((number) => others.has(number));
    if (same !== undefined) {
      add(weights.sameNumber, `The same ${title}, ${same}.`);
      continue;
    }
    const isOne = onePerPerson.has(scheme) || (onePerProfession.has(scheme) && one.content.profession === other.content.profession);
    if (!isOne) continue;
    const isSlip = [...numbers].some((number) => [...others].some((another) => number.length >= 6 && editDistance(number, another) === 1));
    if (isSlip) add(weights.slippedNumber, `The ${title}s differ by one slip.`);
    else add(weights.otherNumber, `Different ${title}s.`);
  }
}

function addContact(one: Subject, other: Subject, { commonness, add }: { readonly commonness: Commonness; readonly add: Add }): void {
  if (one.email !== '' && one.email === other.email) {
    const people = commonness.email(one.email);
    if (people <= 2) add(weights.sameEmail, `The same e-mail address, ${one.email}.`);
    else add(weights.sharedEmail, `The same e-mail address, which ${String(people)} listings have.`);
  }
  if (one.phone !== '' && one.phone === other.phone) {
    const people = commonness.phone(one.phone);
    if (people <= 2) add(weights.samePhone, `The same phone number, ${one.content.phone ?? ''}.`);
    else add(weights.sharedPhone, `The same phone number, which ${String(people)} listings have.`);
  }
}

/** The best of all pairs of their places. */
function addPlace(one: Subject, other: Subject, add: Add): void {
  const pairs = one.places.flatMap((here) => other.places.map((there) => ({ here, there })));
  const some = (test: (pair: (typeof pairs)[number]) => boolean) => pairs.some(test);
  const isSameTown = ({ here, there }: (typeof pairs)[number]) => here.country === there.country && (here.postcode === '' || there.postcode === '' || here.postcode === there.postcode) && here.place === there.place;
  if (some((pair) => isSameTown(pair) && pair.here.practice !== '' && pair.here.practice === pair.there.practice)) return add(weights.samePractice, 'The same practice.');
  if (some((pair) => isSameTown(pair) && pair.here.street !== '' && pair.here.street === pair.there.street)) return add(weights.sameStreet, 'The same street address.');
  if (some(isSameTown)) return add(weights.sameTown, 'The same town.');
  if (some(({ here, there }) => here.country === there.country && here.state === there.state)) return add(weights.sameState, '');
  return add(weights.elsewhere, 'In different parts of the country.');
}

function nameSentence(likeness: NameLikeness, one: Subject, other: Subject): string {
  const names = `${one.content.name} and ${other.content.name}`;
  switch (likeness) {
    case 'same':
      return one.content.name === other.content.name ? 'The same name.' : `The same name but for how it is written: ${names}.`;
    case 'swapped':
      return `Given and family name the other way round: ${names}.`;
    case 'typed':
      return `The names differ by a slip: ${names}.`;
    case 'form':
      return `Two forms of one given name: ${names}.`;
    case 'initial':
      return `An initial that fits: ${names}.`;
    case 'family-joined':
      return `A family name and the same with another: ${names}.`;
    case 'family-changed':
      return `The same given name with another family name, as after a marriage: ${names}.`;
    case 'given-differs':
      return `The same family name with another given name, as of relatives: ${names}.`;
    case 'different':
      return `Different names: ${names}.`;
  }
}
