/**
 * A directory in which it is known who is who: the listings of a public one, copies of many as another register or their
 * owner years later would write them, and people who are easily taken for others: relatives in one practice, namesakes
 * elsewhere, colleagues behind one phone. Everything by dice, so that a seed gives the same directory every time.
 */
import type { ListingContent, Location, Registration } from '@trusted-hands/directory';
import { createDice, type Dice } from '../../../server/src/demonstration/dice.ts';

export interface KnownListing {
  readonly id: string;
  readonly content: ListingContent;
  /** Listings of one person have one. */
  readonly person: string;
  /** What was done to it; empty for one as it was. */
  readonly changes: readonly Change[];
}

export const changes = ['slip in name', 'other family name', 'moved', 'shared phone', 'slip in number', 'numbers left out', 'initial', 'written otherwise', 'no mail address'] as const;
export type Change = (typeof changes)[number];

interface Draw {
  readonly dice: Dice;
  readonly all: readonly ListingContent[];
}

/** How many in a hundred get a copy, and somebody who is easily taken for them. */
const copied = 70;
const takenFor = 40;

export function perturbedDirectory(originals: readonly { readonly id: string; readonly person: string; readonly content: ListingContent }[], seed: number): KnownListing[] {
  const dice = createDice(seed);
  const draw: Draw = { dice, all: originals.map(({ content }) => content) };
  return originals.flatMap(({ id, person, content }): KnownListing[] => {
    const listings: KnownListing[] = [{ id, person, content, changes: [] }];
    if (dice.percent(copied)) {
      const chosen = dice.some(changes, 1 + dice.upTo(2));
      listings.push({ id: `${id} copy`, person, changes: chosen, content: chosen.reduce((changed, change) => perturb[change](changed, draw), content) });
    }
    if (dice.percent(takenFor)) listings.push({ id: `${id} other`, person: `other than ${person}`, changes: [], content: somebodyElse(content, draw) });
    return listings;
  });
}

const perturb: Readonly<Record<Change, (content: ListingContent, draw: Draw) => ListingContent>> = {
  'slip in name': (content, { dice }) => withNames(content, (given, family) => (dice.percent(50) ? [slip(given, dice, letters), family] : [given, slip(family, dice, letters)])),
  'other family name': (content, draw) => {
    const { dice } = draw;
    const taken = familyOf(dice.pick(draw.all));
    const changed = withNames(content, (given, family) => [given, dice.percent(35) ? `${family}-${taken}` : taken]);
    return dice.percent(60) ? { ...changed, email: mailOf(changed) } : changed;
  },
  moved: (content, { dice, all }) => {
    const there = dice.pick(all);
    const moved = { ...content, locations: there.locations.map((location): Location => ({ ...location, line: `${String(1 + dice.upTo(200))} ${(location.line ?? 'Wattle Street').replace(/^\d+ */, '')}` })) };
    const withPhone = dice.percent(80) ? { ...moved, phone: phoneNumber(dice) } : moved;
    return dice.percent(50) ? { ...withPhone, email: mailOf(withPhone) } : withPhone;
  },
  'shared phone': (content, { dice, all }) => ({ ...content, phone: dice.pick(all).phone ?? phoneNumber(dice) }),
  'slip in number': (content, { dice }) => {
    const at = dice.upTo(Math.max(0, content.registrations.length - 1));
    return { ...content, registrations: content.registrations.map((registration, index) => (index === at ? { ...registration, number: slip(registration.number, dice, digits) } : registration)) };
  },
  'numbers left out': (content, { dice }) => ({ ...content, registrations: dice.percent(50) ? [] : content.registrations.filter(() => dice.percent(40)) }),
  initial: (content) => withNames(content, (given, family) => [`${given.charAt(0)}.`, family]),
  'written otherwise': (content, { dice }) => {
    const name = dice.pick([content.name.toUpperCase(), `Dr ${content.name}`, `${content.name}, BAppSc`, content.name.toLowerCase()]);
    const phone = content.phone?.replace(/^0(\d)(\d{4})(\d{4})$/, '+61 $1 $2 $3');
    return { ...content, name, ...(phone !== undefined && { phone }) };
  },
  'no mail address': ({ email: _email, ...content }) => content,
};

