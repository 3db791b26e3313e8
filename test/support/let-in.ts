/** Brings the notes of one computer to another, on the screens of both: signed in, let in, the six words compared. */
import type { Page } from 'playwright-core';
import type { TestService } from './service.ts';
import { activity, passphrase, signInAt } from './therapist.ts';

/** The first is connected to the service; the second is fresh. Its notes come afterwards. */
export async function letIn(first: Page, second: Page, service: TestService): Promise<void> {
  await letInUpToPassphrase(first, second, service);
  await second.getByRole('button', { name: 'Bring my notes here' }).click();
}

/** The same up to the passphrase, which is typed: nothing of it is kept yet. */
export async function letInUpToPassphrase(first: Page, second: Page, service: TestService): Promise<void> {
  await activity(first, 'Settings');
  await first.getByRole('button', { name: /^Computers, recovery kit/ }).click();
  await signInAt(second, 'I use it on another computer', service);
  await second.getByRole('heading', { name: 'Let this computer in' }).waitFor();
  await first.getByRole('button', { name: 'Add a computer' }).click();
  await first.getByLabel('Text of the other computer').fill(await second.getByLabel('Text for the other computer').inputValue());
  await first.getByLabel('Name for it').fill('Home');
  await first.getByRole('button', { name: 'Let it in' }).click();
  await first.getByRole('button', { name: 'They are the same: let it in' }).click();
  for (const panel of [first, second]) {
    await panel.getByRole('heading', { name: 'Compare the six words' }).waitFor();
    await panel.getByRole('button', { name: 'They are the same' }).click();
  }
  await second.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await second.getByLabel('The same again').fill(passphrase);
}
