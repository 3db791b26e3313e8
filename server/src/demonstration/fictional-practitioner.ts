/** One fictional practitioner. No registration number is given: any well-formed one could be a real person's. */
import { type ListingContent, referralRoutes } from '@trusted-hands/directory';
import { fundingsForCountries, professionById } from '@trusted-hands/packs/directory';
import type { Town } from '../features/gazetteer/gazetteer.queries.ts';
import {
  aboutSentences,
  commonProfessions,
  familyNames,
  givenNames,
  practiceNames,
  streetNames,
  type DemonstrationCountry,
} from './demonstration-content.ts';
import { createDice, type Dice } from './dice.ts';

interface Draw {
  readonly dice: Dice;
  readonly country: DemonstrationCountry;
  readonly place: Town;
  readonly number: number;
  /** Names given out so far; no two are alike. */
  readonly usedNames: Set<string>;
}

const fictionalMark = 'Fictional, for demonstration.';

export function fictionalContent({ dice, country, place, number, usedNames }: Draw): ListingContent {
  const { name, gender } = freshName(dice, usedNames);
  const details = createDice(number);
  const profession = dice.pick(commonProfessions.filter((id) => professionById(id) !== undefined));
  const treats = professionById(profession)?.treats ?? [];
  const practice = dice.pick(practiceNames).replace('{place}', place.name);
  const mailName = name.normalize('NFD').replace(/[^A-Za-z ]/g, '').toLowerCase().replaceAll(' ', '.');
  const phone = country.phone(number, place.state);
  return {
    name,
    profession,
    specialties: dice.some(treats, 1 + dice.upTo(2)),
    locations: [
      {
        name: practice,
        line: `${String(1 + dice.upTo(180))} ${dice.pick(streetNames)}`,
        place: place.name,
        state: place.state,
        ...(place.postcode === null ? {} : { postcode: place.postcode }),
        country: country.country,
        coordinates: place.coordinates,
        placeSource: 'own',
      },
    ],
    registrations: [],
    languages: ['en', ...(dice.percent(40) ? [dice.pick(country.languages)] : [])],
    gender,
    ...(phone === undefined ? {} : { phone }),
    email: `${mailName}@example.com`,
    acceptingNewClients: dice.percent(82),
    telehealth: dice.percent(30),
    // From dice of their own, so that everybody else stays who they were.
    funding: details.some(fundingsForCountries([country.country]).map(({ id }) => id), 1 + details.upTo(3)),
    referralRoutes: details.some(referralRoutes, 1 + details.upTo(2)),
    about: `${fictionalMark} ${dice.pick(aboutSentences)}`,
  };
}

function freshName(dice: Dice, usedNames: Set<string>): { name: string; gender: 'female' | 'male' } {
  for (;;) {
    const gender = dice.percent(58) ? 'female' : 'male';
    const name = `${dice.pick(givenNames[gender])} ${dice.pick(familyNames)}`;
    if (usedNames.has(name)) continue;
    usedNames.add(name);
    return { name, gender };
  }
}
