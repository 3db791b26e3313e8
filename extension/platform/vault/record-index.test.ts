import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { defineRecord } from '../records/record.ts';
import { createRecordIndex, type OpenedEntry } from './record-index.ts';

const note = defineRecord('note', 1, z.object({ text: z.string() }));

function entry(id: string, content: Partial<OpenedEntry['content']> = {}): OpenedEntry {
  return { id, deviceId: 'd1', content: { type: 'note', schema: 1, recordId: 'r', revision: 1, parents: [], at: 0, body: { text: id }, ...content } };
}

describe('the index of records', () => {
  test('keeps every version, oldest first, in whatever order they came', () => {
    const index = createRecordIndex();
    index.add([entry('b', { revision: 2, parents: ['a'], at: 5 }), entry('a')]);
    const record = index.one(note, 'r');
    expect(record?.versions.map((version) => version.body.text)).toEqual(['a', 'b']);
    expect(record?.current.body.text).toBe('b');
  });

  test('names the tips as parents of the next version: two after a conflict, one after that', () => {
    const index = createRecordIndex();
    expect(index.next('r')).toEqual({ revision: 1, parents: [] });
    index.add([entry('a'), entry('b', { revision: 2, parents: ['a'] }), entry('c', { revision: 2, parents: ['a'] })]);
    expect(index.next('r')).toEqual({ revision: 3, parents: ['b', 'c'] });
    index.add([entry('d', { revision: 3, parents: ['b', 'c'] })]);
    expect(index.next('r')).toEqual({ revision: 4, parents: ['d'] });
  });

  test('shows of several tips what their type makes of them, else the newest', () => {
    const joined = defineRecord('note', 1, z.object({ text: z.string() }), (versions) => ({ text: versions.map(({ body }) => body.text).join(' ') }));
    for (const [type, text] of [[joined, 'a b c'], [note, 'c']] as const) {
      const index = createRecordIndex();
      index.add([entry('a'), entry('b', { revision: 2, parents: ['a'] }), entry('c', { revision: 2, parents: ['a'], at: 9 })]);
      expect(index.one(type, 'r')).toMatchObject({ current: { entryId: 'c', body: { text } }, tips: [{ entryId: 'b', parents: ['a'] }, { entryId: 'c' }] });
      index.add([entry('d', { revision: 3, parents: ['b', 'c'] })]);
      expect(index.one(type, 'r')?.current.body).toEqual({ text: 'd' });
    }
  });

  test('forgets a version whose content was destroyed, and a record of which none is left', () => {
    const index = createRecordIndex();
    index.add([entry('a'), entry('b', { revision: 2, parents: ['a'] })]);
    expect(index.all(note)).toHaveLength(1);
    index.remove('a');
    expect(index.one(note, 'r')?.versions.map((version) => version.body.text)).toEqual(['b']);
    index.remove('b');
    expect([index.all(note), index.has('b')]).toEqual([[], false]);
  });

  test('gives the same array until something of that type comes', () => {
    const index = createRecordIndex();
    index.add([entry('a')]);
    const before = index.all(note);
    index.add([entry('x', { type: 'other', recordId: 'o' }), entry('a')]);
    expect(index.all(note)).toBe(before);
    index.add([entry('n', { recordId: 'n' })]);
    expect(index.all(note)).not.toBe(before);
  });

  test('says when each device wrote last, by the newest of its entries in whatever order they came', () => {
    const index = createRecordIndex();
    index.add([entry('a', { at: 7 }), { ...entry('b', { at: 9 }), deviceId: 'd2' }, entry('c', { at: 3, type: 'of a newer program' })]);
    expect(index.lastWroteAtMs('d1')).toBe(7);
    expect(index.lastWroteAtMs('d2')).toBe(9);
    expect(index.lastWroteAtMs('d3')).toBeUndefined();
  });

  test('sorts records by their first version', () => {
    const index = createRecordIndex();
    index.add([entry('late', { recordId: 'late', at: 9 }), entry('early', { recordId: 'early', at: 3 }), entry('later', { recordId: 'early', revision: 2, at: 20 })]);
    expect(index.all(note).map((record) => record.recordId)).toEqual(['early', 'late']);
  });

  test('leaves out a version that it cannot read, and still follows it', () => {
    const index = createRecordIndex();
    index.add([entry('a'), entry('newer', { revision: 2, schema: 2, parents: ['a'], body: { blocks: [] } })]);
    expect(index.one(note, 'r')?.versions).toHaveLength(1);
    expect(index.next('r')).toEqual({ revision: 3, parents: ['newer'] });
  });
});
