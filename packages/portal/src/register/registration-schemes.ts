/** Which kinds of registration number a form offers, by profession and country. */
import { numberSchemeById, type NumberScheme } from '@trusted-hands/directory';
import { schemesForProfession } from '@trusted-hands/packs';
import type { ListingForm } from './listing-form.ts';

/** Likeliest first; one already chosen stays, so that a published number is never shown under another name. */
export function schemesOf({ profession, country, chosen }: { readonly profession: string; readonly country: string; readonly chosen: string }): readonly NumberScheme[] {
  const ids = [...schemesForProfession(profession, country)];
  if (chosen !== '' && !ids.includes(chosen)) ids.push(chosen);
  return ids.flatMap((id) => numberSchemeById(id) ?? []);
}

/** After the profession or the country changed: lines without a number follow to the likeliest scheme; others stay. */
export function withSchemes(form: ListingForm): ListingForm {
  const [likeliest = 'other'] = schemesForProfession(form.profession, form.locations[0]?.country ?? '');
  return {
    ...form,
    registrations: form.registrations.map((registration) => (registration.number.trim() === '' ? { ...registration, scheme: likeliest } : registration)),
  };
}
