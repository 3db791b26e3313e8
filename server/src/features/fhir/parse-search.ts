/** A search as it was asked, GET and POST alike, understood or refused. Everything a caller can make large is bounded here. */
import { type DirectoryResourceType, listingLimits, type WhereAsked } from '@trusted-hands/directory';
import { type AskedAt, type Criterion, readCriterion } from './criterion.ts';
import { namesAsked, placesAsked, traitsAsked } from './asked-of-columns.ts';
import { type ContentAsked, contentAsked, isNobody } from './asked-of-content.ts';
import { type Include, readInclude } from './includes.ts';
import { invalid, notSupported, type Problem } from './operation-outcome.ts';
import { anyMoment, type Moments, readMoments, splitAt, tokenParts } from './search-values.ts';

export interface Search {
  readonly type: DirectoryResourceType;
  readonly criteria: readonly Criterion[];
  readonly includes: readonly Include[];
  /** How many of the type a page has at most; 0 asks only how many there are. */
  readonly count: number;
  readonly after: Cursor;
  readonly isTotalAsked: boolean;
  /** Where only these ids can fit: what to read of the database. */
  readonly ids: readonly string[] | undefined;
  /** Where the signs of what is looked for stand in a stored listing, in this order and whatever is between them: one of these texts. */
  readonly needles: readonly string[] | undefined;
  /** When what fits was changed last, where that is asked: for the database to leave out nearly everyone else. */
  readonly changed: Moments | undefined;
  /** What of it the directory's columns can tell beforehand; undefined where that is nothing. */
  readonly where: WhereAsked | undefined;
  /** What of it a listing's words can tell before it is read. */
  readonly content: readonly ContentAsked[];
  /** What was understood, for the links of the page, without `_cursor`. */
  readonly asked: readonly (readonly [name: string, value: string])[];
}

/** Behind which resource the page begins: of the listing with this number the one at `index`. */
export interface Cursor {
  readonly number: number;
  readonly index: number;
}

export const pageSizes = { usual: 50, most: 200 } as const;
const mostParameters = 60;
const mostIncludes = 20;
/** Of all parameters: each may be compared with everyone. */
const mostValues = 100;
const longestValue = 2000;

/** No listing has an id without a letter. */
const nobody: readonly string[] = [''];

const ignored: ReadonlySet<string> = new Set(['_pretty', '_format']);

export function parseSearch(type: DirectoryResourceType, parameters: Iterable<readonly [string, string]>, at: AskedAt): { readonly ok: true; readonly search: Search } | { readonly ok: false; readonly problem: Problem } {
  const asked: (readonly [string, string])[] = [];
  const criteria: Criterion[] = [];
  const includes: Include[] = [];
  let count: number = pageSizes.usual;
  let after: Cursor = { number: 0, index: -1 };
  let isTotalAsked = false;
  let ids: readonly string[] | undefined;
  let needles: readonly string[] | undefined;
  const names: (readonly string[])[] = [];
  const places: WhereAsked['places'][number][] = [];
  const traits: WhereAsked['traits'][number][] = [];
  const content: ContentAsked[] = [];
  let changed: Moments | undefined;
  let seen = 0;
  let values = 0;
  for (const [name, value] of parameters) {
    seen += 1;
    if (seen > mostParameters) return refuse('too-costly', `A search has at most ${String(mostParameters)} parameters. Ask for less at once.`);
    if (value.length > longestValue || name.length > 200) return refuse('too-long', `A search parameter is at most ${String(longestValue)} characters long.`);
    if (name === '_cursor') {
      const [, number, index] = /^(\d{1,10})\.(\d{1,2})$/.exec(value) ?? [];
      if (number === undefined || index === undefined) return { ok: false, problem: invalid('The link to a page was altered. Take it as the page before gave it.') };
      after = { number: Number(number), index: Number(index) };
      continue;
    }
    if (ignored.has(name)) continue;
    asked.push([name, value]);
    if (name === '_count') {
      if (!/^\d+$/.test(value)) return { ok: false, problem: invalid('_count is a whole number, 0 or more.') };
      count = Math.min(pageSizes.most, Number(value));
    } else if (name === '_summary') {
      if (value !== 'count' && value !== 'false') return { ok: false, problem: notSupported('_summary is false, or count for how many there are.') };
      if (value === 'count') count = 0;
    } else if (name === '_total') {
      if (!['none', 'estimate', 'accurate'].includes(value)) return { ok: false, problem: invalid('_total is none, estimate or accurate.') };
      isTotalAsked = value !== 'none';
    } else if (/^_(rev)?include(:iterate)?$/.test(name)) {
      if (includes.length >= mostIncludes) return refuse('too-costly', `A search has at most ${String(mostIncludes)} includes. Leave out those that stand there twice.`);
      const include = readInclude(name, value);
      if (!include.ok) return include;
      includes.push(include.include);
    } else {
      values += splitAt(value, ',').length;
      if (values > mostValues) return refuse('too-costly', `A search has at most ${String(mostValues)} values. Ask in several searches.`);
      const read = readCriterion({ type, name, value, at });
      if (!read.ok) return read;
      criteria.push(read.criterion);
      ids ??= idsOf(type, name, value);
      needles ??= needlesOf(type, name, value);
      names.push(...namesAsked(type, name, value));
      places.push(...placesAsked(type, name, value));
      traits.push(...traitsAsked(type, name, { value, criterion: read.criterion }));
      content.push(...contentAsked(type, name, value));
      if (isNobody(type, name, read.criterion)) ids = nobody;
      if (name === '_lastUpdated') changed = both(changed ?? anyMoment, changedAsked(value, at.nowMs));
    }
  }
  return { ok: true, search: { type, criteria, includes, count, after, isTotalAsked: isTotalAsked || count === 0, ids, needles, changed, where: names.length + places.length + traits.length === 0 ? undefined : { names, places, traits }, content, asked } };
}

