/** What is wrong, and at which field: found here before publishing, or said by the service afterwards. */
import { checkNumber, foldPhrase, languageNamed, listingContentSchema, type Place } from '@trusted-hands/directory';
import type { ApiFailure } from '../api/api.ts';
import { contentOfForm, registrationsToPublish, type ListingForm } from './listing-form.ts';

/** `field` is a path such as `name`, `locations.0.place`, `registrations.1.number`. */
export interface Problem {
  readonly field: string;
  readonly message: string;
  /** The places that may have been meant, to choose from. */
  readonly places?: readonly Place[];
}

/** In the order of the form; empty when the form can be published. */
export function problemsOfForm(form: ListingForm): readonly Problem[] {
  const parsed = listingContentSchema.safeParse(contentOfForm(form));
  const byField = new Map<string, Problem>();
  for (const issue of parsed.success ? [] : parsed.error.issues) {
    const field = shownField(issue.path.join('.'), form);
    if (!byField.has(field)) byField.set(field, { field, message: sentenceOf(issue) });
  }
  for (const [at, registration] of form.registrations.entries()) {
    const field = `registrations.${at}.number`;
    if (registration.number.trim() === '') continue;
    const check = checkNumber(registration.scheme, registration.number);
    if (check.verdict === 'invalid') byField.set(field, { field, message: check.reason });
  }
  if (form.languageText.trim() !== '' && languageNamed(foldPhrase(form.languageText)) === undefined) {
    byField.set('languages', { field: 'languages', message: `“${form.languageText.trim()}” is not chosen yet: choose the language from the list, or take the word away.` });
  }
  return [...byField.values()].sort((one, other) => rank(one.field) - rank(other.field));
}

/** The fields a failure of the service belongs to; empty when it belongs to none of them. */
export function problemsOfFailure(failure: ApiFailure, form: ListingForm): readonly Problem[] {
  if (failure.field === undefined) return failure.code === 'number-malformed' ? [{ field: firstNumber(form), message: failure.message }] : [];
  const path = failure.field.replace(/\[(\d+)\]/g, '.$1').replace(/^(input\.)?content\./, '');
  const field = shownField(path, form);
  return fieldOrder.some((name) => field === name || field.startsWith(`${name}.`)) ? [{ field, message: failure.message, ...(failure.places && { places: failure.places }) }] : [];
}

/** What is left once a field was changed: its own problem goes, and those inside it. */
export function withoutField(problems: readonly Problem[], field: string): readonly Problem[] {
  return problems.filter((problem) => problem.field !== field && !problem.field.startsWith(`${field}.`));
}

export function problemAt(problems: readonly Problem[], field: string): string | undefined {
  return problems.find((problem) => problem.field === field)?.message;
}

/** The id of the control that a path is typed into. */
export function fieldId(field: string): string {
  return `field-${field.replaceAll('.', '-')}`;
}

const fieldOrder = ['name', 'profession', 'specialties', 'locations', 'registrations', 'phone', 'email', 'website', 'referralRoutes', 'referralNote', 'acceptingNewClients', 'telehealth', 'awayFrom', 'awayTo', 'funding', 'languages', 'gender', 'about'];

function rank(field: string): number {
  const [name = '', at = '0'] = field.split('.');
  return fieldOrder.indexOf(name) * 1000 + Number(at);
}

/** From a path of what is published to one of the form: empty number lines are not published, so they shift. */
function shownField(path: string, form: ListingForm): string {
  const [name = '', at, part] = path.split('.');
  if (name === 'registrations') {
    const published = registrationsToPublish(form)[Number(at ?? 0)];
    const line = published === undefined ? 0 : form.registrations.indexOf(published);
    return `registrations.${line}.${part === 'scheme' ? 'scheme' : 'number'}`;
  }
  if (name === 'locations') return `locations.${at ?? 0}.${part === undefined || part === 'coordinates' ? 'place' : part}`;
  if (name === 'away') return at === 'from' ? 'awayFrom' : 'awayTo';
  return name;
}

function firstNumber(form: ListingForm): string {
  return `registrations.${Math.max(0, form.registrations.findIndex((registration) => registration.number.trim() !== ''))}.number`;
}

/** The schema's own sentence where it has one; zod's technical ones are put into words. */
function sentenceOf(issue: { readonly code?: string; readonly message: string; readonly path: readonly PropertyKey[]; readonly maximum?: unknown }): string {
  if (issue.code === 'too_big' && issue.path.length > 0 && typeof issue.maximum === 'number') {
    const isList = typeof issue.path.at(-1) === 'string' && ['specialties', 'locations', 'registrations', 'languages', 'funding', 'referralRoutes'].includes(String(issue.path.at(-1)));
    return isList ? `At most ${issue.maximum} fit here; take some away.` : `This is too long: at most ${issue.maximum} characters fit.`;
  }
  return issue.message;
}
