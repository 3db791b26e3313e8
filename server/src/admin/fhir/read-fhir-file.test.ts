/** A file is read as its text is, whatever its shape, and without holding it. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type FhirItem, readFhirResources } from '@trusted-hands/directory';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readFhirFile } from './read-fhir-file.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'trusted-hands-fhir-file-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function read(text: string, name: string) {
  const path = join(folder, name);
  await writeFile(path, text);
  const items: FhirItem[] = [];
  for await (const item of readFhirFile(path, name)) items.push(item);
  return items;
}

const resource = fc.record({ resourceType: fc.constantFrom('Practitioner', 'List', 'Location'), id: fc.string({ minLength: 1 }), entry: fc.option(fc.array(fc.json()), { nil: undefined }), more: fc.jsonValue() }, { requiredKeys: ['resourceType', 'id'] });
const bundle = fc.record({ entry: fc.array(fc.oneof(fc.record({ fullUrl: fc.constant('urn:uuid:1'), resource }), fc.jsonValue()), { maxLength: 4 }), type: fc.constant('collection') }).map((one) => ({ resourceType: 'Bundle', ...one }));
const shapes = fc.oneof(
  fc.tuple(fc.oneof(resource, bundle, fc.array(resource, { maxLength: 3 }), fc.jsonValue()), fc.constantFrom(0, 2)).map(([value, spaces]) => JSON.stringify(value, null, spaces)),
  fc.array(fc.oneof(resource.map((one) => JSON.stringify(one)), bundle.map((one) => JSON.stringify(one)), fc.constantFrom('', '{"resourceType":"Pract', '[1]', 'null')), { minLength: 2, maxLength: 5 }).map((lines) => lines.join('\n')),
);

describe('a FHIR file', () => {
  test('gives what its text gives, with lines of either end', async () => {
    await fc.assert(
      fc.asyncProperty(shapes, fc.constantFrom('a.json', 'a.ndjson'), fc.constantFrom('\n', '\r\n'), fc.boolean(), async (shape, name, lineEnd, isMarked) => {
        // One resource over many lines is taken even where the name promises one a line; the text alone is read line by line there.
        fc.pre(!(name === 'a.ndjson' && shape.startsWith('{\n') && !shape.includes('"resourceType": "Bundle"')));
        const text = `${isMarked ? '\uFEFF' : ''}${shape.replaceAll('\n', lineEnd)}`;
        expect(await read(text, name)).toEqual([...readFhirResources(text, name)]);
      }),
      { numRuns: 300 },
    );
  });

  test('of any text never throws, and says something', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.string(), fc.json()), fc.constantFrom('a.json', 'a.ndjson'), async (text, name) => {
        expect((await read(text, name)).length).toBeGreaterThan(0);
      }),
    );
  });

  test('that was cut off gives the entries before the cut, and says so once', async () => {
    const entries = ['one', 'two', 'three'].map((id) => ({ resource: { resourceType: 'Practitioner', id } }));
    const text = JSON.stringify({ resourceType: 'Bundle', entry: entries }, null, 2);
    const items = await read(text.slice(0, text.indexOf('three')), 'cut.json');
    expect(items.map(({ type }) => type)).toEqual(['resource', 'resource', 'broken']);
  });

  test('of one line of many megabytes is read entry by entry', async () => {
    const entry = { resource: { resourceType: 'Practitioner', id: 'x', text: 'ä'.repeat(1000) } };
    const items = await read(`{"resourceType":"Bundle","entry":[${Array.from({ length: 20_000 }, () => JSON.stringify(entry)).join(',')}]}`, 'large.json');
    expect(items).toHaveLength(20_000);
    expect(items.at(-1)).toMatchObject({ type: 'resource', resource: entry.resource });
  });

  test('with a line that no memory should hold says so of it, and reads the others', async () => {
    const line = JSON.stringify({ resourceType: 'Practitioner', id: 'one' });
    const items = await read(`${line}\n"${'x'.repeat(17_000_000)}"\n${line}`, 'long.ndjson');
    expect(items.map(({ type, line: number }) => [type, number])).toEqual([['resource', 1], ['broken', 2], ['resource', 3]]);
  });
});
