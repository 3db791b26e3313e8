import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readFhirResources } from './read-resources.ts';

const read = (text: string, fileName = 'a.ndjson') => [...readFhirResources(text, fileName)];
const person = (id: string) => ({ resourceType: 'Practitioner', id });

describe('a FHIR file', () => {
  test('of lines gives each with its line, and a broken one with its reason', () => {
    expect(read(`${JSON.stringify(person('a'))}\r\n\n{"resourceType":"Pract\n[1]\n${JSON.stringify(person('b'))}`)).toEqual([
      { type: 'resource', fileName: 'a.ndjson', line: 1, resource: person('a') },
      { type: 'broken', fileName: 'a.ndjson', line: 3, reason: expect.stringContaining('not valid JSON') },
      { type: 'broken', fileName: 'a.ndjson', line: 4, reason: expect.stringContaining('resourceType') },
      { type: 'resource', fileName: 'a.ndjson', line: 5, resource: person('b') },
    ]);
  });

  test('of one line still says the line', () => {
    expect(read(JSON.stringify(person('a')))).toMatchObject([{ line: 1 }]);
  });

  test('may be a bundle, an array or one resource, with a byte order mark', () => {
    const bundle = { resourceType: 'Bundle', entry: [{ fullUrl: 'urn:uuid:1', resource: person('a') }, { resource: 'wrong' }] };
    expect(read(`\uFEFF${JSON.stringify(bundle, null, 2)}`, 'a.json')).toEqual([
      { type: 'resource', fileName: 'a.json', fullUrl: 'urn:uuid:1', resource: person('a') },
      { type: 'broken', fileName: 'a.json', reason: expect.stringContaining('Entry 2') },
    ]);
    expect(read(JSON.stringify([person('a'), person('b')]), 'a.json')).toHaveLength(2);
    expect(read(JSON.stringify(person('a'), null, 2), 'a.json')).toEqual([{ type: 'resource', fileName: 'a.json', resource: person('a') }]);
  });

  test('may have lines without being called so', () => {
    expect(read(`${JSON.stringify(person('a'))}\n${JSON.stringify(person('b'))}`, 'export.txt')).toHaveLength(2);
  });

  test('that is empty, cut off or something else is said once, without quoting it', () => {
    expect(read('  ')).toMatchObject([{ type: 'broken', reason: 'The file is empty.' }]);
    const cut = JSON.stringify(person('secret'), null, 2).slice(0, -5);
    expect(read(cut, 'a.json')).toHaveLength(1);
    expect(JSON.stringify(read(cut, 'a.json'))).not.toContain('secret');
    expect(read('{"resourceType":"Bundle"}', 'a.json')).toMatchObject([{ type: 'broken' }]);
    expect(read('{"a":1}', 'a.json')).toMatchObject([{ type: 'broken' }]);
  });

  test('of any text never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), fc.constantFrom('a.json', 'a.ndjson'), (text, fileName) => {
        expect(read(text, fileName).length).toBeGreaterThan(0);
      }),
    );
  });
});
