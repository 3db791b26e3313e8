import { describe, expect, it } from 'vitest';
import { keptPractitionerRecord, keptPractitionerSchema, tagsFromText, withNotListed, type KeptPractitioner } from './kept-practitioner.record.ts';
import type { RecordVersion } from './record.ts';

function version(entryId: string, parents: readonly string[], change: Partial<KeptPractitioner>, atMs = 0): RecordVersion<KeptPractitioner> {
  return { entryId, parents, revision: parents.length + 1, deviceId: 'd', atMs, body: keptPractitionerSchema.parse({ name: 'Ana', ...change }) };
}

describe('a practitioner whom two computers changed', () => {
  it('has what each wrote to another field, and the tags of both', () => {
    const first = version('a', [], { tags: 'knees' });
    const here = version('b', ['a'], { tags: 'knees\nkind', remark: 'Mondays' }, 1);
    const there = version('c', ['a'], { tags: 'Knees\nquick', phone: '555' }, 2);
    const merged = keptPractitionerRecord.merge?.([first, here, there]);
    expect(merged).toMatchObject({ remark: 'Mondays', phone: '555' });
    expect(merged?.tags.split('\n').toSorted()).toEqual(['Knees', 'kind', 'quick']);
    expect(keptPractitionerRecord.merge?.([there, here, first])).toEqual(merged);
  });

  it('takes a tag away where only one of them changed the tags', () => {
    expect(keptPractitionerRecord.merge?.([version('a', [], { tags: 'knees\nkind' }), version('b', ['a'], { tags: 'kind' }, 1)])?.tags).toBe('kind');
  });

  it('is none of those whom either computer said they are not', () => {
    const first = version('a', [], { notListedAs: 'l1' });
    const here = version('b', ['a'], { notListedAs: withNotListed({ notListedAs: 'l1' }, ['l2']) }, 1);
    const there = version('c', ['a'], { notListedAs: withNotListed({ notListedAs: 'l1' }, ['l3', 'l1']) }, 2);
    expect(keptPractitionerRecord.merge?.([first, here, there])?.notListedAs.split('\n').toSorted()).toEqual(['l1', 'l2', 'l3']);
    const many = Array.from({ length: 100 }, (_, index) => `${index}`.padStart(60, 'x'));
    expect(withNotListed({ notListedAs: many.join('\n') }, ['new']).split('\n')).toContain('new');
    expect(keptPractitionerSchema.safeParse({ name: 'Ana', notListedAs: withNotListed({ notListedAs: many.join('\n') }, ['new']) }).success).toBe(true);
  });

  it('never has tags that do not fit, however long those of both are', () => {
    const long = (letter: string) => Array.from({ length: 90 }, (_, index) => `${letter}${index} xxxxx`).join('\n');
    const merged = keptPractitionerRecord.merge?.([version('a', [], {}), version('b', ['a'], { tags: long('b') }, 1), version('c', ['a'], { tags: long('c') }, 2)]);
    expect(keptPractitionerSchema.safeParse(merged).success).toBe(true);
  });
});

it('reads tags as they are typed, each once', () => {
  expect(tagsFromText(' writes  back, Knees;knees,, kind\n')).toBe('writes back\nKnees\nkind');
});
