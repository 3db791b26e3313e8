import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clientRecord, type Client } from './client.record.ts';
import { fieldHistories, mergeFields } from './field-history.ts';
import type { RecordVersion } from './record.ts';

type Details = Pick<Client, 'name' | 'phone' | 'email'>;
const fields = ['name', 'phone', 'email'] as const;

function version(entryId: string, parents: readonly RecordVersion<Details>[], change: Partial<Details> = {}, atMs = 0): RecordVersion<Details> {
  const revision = Math.max(0, ...parents.map((parent) => parent.revision)) + 1;
  const before = parents.at(-1)?.body ?? { name: 'Ana Example', phone: '', email: '' };
  return { entryId, parents: parents.map((parent) => parent.entryId), revision, deviceId: `of-${entryId}`, atMs, body: { ...before, ...change } };
}

describe('a client changed on two computers', () => {
  const first = version('a', [], { phone: '1' });

  it('has both changes where they are to different fields, whatever the clocks say', () => {
    for (const atMs of [-1e12, 0, 1e12]) {
      const versions = [first, version('b', [first], { phone: '2' }), version('c', [first], { email: 'ana@example.com' }, atMs)];
      expect(mergeFields(versions)).toEqual({ name: 'Ana Example', phone: '2', email: 'ana@example.com' });
      expect(Array.from(fieldHistories(versions).values()).flatMap(({ offered }) => offered)).toEqual([]);
    }
  });

  it('shows the newest of two values of one field, offers the other, and keeps what was before', () => {
    const versions = [first, version('b', [first], { phone: '2' }, 10), version('c', [first], { phone: '3' }, 5)];
    const phone = fieldHistories(versions).get('phone');
    expect(phone).toMatchObject({ shown: { value: '2', deviceId: 'of-b' }, offered: [{ value: '3', deviceId: 'of-c' }], earlier: [{ value: '1' }] });
  });

  it('has nothing left to offer once a version follows both, and both stay readable', () => {
    const left = version('b', [first], { phone: '2' }, 10);
    const right = version('c', [first], { phone: '3' }, 5);
    for (const phone of ['2', '3', '4']) {
      const history = fieldHistories([first, left, right, version('d', [left, right], { phone }, 20)]).get('phone');
      expect(history).toMatchObject({ shown: { value: phone, entryId: 'd' }, offered: [], earlier: [{ value: '2' }, { value: '3' }, { value: '1' }] });
    }
  });

  it('takes a change that one made and the other undid of its own for what each of them wrote', () => {
    const left = version('b', [first], { phone: '2' });
    const right = version('c', [version('b2', [first], { phone: '2' })], { phone: '1' });
    expect(fieldHistories([first, left, version('b2', [first], { phone: '2' }), right]).get('phone')).toMatchObject({ shown: { value: '1' }, offered: [{ value: '2' }] });
  });

  it('is read by the record of a client', () => {
    const body = clientRecord.body.parse({ name: 'Ana Example' });
    expect(clientRecord.merge?.([{ ...first, body }])).toEqual(body);
  });
});

/** Versions of up to three computers that come to know of each other now and then. */
const histories = fc.array(fc.record({ computer: fc.nat(2), hears: fc.nat(3), field: fc.constantFrom(...fields), value: fc.constantFrom('', 'x', 'y', 'z'), atMs: fc.integer() }), { minLength: 1, maxLength: 14 }).map((steps) => {
  const root = version('root', [], { phone: '0' });
  const heads: RecordVersion<Details>[][] = [[root], [root], [root]];
  const versions = [root];
  for (const [index, { computer, hears, field, value, atMs }] of steps.entries()) {
    const known = new Set([...(heads[computer] ?? []), ...(heads[hears] ?? [])]);
    const followed = new Set(Array.from(known, (one) => Array.from(ancestorIds(one, versions))).flat());
    const tips = Array.from(known).filter(({ entryId }) => !followed.has(entryId));
    const all = versions.filter(({ entryId }) => followed.has(entryId) || tips.some((tip) => tip.entryId === entryId));
    const made = { ...version(`e${index}`, tips, {}, atMs), body: { ...mergeFields(all), [field]: value } };
    versions.push(made);
    heads[computer] = [made];
  }
  return versions;
});

function ancestorIds({ parents }: RecordVersion<Details>, versions: readonly RecordVersion<Details>[]): ReadonlySet<string> {
  return new Set(parents.flatMap((id) => [id, ...versions.filter(({ entryId }) => entryId === id).flatMap((parent) => Array.from(ancestorIds(parent, versions)))]));
}

describe('of any history of three computers', () => {
  it('every computer makes the same, in whatever order and how often the versions came', () => {
    fc.assert(
      fc.property(histories.chain((versions) => fc.record({ versions: fc.constant(versions), shuffled: fc.shuffledSubarray([...versions, ...versions], { minLength: versions.length * 2 }) })), ({ versions, shuffled }) => {
        expect(Object.fromEntries(fieldHistories(shuffled))).toEqual(Object.fromEntries(fieldHistories(versions)));
        expect(mergeFields(shuffled)).toEqual(mergeFields(versions));
      }),
    );
  });

  it('no value disappears: each that was ever written is shown, offered or among the earlier ones', () => {
    fc.assert(
      fc.property(histories, (versions) => {
        const known = fieldHistories(versions);
        for (const field of fields) {
          const history = known.get(field);
          const readable = [history?.shown, ...(history?.offered ?? []), ...(history?.earlier ?? [])].map((one) => one?.value);
          for (const { body } of versions) if (body[field] !== '') expect(readable).toContain(body[field]);
        }
      }),
    );
  });

  it('a version with what is shown, following all of them, changes nothing and leaves nothing to choose', () => {
    fc.assert(
      fc.property(histories, (versions) => {
        const followed = new Set(versions.flatMap(({ parents }) => parents));
        const tips = versions.filter(({ entryId }) => !followed.has(entryId));
        const merged = mergeFields(versions);
        const settled = [...versions, { ...version('settled', tips), body: merged }];
        expect(mergeFields(settled)).toEqual(merged);
        for (const { offered } of fieldHistories(settled).values()) expect(offered).toEqual([]);
      }),
    );
  });

  it('a change that no other computer contradicts is shown', () => {
    fc.assert(
      fc.property(histories, fc.constantFrom(...fields), (versions, field) => {
        const other = fields.find((one) => one !== field) ?? 'name';
        const followed = new Set(versions.flatMap(({ parents }) => parents));
        const tips = versions.filter(({ entryId }) => !followed.has(entryId));
        const base = { ...version('base', tips), body: mergeFields(versions) };
        const here = version('here', [base], { [field]: 'written here' }, -1e9);
        const there = version('there', [version('between', [base], { [other]: 'between' })], { [other]: 'written there' });
        const merged = mergeFields([...versions, base, here, version('between', [base], { [other]: 'between' }), there]);
        expect(merged).toMatchObject({ [field]: 'written here', [other]: 'written there' });
      }),
    );
  });
});
