/**
 * Every resource that was read, each under one key, with its row of the report. Duplicates and unreadable parts get their
 * row at once. The order of files does not matter: of two versions the same one is kept, whichever came first.
 */
import { distinct } from './distinct.ts';
import type { FhirItem, FhirOutcome, FhirReportRow } from './fhir-types.ts';

export interface IndexedResource {
  /** `Practitioner/<id>`. */
  readonly key: string;
  readonly resourceType: string;
  readonly id: string;
  readonly resource: Readonly<Record<string, unknown>>;
  readonly fileName: string;
  readonly line?: number;
}

export interface ResourceIndex {
  /** By id. */
  ofType(resourceType: string): readonly IndexedResource[];
  /** Relative, absolute, versioned and bundle references, and `#` ones into `from`; undefined where nothing was read for it. */
  resolve(reference: string | undefined, from: IndexedResource): IndexedResource | undefined;
  readonly all: readonly IndexedResource[];
  /** Rows for what can't be taken whatever it says. */
  readonly rows: readonly FhirReportRow[];
}

export function indexResources(items: Iterable<FhirItem>): ResourceIndex {
  const rows: FhirReportRow[] = [];
  const versions = new Map<string, IndexedResource[]>();
  const keyByUrl = new Map<string, string>();
  for (const item of items) {
    const identified = identifyItem(item);
    if (identified.type === 'row') {
      rows.push(identified.row);
      continue;
    }
    const { one } = identified;
    const { key } = one;
    if (item.type === 'resource' && item.fullUrl !== undefined) keyByUrl.set(item.fullUrl, key);
    versions.set(key, [...(versions.get(key) ?? []), one]);
  }
  const byKey = new Map<string, IndexedResource>();
  for (const [key, [...same]] of versions) {
    const sorted = same.sort(newestFirst);
    const [kept, ...rest] = sorted;
    if (kept === undefined) continue;
    byKey.set(key, kept);
    for (const other of rest) rows.push(reportRow(other, 'not-taken', [standsTwice]));
  }
  const all = [...byKey.values()].sort((a, b) => compareText(a.key, b.key));
  const byType = Map.groupBy(all, (one) => one.resourceType);

  return {
    all,
    rows,
    ofType: (resourceType) => byType.get(resourceType) ?? [],
    resolve(reference, from) {
      if (reference === undefined || reference === '') return undefined;
      if (reference.startsWith('#')) return contained(from, reference.slice(1));
      const { url, key } = namesOfReference(reference);
      return byKey.get(keyByUrl.get(url) ?? '') ?? byKey.get(key);
    },
  };
}

export const standsTwice = 'It stands more than once in what was read; the newest version was read.';

/** What the whole of a resource is known by, or its row of the report where it can't be told again. */
export function identifyItem(item: FhirItem): { readonly type: 'resource'; readonly one: IndexedResource } | { readonly type: 'row'; readonly row: FhirReportRow } {
  const place = { fileName: item.fileName, ...(item.line === undefined ? {} : { line: item.line }) };
  const refused = (resourceType: string, id: string, reason: string) => ({ type: 'row', row: { resourceType, id, ...place, outcome: 'not-taken', reasons: [reason] } }) as const;
  if (item.type === 'broken') return refused('', '', item.reason);
  const resource = isRecord(item.resource) ? item.resource : {};
  const resourceType = typeof resource['resourceType'] === 'string' ? resource['resourceType'] : '';
  const id = typeof resource['id'] === 'string' && resource['id'] !== '' ? resource['id'] : (item.fullUrl ?? '');
  if (resourceType === '' || id === '') return refused(resourceType, id, 'It has no id, so a later import could not tell it again.');
  if (/\p{Cc}/u.test(resourceType + id)) return refused('', '', 'Its id or type has a character that none may have.');
  return { type: 'resource', one: { key: `${resourceType}/${id}`, resourceType, id, resource, ...place } };
}

/** The full address a reference may mean, and the key its last two parts are; versions are one. */
export function namesOfReference(reference: string): { readonly url: string; readonly key: string } {
  const url = reference.replace(/\/_history\/[^/]*$/, '');
  return { url, key: url.split('/').slice(-2).join('/') };
}

export function reportRow(resource: IndexedResource, outcome: FhirOutcome, reasons: readonly string[]): FhirReportRow {
  const { resourceType, id, fileName, line } = resource;
  return { resourceType, id, fileName, ...(line === undefined ? {} : { line }), outcome, reasons: distinct(reasons) };
}

/** By code unit: the same in every locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function contained(from: IndexedResource, id: string): IndexedResource | undefined {
  const list = from.resource['contained'];
  const resource = Array.isArray(list) ? list.find((one) => isRecord(one) && one['id'] === id) : undefined;
  if (!isRecord(resource) || typeof resource['resourceType'] !== 'string') return undefined;
  return { ...from, key: `${from.key}#${id}`, resourceType: resource['resourceType'], id, resource };
}

function newestFirst(a: IndexedResource, b: IndexedResource): number {
  return compareText(lastUpdated(b), lastUpdated(a)) || compareText(JSON.stringify(a.resource), JSON.stringify(b.resource)) || compareText(a.fileName, b.fileName) || (a.line ?? 0) - (b.line ?? 0);
}

export function lastUpdated(resource: Pick<IndexedResource, 'resource'>): string {
  const meta = resource.resource['meta'];
  const updated = isRecord(meta) ? meta['lastUpdated'] : undefined;
  return typeof updated === 'string' ? updated : '';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
