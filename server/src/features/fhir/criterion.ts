/** One search parameter as it was asked, `name:modifier=value,value` or `reference.name=value`, and whether a resource fits it. */
import type { DirectoryResource } from '@trusted-hands/directory';
import { invalid, notSupported, type Problem } from './operation-outcome.ts';
import { type Parameter, parameterOf, type ReferenceTarget } from './search-parameters.ts';
import { type Reading, readDate, readNear, readReference, readString, readToken, splitAt, unescape } from './search-values.ts';

/** Follows a reference to another resource of the same listing; all references of ours stay in one. */
export type Follow = (reference: string) => DirectoryResource | undefined;

export type Criterion = (resource: DirectoryResource, follow: Follow) => boolean;

export type CriterionResult = { readonly ok: true; readonly criterion: Criterion } | { readonly ok: false; readonly problem: Problem };

interface Asked {
  readonly type: ReferenceTarget;
  /** With its modifier or chain, as it was written. */
  readonly name: string;
  readonly value: string;
  readonly at: AskedAt;
}

/** What values are read by besides themselves. */
export interface AskedAt {
  /** Where the service's FHIR is, without a closing slash. */
  readonly base: string;
  readonly nowMs: number;
}

/** Any of them is enough; more than this many are asked in several searches. */
const mostValues = 50;
/** Of parameters through references: `location.organization.name` and no further. */
const longestChain = 3;

export function readCriterion({ type, name, value, at }: Asked, depth = 1): CriterionResult {
  const dot = name.indexOf('.');
  if (dot >= 0) return readChain({ type, name, value, at }, depth);
  const [plain = '', modifier, ...more] = name.split(':');
  const parameter = parameterOf(type, plain);
  if (parameter === undefined || more.length > 0) return { ok: false, problem: unknownParameter(type) };
  if (value === '') return { ok: false, problem: invalid('A search parameter has no value. Leave it out, or say what to search for.') };
  if (modifier === 'missing') return readMissing(parameter, value);
  const values = splitAt(value, ',');
  if (values.length > mostValues) return { ok: false, problem: { status: 400, code: 'too-costly', message: `A parameter takes at most ${String(mostValues)} values. Ask in several searches.` } };
  const isNegated = parameter.type === 'token' && modifier === 'not';
  const fits = fitsAny(parameter, { values, modifier: isNegated ? undefined : modifier, at });
  if (!fits.ok) return fits;
  return { ok: true, criterion: isNegated ? (resource) => !fits.fits(resource) : fits.fits };
}

export function unknownParameter(type: string): Problem {
  return notSupported(`${type} cannot be searched by one of the parameters. What it knows is in the CapabilityStatement at /fhir/metadata.`);
}

function readChain({ type, name, value, at }: Asked, depth: number): CriterionResult {
  const dot = name.indexOf('.');
  const [plain = '', target, ...more] = name.slice(0, dot).split(':');
  const parameter = parameterOf(type, plain);
  if (parameter?.type !== 'reference' || more.length > 0) return { ok: false, problem: unknownParameter(type) };
  if (depth >= longestChain) return { ok: false, problem: { status: 400, code: 'too-costly', message: 'A parameter leads through too many references.' } };
  const into = target === undefined ? parameter.targets[0] : parameter.targets.find((one) => one === target);
  if (into === undefined) return { ok: false, problem: notSupported(`This reference leads to ${parameter.targets.join(' or ')}.`) };
  const rest = readCriterion({ type: into, name: name.slice(dot + 1), value, at }, depth + 1);
  if (!rest.ok) return rest;
  return {
    ok: true,
    criterion: (resource, follow) =>
      parameter.values(resource).some((reference) => {
        const found = follow(reference);
        return found !== undefined && rest.criterion(found, follow);
      }),
  };
}

function readMissing(parameter: Parameter, value: string): CriterionResult {
  if (value !== 'true' && value !== 'false') return { ok: false, problem: invalid('The modifier :missing is true or false.') };
  return { ok: true, criterion: (resource) => (parameter.values(resource).length === 0) === (value === 'true') };
}

type FitsAny = { readonly ok: true; readonly fits: (resource: DirectoryResource) => boolean } | { readonly ok: false; readonly problem: Problem };

function fitsAny(parameter: Parameter, { values, modifier, at }: { readonly values: readonly string[]; readonly modifier: string | undefined; readonly at: AskedAt }): FitsAny {
  switch (parameter.type) {
    case 'string':
      return anyOf(values.map((one) => readString(unescape(one), modifier)), parameter.values);
    case 'token':
      return anyOf(values.map((one) => readToken(one, modifier)), parameter.values);
    case 'reference':
      return anyOf(values.map((one) => readReference(unescape(one), { base: at.base, types: parameter.targets, type: modifier })), parameter.values);
    case 'date':
      return modifier === undefined ? anyOf(values.map((one) => readDate(one, at.nowMs)), parameter.values) : { ok: false, problem: notSupported('Times know no modifier but :missing; a comparison stands before them, as in ge2026-11-21.') };
    case 'near':
      return modifier === undefined ? anyOf(values.map((one) => readNear(one)), parameter.values) : { ok: false, problem: notSupported('near knows no modifier but :missing.') };
  }
}

function anyOf<Value>(readings: readonly Reading<Value>[], valuesOf: (resource: DirectoryResource) => readonly Value[]): FitsAny {
  const fits: ((value: Value) => boolean)[] = [];
  for (const reading of readings) {
    if (!reading.ok) return reading;
    fits.push(reading.fits);
  }
  return { ok: true, fits: (resource) => valuesOf(resource).some((value) => fits.some((one) => one(value))) };
}
