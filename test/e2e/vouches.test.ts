/** Vouches in the real extension: what one account vouches moves the order on another, says through whom, and goes again. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { ana, startWithPlaces } from '../integration/small-directory.ts';
import { checkWithRegister } from '../support/register-check.ts';
import type { TestService } from '../support/service.ts';
import { activity, begin, connect, startTherapist } from '../support/therapist.ts';
import { waitFor } from '../support/wait-for.ts';

const { registrations: _registrations, email: _email, ...content } = ana;

async function publish(service: TestService, name: string, profession: string): Promise<string> {
  const { client, member } = await service.signIn(`${name.toLowerCase()}@example.com`);
  await client.directory.publish.mutate({ content: { ...content, name: `${name} Fairhollin`, profession } });
  return member.id;
}

const find = (panel: Page, query: string) => panel.getByLabel('Find a practitioner').fill(query);
const found = (panel: Page, names: readonly string[]) =>
  waitFor(`the order ${names.join(', ')}`, async () => {
    const shown = await panel.getByRole('list', { name: 'Practitioners' }).locator('.list-row-title').allInnerTexts();
    return JSON.stringify(shown) === JSON.stringify(names) ? true : undefined;
  }, 20_000);
/** Another look-up than the one before: nothing is updated by hand. */
async function lookUp(panel: Page, query: string): Promise<void> {
  await activity(panel, 'Clients');
  await activity(panel, 'Directory');
  await find(panel, query);
}

async function vouch(panel: Page, name: string): Promise<void> {
  await find(panel, name);
  await panel.getByRole('button', { name: new RegExp(`^${name}`) }).first().click();
  await panel.getByRole('button', { name: `Vouch for ${name}` }).click();
  await panel.getByRole('button', { name: 'Vouch', exact: true }).click();
  await panel.getByText('Tick at least one of them.').waitFor();
  await panel.getByLabel('Replies to my letters').check();
  await panel.getByLabel('Trained together').check();
  await panel.getByRole('button', { name: 'Vouch', exact: true }).click();
  await panel.getByText(`You vouch for ${name}`).waitFor();
  await panel.getByText('Replies to my letters · Trained together').waitFor();
}

test('a vouch given on one account moves the order on another and shows its path, offline too; withdrawn it is gone at the next look-up', async () => {
  await using service = await startWithPlaces({ engine: 'sqlite' });
  for (const name of ['Abe', 'Bo']) await publish(service, name, 'physiotherapist');
  await checkWithRegister(service, await publish(service, 'Fay', 'massage-therapist'));

  await using viewer = await startTherapist();
  const panel = await begin(viewer);
  await connect(panel, service, 'viewer@example.com');
  await activity(panel, 'Directory');
  await find(panel, 'physio dubbo');
  await found(panel, ['Abe Fairhollin', 'Bo Fairhollin']);
  await panel.getByText('You vouch for nobody yet').waitFor();
  await vouch(panel, 'Fay Fairhollin');

  await using friend = await startTherapist();
  const theirs = await begin(friend);
  await connect(theirs, service, 'fay@example.com');
  await activity(theirs, 'Directory');
  await vouch(theirs, 'Bo Fairhollin');

  await lookUp(panel, 'physio dubbo');
  await found(panel, ['Bo Fairhollin', 'Abe Fairhollin']);
  await panel.getByText(/vouched by Fay Fairhollin, whom you vouch for/).waitFor();
  await viewer.browser.context.setOffline(true);
  await panel.reload();
  await activity(panel, 'Directory');
  await find(panel, 'physio dubbo');
  await found(panel, ['Bo Fairhollin', 'Abe Fairhollin']);
  await viewer.browser.context.setOffline(false);

  // Fay sees who vouches for her, and takes back what she said of Bo.
  await theirs.getByRole('button', { name: 'Vouches', exact: true }).click();
  await theirs.getByText('One member vouches for you').waitFor();
  await theirs.getByText('A member without a listing').waitFor();
  await theirs.getByRole('button', { name: 'Withdraw the vouch for Bo Fairhollin' }).click();
  await theirs.getByText('Nobody yet. Open a practitioner').waitFor();

  await lookUp(panel, 'physio dubbo');
  await found(panel, ['Abe Fairhollin', 'Bo Fairhollin']);
  await panel.getByText(/vouched by/).waitFor({ state: 'detached' });

  // And Fay, once she looks again, that nobody vouches for her any more.
  await panel.getByRole('button', { name: 'Vouches', exact: true }).click();
  await panel.getByRole('button', { name: 'Withdraw the vouch for Fay Fairhollin' }).click();
  await panel.getByText('Nobody yet. Open a practitioner').waitFor();
  await activity(theirs, 'Directory');
  await theirs.getByRole('button', { name: 'Vouches', exact: true }).click();
  await theirs.getByText('One member vouches for you').waitFor({ state: 'detached' });
  expect([...(await viewer.violations()), ...(await friend.violations())]).toEqual([]);
});
