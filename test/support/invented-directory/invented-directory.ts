/**
 * A directory of invented practitioners from a seed: names, places, professions and specialties follow Zipf's law; near
 * half came from an import, which knows little more than a name, a profession and a place.
 */
import { professions } from '@trusted-hands/packs';
import type { ListingSummary, Place } from '@trusted-hands/directory';
import { createRandom } from '../vouch-world.ts';
import { createZipf } from '../zipf.ts';
import { inventPlaces } from './invented-places.ts';
import { inventWords } from './invented-words.ts';

export interface InventedDirectory {
  readonly rows: readonly ListingSummary[];
  readonly places: readonly Place[];
}

/** Whole days since 1970 at which the invented world stands still. */
export const inventedDay = 20_600;

const commonFirst = ['massage-therapist', 'physiotherapist', 'general-practitioner', 'psychologist', 'chiropractor', 'osteopath', 'podiatrist', 'occupational-therapist', 'myotherapist', 'exercise-physiologist', 'acupuncturist', 'dietitian'];
const fundingSets = [[], ['private-health-au'], ['private-health-au', 'medicare-au'], ['medicare-au', 'dva-au'], ['ndis-au'], ['private-health-au', 'workers-compensation-au'], ['medicare-au', 'ndis-au', 'dva-au'], ['self-pay']] as const;
const otherLanguages = ['zh', 'ar', 'vi', 'hi', 'el', 'it', 'pa', 'es', 'fr', 'ko', 'ta', 'de', 'fil', 'ur', 'ja', 'pl', 'tr', 'pt', 'asf', 'ru'];
const importedShare = 0.45;

export function inventDirectory({ count, seed }: { readonly count: number; readonly seed: number }): InventedDirectory {
  const random = createRandom(seed);
  const families = inventWords('family', Math.round(90 * Math.sqrt(count)), seed + 1);
  const givens = inventWords('given', Math.min(4000, Math.round(12 * Math.sqrt(count))), seed + 2);
  const places = inventPlaces(Math.round(Math.min(16_000, 22 * Math.sqrt(count))), seed + 3);
  const ordered = [...commonFirst, ...professions.map(({ id }) => id).filter((id) => !commonFirst.includes(id) && id !== 'other')];
  const treatsOf = new Map(professions.map(({ id, treats }) => [id, treats]));
  const rareSpecialties = inventWords('family', 300, seed + 4).map((word) => `${word} technique`);
  const draw = {
    family: createZipf(families.length, 0.85, 5),
    given: createZipf(givens.length, 1, 10),
    place: createZipf(places.length, 0.9, 3),
    profession: createZipf(ordered.length, 1.1),
    rare: createZipf(rareSpecialties.length, 1),
    funding: createZipf(fundingSets.length, 1),
    language: createZipf(otherLanguages.length, 1),
  };
  const numbers = shuffledNumbers(count, random);

  const rows = numbers.map((number): ListingSummary => {
    const isImported = random() < importedShare;
    const givenIndex = draw.given(random);
    const name = [givens[givenIndex] ?? '', random() < 0.03 ? `${families[draw.family(random)] ?? ''}-${families[draw.family(random)] ?? ''}` : (families[draw.family(random)] ?? '')].join(' ');
    const profession = ordered[draw.profession(random)] ?? 'other';
    const confirmedDay = isImported || random() < 0.15 ? undefined : inventedDay - Math.min(700, Math.floor(-110 * Math.log(1 - random())));
    const gender = random() < 0.04 ? undefined : givenIndex % 2 === 0 ? 'female' : 'male';
    return {
      number,
      name,
      profession,
      specialties: isImported ? [] : specialtiesOf(treatsOf.get(profession) ?? [], () => rareSpecialties[draw.rare(random)] ?? ''),
      locations: Array.from({ length: random() < 0.08 ? 2 : 1 }, () => locationOf(places[draw.place(random)])),
      languages: random() < 0.15 ? ['en', otherLanguages[draw.language(random)] ?? 'fr'] : isImported ? [] : ['en'],
      ...(gender === undefined ? {} : { gender }),
      acceptingNewClients: isImported || random() < 0.85,
      telehealth: !isImported && random() < 0.3,
      funding: isImported ? [] : [...(fundingSets[draw.funding(random)] ?? [])],
      origin: isImported ? 'csv' : 'member',
      ...checkOf(isImported),
      ...(confirmedDay === undefined ? {} : { confirmedDay }),
    };
  });
  return { rows, places };

  function specialtiesOf(treats: readonly string[], rare: () => string): string[] {
    const chosen = new Set<string>();
    const drawTreat = createZipf(Math.max(1, treats.length), 1);
    while (random() < 0.7 && chosen.size < 8) chosen.add(random() < 0.03 || treats.length === 0 ? rare() : (treats[drawTreat(random)] ?? ''));
    return [...chosen];
  }

  function checkOf(isImported: boolean): Pick<ListingSummary, 'check'> {
    if (isImported) return { check: { step: 'imported' } };
    const drawn = random();
    if (drawn < 0.25) return { check: { step: 'register-checked', register: 'statutory' } };
    if (drawn < 0.4) return { check: { step: 'register-checked', register: 'association' } };
    if (drawn < 0.8) return { check: { step: 'email-confirmed' } };
    return { check: { step: 'self-declared' } };
  }
}

function locationOf(place: Place | undefined): ListingSummary['locations'][number] {
  if (place === undefined) throw new Error('There is no such invented place.');
  const { name, ...rest } = place;
  return { place: name, ...rest };
}

/** Numbers as a service of some age has them: dense but for those erased, and in no order of place or profession. */
function shuffledNumbers(count: number, random: () => number): number[] {
  const numbers = Array.from({ length: Math.ceil(count * 1.05) }, (_, index) => index + 1);
  for (let last = numbers.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    [numbers[last], numbers[other]] = [numbers[other] ?? 0, numbers[last] ?? 0];
  }
  return numbers.slice(0, count);
}
