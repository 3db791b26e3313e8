/** What is typed into forms, on a real IndexedDB in memory, over locks and pages that go: there again for whoever opens the form, once, until it is saved or thrown away. */
import 'fake-indexeddb/auto';
import { createEd25519 } from '@trusted-hands/vault';
import { createVaultSecrets } from '@trusted-hands/vault/age';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { openAnnouncements } from '../announcements.ts';
import { openInUse } from '../store/in-use.ts';
import { openStore } from '../store/open-store.ts';
import { openSession } from '../vault/session.ts';
import { createDraftPorts } from './create-draft-port.ts';
import { formDrafts, type FormPlace } from './form-drafts.ts';
import { createKeptForms, type KeptForm } from './kept-forms.ts';

const random = (bytes: number) => crypto.getRandomValues(new Uint8Array(bytes));
const secrets = await createVaultSecrets({ random, ed25519: createEd25519(crypto.subtle) });
const place: FormPlace = { form: 'complaint', clientId: 'c1', recordId: '' };
const empty = { title: '', region: '' };

beforeEach(() => {
  fakeBrowser.reset();
  globalThis.indexedDB = new IDBFactory();
});

/** A page of one person with open notes. */
async function openPage() {
  const session = openSession(() => 0, 'anna');
  await session.begin(secrets);
  let nowMs = 0;
  const port = createDraftPorts({ store: openStore('anna'), inUse: openInUse('anna'), session, announcements: openAnnouncements('anna'), random, nowMs: () => (nowMs += 1), ready: () => Promise.resolve() })(formDrafts);
  const kept = async () => (await port.list()).map(({ values }) => values.title);
  const unlock = async () => {
    await session.begin(secrets);
    const forms = createKeptForms(port);
    await forms.load();
    return forms;
  };
  const becomes = (titles: readonly string[]) => expect.poll(() => kept()).toEqual(titles);
  /** Types it; the second word is kept by what the first one opened. */
  const type = async (form: KeptForm, title: string) => {
    form.keep(empty, { title: title.slice(0, 1), region: '' });
    await becomes([title.slice(0, 1)]);
    form.keep(empty, { title, region: '' });
    await becomes([title]);
  };
  return { session, kept, unlock, forms: createKeptForms(port), becomes, type };
}

test('what was typed when the notes were locked is in the form that opens again, with what it was typed over', async () => {
  const page = await openPage();
  const form = page.forms.open(place);
  form.enter();
  expect(form.interrupted).toBeUndefined();
  await page.type(form, 'right');
  // Not on the disk yet when the keys go.
  form.keep(empty, { title: 'right shoulder', region: '' });
  await page.session.end();
  form.leave();
  page.forms.close();

  const forms = await page.unlock();
  await page.becomes(['right shoulder']);
  expect(forms.newest()).toMatchObject(place);
  expect(forms.interrupted('complaint', { clientId: 'other' })).toBeUndefined();
  expect(forms.interrupted('consent', { clientId: 'c1' })).toBeUndefined();
  const again = forms.open(place);
  again.enter();
  expect(again.interrupted).toMatchObject({ begun: empty, values: { title: 'right shoulder', region: '' } });
  expect(forms.newest()).toBeUndefined();
  again.keep(empty, { title: 'right shoulder, front', region: '' });
  await page.becomes(['right shoulder, front']);
});

test('what is saved or thrown away does not come back, also where its first keeping was under way', async () => {
  const page = await openPage();
  const form = page.forms.open(place);
  form.enter();
  form.keep(empty, { title: 'calf', region: '' });
  form.forget();
  form.leave();
  await page.becomes([]);
  const second = page.forms.open(place);
  second.enter();
  await page.type(second, 'knee');
  // Gone from the screen before it was said to be saved.
  second.leave();
  expect(page.forms.interrupted('complaint')).toBeDefined();
  second.forget();
  await page.becomes([]);
  expect(page.forms.interrupted('complaint')).toBeUndefined();
});

test('one that closes by itself has its words when it opens again in the same page', async () => {
  const page = await openPage();
  const form = page.forms.open(place);
  form.enter();
  await page.type(form, 'calf');
  form.leave();
  const again = page.forms.open(place);
  expect(again.interrupted?.values.title).toBe('calf');
  again.enter();
  // As a page in development runs each of its effects twice.
  again.leave();
  again.enter();
  expect(page.forms.interrupted('complaint')).toBeUndefined();
  again.keep(empty, empty);
  again.forget();
  await page.becomes([]);
});

test('only one page takes it up, and leaves it to the others when it goes', async () => {
  const page = await openPage();
  const form = page.forms.open(place);
  form.enter();
  await page.type(form, 'calf');
  await page.session.end();
  form.leave();
  const first = await page.unlock();
  const second = await page.unlock();
  expect(first.newest()?.values.title).toBe('calf');
  expect(second.newest()).toBeUndefined();
  first.close();
  await expect
    .poll(async () => {
      await second.load();
      return second.newest()?.values.title;
    })
    .toBe('calf');
});

test('what a full disk did not take at first is kept once there is room', async () => {
  const page = await openPage();
  const refusing = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('', 'QuotaExceededError');
  });
  const form = page.forms.open(place);
  form.enter();
  form.keep(empty, { title: 'calf', region: '' });
  await expect.poll(() => refusing).toHaveBeenCalled();
  form.keep(empty, { title: 'calf, left', region: '' });
  refusing.mockRestore();
  await page.becomes(['calf, left']);
});
