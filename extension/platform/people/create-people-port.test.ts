/** Several people in one browser as each page knows them, on a real IndexedDB in memory: what is listed, and what taking somebody off takes. */
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { nothingHeld } from '../store/backed-up.ts';
import { readHeldIn } from '../store/held.ts';
import { openInUse } from '../store/in-use.ts';
import { openStore, storedPeople } from '../store/open-store.ts';
import { firstPersonId } from '../store/person.ts';
import { write } from '../store/write.ts';
import { createPeoplePort } from './create-people-port.ts';

const random = (bytes: number) => crypto.getRandomValues(new Uint8Array(bytes));
let nowMs = 0;

beforeEach(() => {
  fakeBrowser.reset();
  globalThis.indexedDB = new IDBFactory();
});

async function openPage({ waitMs = 50 }: { readonly waitMs?: number } = {}) {
  const people = createPeoplePort({ random, nowMs: () => (nowMs += 1), waitMs });
  await people.ready();
  return people;
}

/** Somebody writes a word, which lies in their store. */
async function writes(person: string, name = 'a-draft'): Promise<ReturnType<typeof openStore>> {
  const store = openStore(person);
  expect(await write(store, ['drafts'], [(transaction) => transaction.objectStore('drafts').put({ name, bytes: random(9) })])).toMatchObject({ ok: true });
  return store;
}

async function addsBen(people: Awaited<ReturnType<typeof openPage>>): Promise<string> {
  expect(await people.add('Ben')).toMatchObject({ ok: true });
  const ben = people.chosen();
  if (ben === undefined) throw new Error('Ben was chosen by that.');
  return ben;
}

describe('the list', () => {
  test('is whoever begins, until there is another', async () => {
    const people = await openPage();
    expect(people.people()).toEqual([{ id: firstPersonId, name: '' }]);
    expect(people.chosen()).toBe(firstPersonId);
    const ben = await addsBen(people);
    expect(people.people()).toEqual([{ id: firstPersonId, name: '' }, { id: ben, name: 'Ben' }]);
  });

  test('shows whose notes are here also where it was lost, and begins nobody anew beside them', async () => {
    const before = await openPage();
    await writes(firstPersonId);
    const ben = await addsBen(before);
    await writes(ben);
    await new Promise<void>((resolve, reject) => {
      const request = indexedDB.deleteDatabase('trusted-hands-people');
      request.addEventListener('success', () => resolve());
      request.addEventListener('error', () => reject(new Error('It was not removed.')));
    });
    // As after a restart of the browser.
    await fakeBrowser.storage.session.clear();
    const after = await openPage();
    expect(new Set(after.people().map(({ id }) => id))).toEqual(new Set([firstPersonId, ben]));
    // With one more, all of them stay.
    await after.add('Cleo');
    expect(new Set(after.people().map(({ id }) => id))).toEqual(new Set([firstPersonId, ben, after.chosen()]));
  });

  test('that cannot be read offers nobody to begin, and is read when it is asked for again', async () => {
    const refusing = new IDBFactory();
    vi.spyOn(refusing, 'open').mockImplementation(() => {
      throw new DOMException('', 'UnknownError');
    });
    globalThis.indexedDB = refusing;
    const people = await openPage();
    expect(people.isRead()).toBe(false);
    expect(people.chosen()).toBeUndefined();
    vi.restoreAllMocks();
    await people.look();
    expect(people.isRead()).toBe(true);
    expect(people.chosen()).toBe(firstPersonId);
  });
});

test('notes that are here can be reached where the list cannot be read', async () => {
  await writes(firstPersonId);
  const real = indexedDB.open.bind(indexedDB);
  const opening = vi.spyOn(indexedDB, 'open').mockImplementation((name, version) => {
    if (name === 'trusted-hands-people') throw new DOMException('', 'UnknownError');
    return real(name, version);
  });
  const people = await openPage();
  expect(people.chosen()).toBe(firstPersonId);
  opening.mockRestore();
});

