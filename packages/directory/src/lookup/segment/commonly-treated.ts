/** What members of a profession commonly treat, in the form that specialties are compared in; never said of a listing itself. */
import { professions } from '@trusted-hands/packs/directory';
import { specialtyKey } from '../specialty-words.ts';

const byProfession = new Map(professions.map((profession) => [profession.id, profession.treats.map(specialtyKey)]));

export function commonSpecialtiesOf(profession: string): readonly string[] {
  return byProfession.get(profession) ?? [];
}
