/** Which kinds of registration number a form offers, by profession and country. */
import { numberSchemeById, type NumberScheme } from '@trusted-hands/directory';
import { registersFor, schemesForProfession } from '@trusted-hands/packs';
import type { ListingForm } from './listing-form.ts';

/** What colleagues can look up comes first, then the likeliest. */
function idsFor(profession: string, country: string): string[] {
  const hasNoRegister = (scheme: string) => Number(registersFor({ scheme, profession, country }).length === 0);
  return [...schemesForProfession(profession, country)].toSorted((one, other) => hasNoRegister(one) - hasNoRegister(other));
}

/** Likeliest first; one already chosen stays, so that a published number is never shown under another name. */
export function schemesOf({ profession, country, chosen }: { readonly profession: string; readonly country: string; readonly chosen: string }): readonly NumberScheme[] {
  const ids = idsFor(profession, country);
  if (chosen !== '' && !ids.includes(chosen)) ids.push(chosen);
  return ids.flatMap((id) => numberSchemeById(id) ?? []);
}

/** After the profession or the country changed: lines without a number follow to the likeliest scheme; others stay. */
export function withSchemes(form: ListingForm): ListingForm {
  const [likeliest = 'other'] = idsFor(form.profession, form.locations[0]?.country ?? '');
  return {
    ...form,
    registrations: form.registrations.map((registration) => (registration.number.trim() === '' ? { ...registration, scheme: likeliest } : registration)),
  };
}
