/**
 * Reads a FHIR file of any of its usual shapes: NDJSON, a Bundle, an array or a single resource. Never throws: what can't
 * be read comes out as a broken item with its line, and the rest is read on. Reasons never quote the file.
 */
import type { FhirItem } from './fhir-types.ts';

export const fhirFaults = {
  empty: 'The file is empty.',
  file: 'The file is not valid JSON: it was cut off or damaged, or it is another kind of file.',
  line: 'The line is not valid JSON: it was cut off or damaged.',
  rest: 'The file was cut off or damaged here; what stood before was read.',
  noEntries: 'The bundle has no entries.',
  emptyList: 'The list is empty.',
} as const;

export function* readFhirResources(text: string, fileName: string): Generator<FhirItem> {
  const content = text.replace(/^\uFEFF/, '');
  if (content.trim() === '') {
    yield { type: 'broken', fileName, reason: fhirFaults.empty };
    return;
  }
  const whole = parseJson(content);
  if (whole.ok && !(isLineFile(fileName) && isResource(whole.value) && !isBundle(whole.value))) {
    yield* resourcesOf(whole.value, { fileName });
    return;
  }
  const lines = content.split(/\r\n|\n|\r/);
  const parsed = lines.map((line) => (line.trim() === '' ? undefined : parseJson(line)));
  if (!isLineFile(fileName) && !parsed.some((line) => line?.ok === true && isResource(line.value))) {
    yield { type: 'broken', fileName, reason: fhirFaults.file };
    return;
  }
  for (const [index, line] of parsed.entries()) {
    if (line === undefined) continue;
    if (line.ok) yield* resourcesOf(line.value, { fileName, line: index + 1 });
    else yield { type: 'broken', fileName, line: index + 1, reason: fhirFaults.line };
  }
}

export interface FhirOrigin {
  readonly fileName: string;
  readonly line?: number;
}

/** What one parsed JSON value holds: a resource, a bundle's entries or a list of either. */
export function* resourcesOf(value: unknown, origin: FhirOrigin): Generator<FhirItem> {
  if (Array.isArray(value)) {
    if (value.length === 0) yield { type: 'broken', ...origin, reason: fhirFaults.emptyList };
    for (const item of value) yield* resourcesOf(item, origin);
  } else if (isBundle(value)) {
    const entries = Array.isArray(value.entry) ? value.entry : [];
    if (entries.length === 0) yield { type: 'broken', ...origin, reason: fhirFaults.noEntries };
    for (const [index, entry] of entries.entries()) yield entryItem(entry, index, origin);
  } else if (isResource(value)) {
    yield { type: 'resource', ...origin, resource: value };
  } else {
    yield { type: 'broken', ...origin, reason: 'This is JSON, but not a FHIR resource: it has no resourceType.' };
  }
}

export function entryItem(entry: unknown, index: number, origin: FhirOrigin): FhirItem {
  const resource = isRecord(entry) ? entry['resource'] : undefined;
  if (!isRecord(entry) || !isResource(resource)) {
    return { type: 'broken', ...origin, reason: `Entry ${index + 1} of the bundle holds no FHIR resource.` };
  }
  const fullUrl = entry['fullUrl'];
  return { type: 'resource', ...origin, ...(typeof fullUrl === 'string' ? { fullUrl } : {}), resource };
}

export function isLineFile(fileName: string): boolean {
  return /\.(ndjson|jsonl)$/i.test(fileName);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isResource(value: unknown): value is Record<string, unknown> {
  return isRecord(value) && typeof value['resourceType'] === 'string';
}

function isBundle(value: unknown): value is { readonly entry?: unknown } {
  return isRecord(value) && value['resourceType'] === 'Bundle';
}

function parseJson(text: string): { readonly ok: true; readonly value: unknown } | { readonly ok: false } {
  try {
    // Safe: a parsed value is `unknown` to everyone who gets it.
    return { ok: true, value: JSON.parse(text) as unknown };
  } catch {
    return { ok: false };
  }
}