function refuse(code: Problem['code'], message: string): { readonly ok: false; readonly problem: Problem } {
  return { ok: false, problem: { status: 400, code, message } };
}

/** Of `Location/<listing>-2` the listing's, and of its practitioner and service its own. */
export function listingIdOf(type: string, id: string): string {
  return type === 'Practitioner' || type === 'HealthcareService' ? id : id.replace(/-\d{1,2}$/, '');
}

const referredTypes: Readonly<Record<string, string>> = { practitioner: 'Practitioner', service: 'HealthcareService', location: 'Location', organization: 'Organization' };

function idsOf(type: DirectoryResourceType, name: string, value: string): string[] | undefined {
  const identified = name === 'identifier' ? type : /^(service|location|organization)\.identifier$/.exec(name)?.[1];
  const ofType = name === '_id' ? type : identified === undefined ? referredTypes[name] : (referredTypes[identified] ?? identified);
  // A practitioner is identified by their numbers, all others by what we call them.
  if (ofType === undefined || value.includes('\\') || (identified !== undefined && ofType === 'Practitioner')) return undefined;
  const asked = value.split(',').map((one) => listingIdOf(ofType, one.slice(Math.max(one.lastIndexOf('/'), one.lastIndexOf('|')) + 1)));
  if (identified !== undefined && asked.includes('')) return undefined;
  // What cannot be an id is nobody's, and PostgreSQL would not even look for some of it; the empty one is nobody's either.
  return asked.map((id) => (/^[A-Za-z0-9.-]{1,64}$/.test(id) ? id : ''));
}

/** The signs of a number stand in the stored text in their order, so the database can leave out nearly everyone else. */
function needlesOf(type: DirectoryResourceType, name: string, value: string): string[] | undefined {
  const isNumber = (type === 'Practitioner' && name === 'identifier') || (type === 'PractitionerRole' && name === 'practitioner.identifier');
  if (!isNumber || value.includes('\\')) return undefined;
  const codes = value.split(',').map((one) => tokenParts(one).code);
  // Whoever writes a number leaves out the zeros that a register has in front.
  return codes.includes('') ? undefined : codes.map((code) => JSON.stringify(code.slice(0, listingLimits.number).replace(/^0+(?=.)/, '')).slice(1, -1));
}

/** Any of the values is enough. */
function changedAsked(value: string, nowMs: number): Moments {
  const asked = splitAt(value, ',').map((one) => {
    const read = readMoments(one, nowMs);
    return read.ok && !read.isOutside ? read.moments : anyMoment;
  });
  return { fromMs: Math.min(...asked.map(({ fromMs }) => fromMs)), beforeMs: Math.max(...asked.map(({ beforeMs }) => beforeMs)) };
}

function both(one: Moments, other: Moments): Moments {
  return { fromMs: Math.max(one.fromMs, other.fromMs), beforeMs: Math.min(one.beforeMs, other.beforeMs) };
}
