import { describe, expect, it } from 'vitest';
import { keptPractitionerRecord, keptPractitionerSchema, tagsFromText, type KeptPractitioner } from './kept-practitioner.record.ts';
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

  it('never has tags that do not fit, however long those of both are', () => {
    const long = (letter: string) => Array.from({ length: 90 }, (_, index) => `${letter}${index} xxxxx`).join('\n');
    const merged = keptPractitionerRecord.merge?.([version('a', [], {}), version('b', ['a'], { tags: long('b') }, 1), version('c', ['a'], { tags: long('c') }, 2)]);
    expect(keptPractitionerSchema.safeParse(merged).success).toBe(true);
  });
});

it('reads tags as they are typed, each once', () => {
  expect(tagsFromText(' writes  back, Knees;knees,, kind\n')).toBe('writes back\nKnees\nkind');
});
