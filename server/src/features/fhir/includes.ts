/** `_include` and `_revinclude`: what comes with what was found. All that refers to each other is of one listing. */
import { type DirectoryResource, type DirectoryResourceType, directoryResourceTypes } from '@trusted-hands/directory';
import { notSupported, type Problem } from './operation-outcome.ts';
import { parameterOf, searchParameters } from './search-parameters.ts';

export interface Include {
  readonly isReverse: boolean;
  /** Also for what was included before. */
  readonly isIterated: boolean;
  readonly edges: readonly Edge[];
}

interface Edge {
  readonly source: DirectoryResourceType;
  readonly parameter: string;
}

/** Every reference that can be followed, `Type:parameter`. */
export const includable: readonly Edge[] = directoryResourceTypes.flatMap((source) =>
  Object.entries(searchParameters[source]).flatMap(([parameter, { type }]) => (type === 'reference' ? [{ source, parameter }] : [])),
);

export function readInclude(name: string, value: string): { readonly ok: true; readonly include: Include } | { readonly ok: false; readonly problem: Problem } {
  const [source, parameter, target, ...more] = value.split(':');
  const kind = { isReverse: name.startsWith('_rev'), isIterated: name.endsWith(':iterate') };
  if (value === '*') return { ok: true, include: { ...kind, edges: includable } };
  const edges = includable.filter((edge) => edge.source === source && (parameter === '*' || edge.parameter === parameter));
  const fitsTarget = target === undefined || edges.some((edge) => targetsOf(edge).includes(target));
  if (edges.length === 0 || !fitsTarget || more.length > 0) {
    return { ok: false, problem: notSupported('One of the includes is not known. Those that are stand in the CapabilityStatement at /fhir/metadata, such as PractitionerRole:practitioner.') };
  }
  return { ok: true, include: { ...kind, edges } };
}

/** What comes with `found` of its listing, whose resources are `all`; each once, and nothing that was found itself. */
export function included(found: DirectoryResource, includes: readonly Include[], all: readonly DirectoryResource[]): DirectoryResource[] {
  const reached = new Set<DirectoryResource>([found]);
  let newest: readonly DirectoryResource[] = [found];
  for (let round = 0; newest.length > 0; round += 1) {
    const next = new Set<DirectoryResource>();
    for (const include of round === 0 ? includes : includes.filter(({ isIterated }) => isIterated)) {
      for (const from of newest) for (const one of all) if (!reached.has(one) && isLinked(include, from, one)) next.add(one);
    }
    for (const one of next) reached.add(one);
    newest = [...next];
  }
  reached.delete(found);
  return [...reached];
}

function isLinked({ isReverse, edges }: Include, from: DirectoryResource, other: DirectoryResource): boolean {
  const [source, target] = isReverse ? [other, from] : [from, other];
  return edges.some((edge) => edge.source === source.resourceType && referencesOf(edge, source).includes(`${target.resourceType}/${target.id}`));
}

function referencesOf({ source, parameter }: Edge, resource: DirectoryResource): readonly string[] {
  const known = parameterOf(source, parameter);
  return known?.type === 'reference' ? known.values(resource) : [];
}

function targetsOf({ source, parameter }: Edge): readonly string[] {
  const known = parameterOf(source, parameter);
  return known?.type === 'reference' ? known.targets : [];
}