describe('taking somebody off', () => {
  test('takes all of theirs and nobody else’s, and every page shows who is left', async () => {
    const people = await openPage();
    const other = await openPage();
    const ofFirst = await writes(firstPersonId);
    const ben = await addsBen(people);
    const ofBen = await writes(ben);
    await expect.poll(() => other.chosen()).toBe(ben);
    expect(await people.remove(ben, await readHeldIn(ofBen))).toMatchObject({ ok: true });
    for (const page of [people, other]) await expect.poll(() => [page.people(), page.chosen()]).toEqual([[{ id: firstPersonId, name: '' }], firstPersonId]);
    expect(await storedPeople()).toEqual([firstPersonId]);
    expect(await ofFirst.opened().then((database) => database.getAllKeys('drafts'))).toEqual(['a-draft']);
  });

  test('does not bring their store back by a later write of another page', async () => {
    const people = await openPage();
    const ofBen = await writes(await addsBen(people));
    const ben = people.chosen() ?? '';
    expect(await people.remove(ben, await readHeldIn(ofBen))).toMatchObject({ ok: true });
    expect(await write(ofBen, ['drafts'], [(transaction) => transaction.objectStore('drafts').put({ name: 'late', bytes: random(9) })])).toMatchObject({ ok: false });
    expect(await storedPeople()).toEqual([]);
  });

  test('of the only one leaves a place for somebody new, who is another person', async () => {
    const people = await openPage();
    const other = await openPage();
    const store = await writes(firstPersonId);
    expect(await people.remove(firstPersonId, await readHeldIn(store))).toMatchObject({ ok: true });
    await expect.poll(() => other.chosen()).toBe(people.chosen());
    expect(people.people()).toHaveLength(1);
    expect(people.chosen()).toMatch(/^[0-9a-f]{32}$/);
    expect(await storedPeople()).toEqual([]);
  });

  test('of the first where another stays leaves that one', async () => {
    const people = await openPage();
    const ofFirst = await writes(firstPersonId);
    const ben = await addsBen(people);
    await people.choose(firstPersonId);
    expect(await people.remove(firstPersonId, await readHeldIn(ofFirst))).toMatchObject({ ok: true });
    expect(people.chosen()).toBe(ben);
  });

  test.each(['a word was written', 'a version was signed', 'something was jotted'])('takes nothing where %s since it was looked at', async (what) => {
    const people = await openPage();
    const ben = await addsBen(people);
    const ofBen = await writes(ben);
    const held = await readHeldIn(ofBen);
    if (what.includes('word')) await writes(ben);
    else if (what.includes('signed')) await write(ofBen, ['heads'], [(transaction) => transaction.objectStore('heads').put({ device: 'a', deviceSequence: 1, hash: random(32) })]);
    else await write(ofBen, ['sealed'], [(transaction) => transaction.objectStore('sealed').put({ name: 'jot:a', bytes: random(9) })]);
    expect(await people.remove(ben, held)).toMatchObject({ ok: false });
    expect(people.problem()).toContain('since');
    expect(people.people().map(({ id }) => id)).toContain(ben);
    expect(await storedPeople()).toContain(ben);
    // The list is shown, where it is said; whoever is chosen has read it.
    expect(people.chosen()).toBeUndefined();
    await people.choose(ben);
    expect(people.problem()).toBeUndefined();
  });

  test('takes nothing of somebody who began meanwhile in another page', async () => {
    const people = await openPage();
    const ben = await addsBen(people);
    await writes(ben);
    expect(await people.remove(ben, nothingHeld)).toMatchObject({ ok: false });
    expect(await storedPeople()).toContain(ben);
  });

  test('waits for what other pages have not written yet, and takes nothing where one cannot', async () => {
    const people = await openPage({ waitMs: 300 });
    const ben = await addsBen(people);
    const ofBen = await writes(ben);
    const held = await readHeldIn(ofBen);
    const end = openInUse(ben).begin();
    expect(await people.remove(ben, held)).toMatchObject({ ok: false });
    expect(people.problem()).toContain('another page');
    await people.choose(ben);
    setTimeout(end, 20);
    expect(await people.remove(ben, held)).toMatchObject({ ok: true });
  });

  test('is finished by the next page where another one kept the store open', async () => {
    const people = await openPage();
    const ben = await addsBen(people);
    const ofBen = await writes(ben);
    const held = await readHeldIn(ofBen);
    // A page that does not let go, as one that is frozen.
    const frozen = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open(`trusted-hands-${ben}`);
      request.addEventListener('success', () => resolve(request.result));
    });
    expect(await people.remove(ben, held)).toMatchObject({ ok: true });
    expect(people.problem()).toContain('other pages');
    expect(people.people().map(({ id }) => id)).not.toContain(ben);
    frozen.close();
    const next = await openPage();
    expect(next.people().map(({ id }) => id)).not.toContain(ben);
    await expect.poll(() => storedPeople()).not.toContain(ben);
  });

  test('that the disk refuses is said, and takes nothing', async () => {
    const people = await openPage();
    const ben = await addsBen(people);
    const ofBen = await writes(ben);
    const held = await readHeldIn(ofBen);
    const refusing = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('', 'QuotaExceededError');
    });
    expect(await people.remove(ben, held)).toMatchObject({ ok: false });
    refusing.mockRestore();
    expect(people.problem()).toContain('no room');
    expect(await storedPeople()).toContain(ben);
    expect(people.people().map(({ id }) => id)).toContain(ben);
  });
});
