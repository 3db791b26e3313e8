/** What this service can be asked, in FHIR's own form, from the very tables that answer it. */
import { directoryResourceTypes } from '@trusted-hands/directory';
import { includable } from './includes.ts';
import { parametersOf } from './search-parameters.ts';

interface StatementFacts {
  readonly base: string;
  readonly version: string;
  readonly isForMembers: boolean;
}

const day = '2026-11-29';
const parameterTypes = { string: 'string', token: 'token', reference: 'reference', date: 'date', near: 'special' } as const;

export function capabilityStatement({ base, version, isForMembers }: StatementFacts) {
  return {
    resourceType: 'CapabilityStatement',
    status: 'active',
    date: day,
    kind: 'instance',
    software: { name: 'Trusted Hands', version },
    implementation: { description: 'A directory of massage therapists and whom they refer to: reading and searching.', url: base },
    fhirVersion: '4.0.1',
    format: ['application/fhir+json', 'json'],
    rest: [
      {
        mode: 'server',
        documentation: 'Texts are found by how they begin, without case and accents. A page may hold fewer than were asked for; its link "next" leads on.',
        security: isForMembers ? { description: 'Members only: a bearer of the service in the header Authorization.' } : { description: 'Open to everybody.' },
        resource: directoryResourceTypes.map((type) => ({
          type,
          interaction: [{ code: 'read' }, { code: 'search-type' }],
          versioning: 'no-version',
          readHistory: false,
          updateCreate: false,
          searchInclude: includable.filter(({ source }) => source === type).map(({ source, parameter }) => `${source}:${parameter}`),
          searchRevInclude: includable.filter(({ source, parameter }) => targets(source, parameter).includes(type)).map(({ source, parameter }) => `${source}:${parameter}`),
          searchParam: Object.entries(parametersOf(type)).map(([name, parameter]) => ({ name, type: parameterTypes[parameter.type] })),
        })).map(withoutEmptyLists),
      },
    ],
  };
}

function targets(source: (typeof includable)[number]['source'], name: string): readonly string[] {
  const parameter = parametersOf(source)[name];
  return parameter?.type === 'reference' ? parameter.targets : [];
}

/** FHIR's JSON has no empty lists. */
function withoutEmptyLists(value: object): object {
  return Object.fromEntries(Object.entries(value).filter(([, one]: [string, unknown]) => !Array.isArray(one) || one.length > 0));
}
