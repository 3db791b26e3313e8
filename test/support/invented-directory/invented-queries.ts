/** What therapists type: whole intents, some with a slip, each cut at a key by chance, since results show at every key. */
import { commonSpecialties, professionById } from '@trusted-hands/packs';
import type { Coordinates } from '@trusted-hands/directory';
import { createRandom } from '../vouch-world.ts';
import { createZipf } from '../zipf.ts';
import type { InventedDirectory } from './invented-directory.ts';

export interface InventedQuery {
  readonly text: string;
  readonly origin: Coordinates | undefined;
}

const slipShare = 0.1;
const ownPlaceShare = 0.8;
const extras = ['<10km', '<25km', 'female', 'male', 'telehealth', 'accepting', 'hindi', 'mandarin', 'medicare', 'dry needling'];

export function inventQueries({ rows, places }: InventedDirectory, count: number, seed: number): InventedQuery[] {
  const random = createRandom(seed);
  const ofPlace = createZipf(places.length, 0.9, 3);
  const pick = <Value>(list: readonly Value[]): Value => {
    const value = list[Math.floor(random() * list.length)];
    if (value === undefined) throw new Error('There is nothing to pick from.');
    return value;
  };
  const place = () => places[ofPlace(random)]?.name.toLowerCase() ?? '';
  const profession = () => {
    // As frequent as those who have it.
    const known = professionById(pick(rows).profession);
    return pick([known?.title ?? 'physio', ...(known?.synonyms ?? [])]).toLowerCase();
  };
  const name = () => pick(rows).name.toLowerCase();
  const intents = [
    () => `${profession()} ${place()}`,
    () => `${profession()} ${pick(commonSpecialties)} ${place()}`,
    () => `${profession()} ${pick(commonSpecialties)}`,
    () => `${pick(commonSpecialties)} ${place()}`,
    () => `${profession()} ${place()} ${pick(extras)}`,
    name,
    () => name().split(' ').at(-1) ?? '',
    () => `${profession()} ${name().split(' ').at(-1) ?? ''}`,
    profession,
    () => `${profession()} ${pick(extras)}`,
  ];
  return Array.from({ length: count }, () => {
    const whole = pick(intents)();
    const cut = whole.slice(0, 1 + Math.floor(random() * whole.length));
    return { text: random() < slipShare ? withSlip(cut, random) : cut, origin: random() < ownPlaceShare ? places[ofPlace(random)]?.coordinates : undefined };
  });
}

/** One letter left out, doubled, or two neighbours swapped. */
export function withSlip(text: string, random: () => number): string {
  const at = 1 + Math.floor(random() * Math.max(1, text.length - 2));
  const draw = random();
  if (draw < 0.35) return text.slice(0, at) + text.slice(at + 1);
  if (draw < 0.6) return text.slice(0, at) + text.slice(at - 1);
  return text.slice(0, at) + (text[at + 1] ?? '') + (text[at] ?? '') + text.slice(at + 2);
}
