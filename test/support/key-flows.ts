/** What opens the notes, who is here, and how a computer comes to them, as flows on their screens for a disk that fails (`failing-flow.ts`). */
import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { FailingFlow } from './failing-flow.ts';
import { passphrase } from './therapist.ts';

export const anotherPassphrase = 'eight herons under the bridge';
/** What syncing writes when it likes, and has its own tests. */
export const synced = ['drafts', 'entries', 'outbox', 'heads', 'times', 'sealed'];

/** Answers the code that the page of the kit shows. */
export async function codeOn(kit: Page): Promise<string> {
  await kit.locator('.kit-group').first().waitFor();
  return (await kit.locator('.kit-group').allInnerTexts()).join(' ');
}

/** What is said leaves the trying to whoever reads it, since nothing here is tried by itself. */
async function expectSaidPlainly(said: Locator): Promise<void> {
  expect(await said.innerText()).not.toMatch(/by itself/);
  expect(await said.getByText(/try again/i).first().isVisible()).toBe(true);
}

async function expectValues(values: readonly (readonly [field: Locator, value: string])[]): Promise<void> {
  for (const [field, value] of values) expect(await field.inputValue()).toBe(value);
}

export function keepingKit(kit: Page, panel: Page, code: string): FailingFlow {
  const said = kit.getByRole('main');
  return {
    name: 'the kit said to be kept',
    act: () => kit.getByRole('button', { name: 'I have kept it' }).click(),
    done: kit.getByText('You said that this kit is kept'),
    said,
    async expectStillThere() {
      await expectSaidPlainly(said);
      expect(await codeOn(kit)).toBe(code);
      expect(await panel.getByText('You have kept your recovery kit').count()).toBe(0);
    },
    writes: 2,
    isOnce: true,
  };
}

export function changingPassphrase(panel: Page): FailingFlow {
  const form = panel.getByRole('form', { name: 'Passphrase of this computer' });
  const typed = [[form.getByLabel('Passphrase now'), passphrase], [form.getByLabel('New passphrase'), anotherPassphrase], [form.getByLabel('The same again'), anotherPassphrase]] as const;
  return {
    name: 'the passphrase changed on its screen',
    async prepare() {
      await panel.getByRole('button', { name: 'Change the passphrase' }).click();
      for (const [field, value] of typed) await field.fill(value);
    },
    act: () => form.getByRole('button', { name: 'Change it' }).click(),
    done: panel.getByText('Passphrase kept'),
    said: form,
    async expectStillThere() {
      await expectSaidPlainly(form);
      await expectValues(typed);
    },
    writes: 2,
    apartFrom: synced,
  };
}

export function keepingBackup(panel: Page): FailingFlow {
  const section = panel.getByRole('region', { name: 'Backup' });
  const isKept = section.getByLabel('I saved the file');
  return {
    name: 'a backup said to be kept',
    prepare: () => isKept.check(),
    act: () => section.getByRole('button', { name: 'Done' }).click(),
    done: section.getByText('Backed up', { exact: true }),
    said: section.getByRole('alert'),
    async expectStillThere() {
      await expectSaidPlainly(section.getByRole('alert'));
      expect(await isKept.isChecked()).toBe(true);
    },
    writes: 2,
    apartFrom: ['drafts', 'entries', 'outbox', 'heads', 'sealed'],
    isOnce: true,
  };
}

export function joining(panel: Page): FailingFlow {
  const form = panel.locator('.vault-door-form');
  return {
    name: 'a computer that joins, on its screen',
    act: () => form.getByRole('button', { name: 'Bring my notes here' }).click(),
    done: panel.getByRole('navigation', { name: 'Trusted Hands' }),
    said: form,
    async expectStillThere() {
      await expectSaidPlainly(form);
      await expectValues([[form.getByLabel('Passphrase', { exact: true }), passphrase], [form.getByLabel('The same again'), passphrase]]);
      expect(await keptRows(panel)).toBe(0);
    },
    isOnce: true,
  };
}

/** How much lies in the store of a computer that joins: half of it would be a vault that nothing opens. */
const keptRows = (panel: Page) => panel.evaluate(async () => {
  const opening = indexedDB.open('trusted-hands');
  await new Promise((resolve) => (opening.onsuccess = resolve));
  const stores = ['vault', 'entries', 'outbox', 'heads', 'drafts', 'sealed'];
  const transaction = opening.result.transaction(stores);
  const counts = await Promise.all(stores.map((name) => new Promise<number>((resolve) => {
    const counting = transaction.objectStore(name).count();
    counting.onsuccess = () => resolve(counting.result);
  })));
  opening.result.close();
  return counts.reduce((sum, count) => sum + count, 0);
});