/** Somebody who shares much with this person and is not them. */
function somebodyElse(content: ListingContent, draw: Draw): ListingContent {
  const { dice, all } = draw;
  const registrations = dice.percent(60) ? content.registrations.map((registration): Registration => ({ ...registration, number: otherNumber(registration.number, dice) })) : [];
  const other = { ...content, registrations };
  switch (dice.pick(['relative', 'namesake', 'colleague', 'same given name'] as const)) {
    case 'relative': {
      const relative = withNames(other, (given, family) => [otherGiven(given, draw), family]);
      return { ...relative, email: mailOf(relative) };
    }
    case 'namesake': {
      const there = dice.pick(all);
      const namesake = { ...other, locations: there.locations, phone: phoneNumber(dice) };
      return { ...namesake, email: mailOf(namesake).replace('@', `${String(1 + dice.upTo(98))}@`) };
    }
    case 'colleague': {
      const colleague = withNames(other, (given) => [otherGiven(given, draw), familyOf(dice.pick(all))]);
      return dice.percent(50) ? colleague : { ...colleague, email: mailOf(colleague) };
    }
    case 'same given name': {
      const sameGiven = withNames(other, (given, family) => [given, otherFamily(family, draw)]);
      return { ...sameGiven, email: mailOf(sameGiven) };
    }
  }
}

function withNames(content: ListingContent, change: (given: string, family: string) => readonly [string, string]): ListingContent {
  const words = content.name.split(' ');
  const family = words.at(-1) ?? '';
  const given = words.slice(0, -1).join(' ');
  return { ...content, name: change(given, family).join(' ').trim() };
}

function familyOf({ name }: ListingContent): string {
  return name.split(' ').at(-1) ?? name;
}

function otherFamily(family: string, { dice, all }: Draw): string {
  return dice.pick(all.map(familyOf).filter((one) => one !== family));
}

function otherGiven(given: string, { dice, all }: Draw): string {
  return dice.pick(all.map(({ name }) => name.split(' ').slice(0, -1).join(' ')).filter((one) => one !== given));
}

function mailOf({ name, locations }: ListingContent): string {
  const plain = (text: string) => text.normalize('NFD').replace(/[^A-Za-z ]/g, '').toLowerCase();
  return `${plain(name).trim().replaceAll(' ', '.')}@${plain(locations[0]?.name ?? 'practice').replaceAll(' ', '')}.example.com`;
}

function phoneNumber(dice: Dice): string {
  return `0${dice.pick(['2', '3', '7', '8'])}5550${String(1000 + dice.upTo(8999))}`;
}

const letters = 'abcdefghijklmnopqrstuvwxyz'.split('');
const digits = '0123456789'.split('');

/** One character changed, left out, doubled, or swapped with the next; never the first. */
function slip(text: string, dice: Dice, alphabet: readonly string[]): string {
  if (text.length < 3) return text;
  const at = 1 + dice.upTo(text.length - 2);
  const here = text.charAt(at);
  switch (dice.pick(['changed', 'left out', 'doubled', 'swapped'] as const)) {
    case 'changed':
      return text.slice(0, at) + dice.pick(alphabet.filter((one) => one !== here)) + text.slice(at + 1);
    case 'left out':
      return text.slice(0, at) + text.slice(at + 1);
    case 'doubled':
      return text.slice(0, at) + here + text.slice(at);
    case 'swapped':
      return text.slice(0, at) + text.charAt(at + 1) + here + text.slice(at + 2);
  }
}

/** Of the same form, with at least half of its digits others. */
function otherNumber(number: string, dice: Dice): string {
  const at = number.search(/\d{4,}/);
  return number.replace(/\d/g, (digit, index: number) => (index >= number.length - 7 || at < 0 ? String(dice.upTo(9)) : digit));
}