export function sharing(panel: Page): FailingFlow {
  const section = panel.getByRole('region', { name: 'Unlocking this computer' });
  return {
    name: 'others use it too, said on its screen',
    act: () => section.getByRole('button', { name: 'Others use it too now' }).click(),
    done: section.getByText('others use this computer too'),
    said: section.getByRole('alert'),
    expectStillThere: () => expectSaidPlainly(section.getByRole('alert')),
    writes: 1,
    isOnce: true,
    apartFrom: synced,
  };
}

export function renaming(panel: Page): FailingFlow {
  const section = panel.getByRole('region', { name: 'You and others on this computer' });
  const field = section.getByLabel('Your name in the list');
  return {
    name: 'one’s name in the list, on its screen',
    prepare: () => field.fill('Rosa'),
    act: () => section.getByRole('button', { name: 'Keep this name' }).click(),
    done: section.filter({ hasNotText: 'Without one you are' }),
    said: section,
    async expectStillThere() {
      await expectSaidPlainly(section.getByRole('alert'));
      await expectValues([[field, 'Rosa']]);
    },
    writes: 1,
    apartFrom: [...synced, 'vault'],
  };
}

export function addingPerson(panel: Page, name: string, isSecond = false): FailingFlow {
  const form = panel.locator('.vault-door-form');
  return {
    name: 'somebody added to the list, on its screen',
    async prepare() {
      await panel.getByTitle('Lock now').click();
      // Where there are several, locking leads to the list by itself.
      if (isSecond) await panel.getByRole('button', { name: 'Somebody else wants to write' }).click();
      await panel.getByRole('button', { name: 'Somebody else', exact: true }).click();
      await form.getByLabel('Name or initials').fill(name);
    },
    act: () => form.getByRole('button', { name: 'Go on' }).click(),
    done: panel.getByRole('heading', { name: `Notes of ${name}` }),
    said: form,
    async expectStillThere() {
      await expectSaidPlainly(form);
      await expectValues([[form.getByLabel('Name or initials'), name]]);
    },
    writes: 1,
    isOnce: true,
    apartFrom: [...synced, 'vault'],
  };
}

export function restoring(panel: Page, file: string, code: string): FailingFlow {
  const form = panel.locator('.vault-door-form');
  const typed = [[form.getByLabel('Recovery code'), code], [form.getByLabel('A passphrase for this computer'), passphrase], [form.getByLabel('The same again'), passphrase]] as const;
  return {
    name: 'a backup restored on its screen',
    async prepare() {
      await panel.getByRole('button', { name: 'I have a backup to restore' }).click();
      await form.getByLabel('Backup file').setInputFiles({ name: 'trusted-hands-backup.age', mimeType: 'application/octet-stream', buffer: readFileSync(file) });
      for (const [field, value] of typed) await field.fill(value);
    },
    act: () => form.getByRole('button', { name: 'Restore', exact: true }).click(),
    done: panel.getByRole('navigation', { name: 'Trusted Hands' }),
    said: form,
    async expectStillThere() {
      await expectSaidPlainly(form);
      await expectValues(typed);
      expect(await form.getByLabel('Backup file').evaluate((input: HTMLInputElement) => input.files?.[0]?.name)).toBe('trusted-hands-backup.age');
    },
    // All of it is one transaction, whose every write fails in the test of the platform.
    failsUpTo: 3,
  };
}

export function recovering(panel: Page, code: string): FailingFlow {
  const form = panel.locator('.vault-door-form');
  const typed = [[form.getByLabel('Recovery code'), code], [form.getByLabel('Name of this computer'), 'Attic'], [form.getByLabel('A passphrase for this computer'), passphrase], [form.getByLabel('The same again'), passphrase]] as const;
  return {
    name: 'a computer brought back by its kit, on its screen',
    async prepare() {
      for (const [field, value] of typed) await field.fill(value);
    },
    act: () => form.getByRole('button', { name: 'Bring my notes back' }).click(),
    done: panel.getByRole('navigation', { name: 'Trusted Hands' }),
    said: form,
    async expectStillThere() {
      await expectSaidPlainly(form);
      await expectValues(typed);
    },
    isOnce: true,
  };
}
