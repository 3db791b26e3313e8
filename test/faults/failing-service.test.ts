/**
 * A disk that fails at each write of what has to do with a service and another computer: connecting, the directory, what is
 * kept from it, vouches, what two computers changed at once, and signing out. Each time it is said and nothing is lost.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, expect, test } from 'vitest';
import { ana, startWithPlaces } from '../integration/small-directory.ts';
import { testedExtension } from '../support/built-extension.ts';
import { launchExtension } from '../support/extension-browser.ts';
import { failAtEachWrite, failOnce, wordsOf, type FailingFlow } from '../support/failing-flow.ts';
import { failingKinds, failWrites } from '../support/failing-writes.ts';
import { letIn } from '../support/let-in.ts';
import type { TestService } from '../support/service.ts';
import { activity, openPanel, sign, startWithPassphrase, write } from '../support/therapist.ts';
import { waitFor } from '../support/wait-for.ts';

const folder = mkdtempSync(join(tmpdir(), 'trusted-hands-failing-service-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const ada = 'Ada Lindqvale';
const bo = 'Bo Brindlequist';
/** Where notes, and what syncing notes, are: syncing has its own tests, and comes in between when it likes. */
const synced = ['drafts', 'entries', 'outbox', 'heads', 'vault'];

test('a disk that fails at any write while connecting, keeping and vouching, settling what two computers changed, and signing out: said, and done at the last try', async () => {
  await using service = await startWithPlaces({ engine: 'sqlite' });
  const colleague = await service.signIn('ana@example.com');
  await colleague.client.directory.publish.mutate({ content: ana });
  const other = await service.signIn('abe@example.com');
  await other.client.directory.publish.mutate({ content: { ...ana, name: 'Abe Quillfeather', registrations: [] } });
  // One that is fictional makes it a demonstration, which has clients to offer.
  await service.database.updateTable('listing').set({ origin: 'demonstration' }).where('owner_id', '=', other.member.id).execute();
  const launch = (profile: string) => launchExtension({ profileDir: join(folder, profile), extensionDir: testedExtension, viewport: { width: 900, height: 900 } });
  await using clinic = await launch('clinic');
  await using home = await launch('home');
  await clinic.context.addInitScript(failWrites);
  const panel = await openPanel({ browser: clinic });
  await startWithPassphrase(panel);
  await failAtEachWrite(panel, connecting(panel, service));
  await activity(panel, 'Directory');
  await panel.getByRole('button', { name: /^Ana Fairhollin/ }).waitFor();
  await updateAtEachWrite(panel, (phone) => colleague.client.directory.publish.mutate({ content: { ...ana, phone } }));
  await vouchAtEachWrite(panel);

  await prepareConflicts(panel);
  const second = await openPanel({ browser: home });
  await letIn(panel, second, service);
  await openClient(second);
  await second.getByRole('article').filter({ hasText: 'S: sore calf' }).waitFor();
  await second.getByRole('button', { name: /^Change\s+calf/ }).waitFor();
  await service.stop();
  await changeAll(second, 'right');
  await changeAll(panel, 'left');
  await service.restart();
  await openClient(panel);
  await panel.getByText(/note was changed on two computers/).waitFor({ timeout: 90_000 });
  await activity(panel, 'Referrals');
  await panel.getByRole('button', { name: new RegExp(ada) }).first().click();
  await panel.getByRole('region', { name: 'Changed on two computers' }).waitFor({ timeout: 90_000 });
  // Nothing comes or goes while it is counted what is written.
  await service.stop();
  for (const flow of [...conflictFlows(panel), ...keepingFlows(panel)]) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other, as a person does
    await failAtEachWrite(panel, flow);
  }
  await service.restart();
  await failAtEachWrite(panel, disconnecting(panel));
  expect(await panel.getByRole('button', { name: 'Send me a code' }).isVisible()).toBe(true);
});

function connecting(panel: Page, service: TestService): FailingFlow {
  const form = panel.getByRole('form', { name: 'Connect', exact: true });
  const email = 'therapist@example.com';
  let code = '';
  return {
    name: 'connecting to a service',
    prepare: () => activity(panel, 'Settings'),
    async act() {
      if (await form.getByRole('button', { name: 'Send me a code' }).isVisible()) {
        await form.getByLabel('Address of the service').fill(service.url);
        await form.getByLabel('Your e-mail address').fill(email);
        await form.getByRole('button', { name: 'Send me a code' }).click();
      } else await form.getByRole('button', { name: 'Send another code' }).click();
      // A code is good for one try: where the disk took nothing of it, another one is asked for.
      code = await waitFor('another code', async () => {
        const newest = await service.mailedCode(email);
        return newest === code ? undefined : newest;
      });
      await form.getByLabel('Code from the mail').fill(code);
      await form.getByRole('button', { name: 'Connect', exact: true }).click();
    },
    done: panel.getByRole('button', { name: 'Disconnect' }),
    said: panel.getByRole('main'),
    writes: 1,
    apartFrom: synced,
  };
}

/** `the directory updated`: each time there is something new to be fetched, so that there is something to be kept. */
async function updateAtEachWrite(panel: Page, publish: (phone: string) => Promise<unknown>): Promise<void> {
  await panel.getByRole('button', { name: /^Ana Fairhollin/ }).first().click();
  for (let turn = 0; ; turn += 1) {
    const phone = `+61 2 5550 ${String(1100 + turn)}`;
    const kind = failingKinds[turn % failingKinds.length] ?? 'full';
    // oxlint-disable-next-line no-await-in-loop -- one after the other, as a person does
    await publish(phone);
    const done = panel.getByText(phone);
    const act = () => panel.getByRole('button', { name: 'Update the directory' }).click();
    // oxlint-disable-next-line no-await-in-loop -- as above
    const failed = await failOnce(panel, { nth: 1 + Math.floor(turn / failingKinds.length), kind, apartFrom: [...synced, 'sealed', 'times'], done }, act);
    if (failed === '') {
      expect(turn).toBeGreaterThan(failingKinds.length);
      return;
    }
    // oxlint-disable-next-line no-await-in-loop -- as above
    await panel.getByRole('main').getByText(wordsOf[kind]).waitFor();
  }
}

/** What was vouched is with the service before it is kept here; where the disk does not take it, it is fetched again. */
async function vouchAtEachWrite(panel: Page): Promise<void> {
  for (const kind of failingKinds) {
    await panel.getByRole('button', { name: 'Vouch for Ana Fairhollin' }).click();
    await panel.getByLabel('Replies to my letters').check();
    const done = panel.getByText('You vouch for Ana Fairhollin');
    const failed = await failOnce(panel, { nth: 1, kind, apartFrom: [...synced, 'files', 'times'], done }, () => panel.getByRole('button', { name: 'Vouch', exact: true }).click());
    expect(failed, kind).toBe('put in sealed');
    await done.waitFor();
    await panel.reload();
    await activity(panel, 'Directory');
    await panel.getByRole('button', { name: 'Vouches', exact: true }).click();
    const withdraw = panel.getByRole('button', { name: 'Withdraw the vouch for Ana Fairhollin' });
    await withdraw.waitFor();
    const gone = panel.getByText('Nobody yet. Open a practitioner');
    expect(await failOnce(panel, { nth: 1, kind, apartFrom: [...synced, 'files', 'times'], done: gone }, () => withdraw.click()), kind).toBe('put in sealed');
    await gone.waitFor();
    await panel.reload();
    await activity(panel, 'Directory');
    await panel.getByRole('button', { name: 'Vouches', exact: true }).click();
    await gone.waitFor();
    await panel.getByRole('button', { name: 'Everyone', exact: true }).click();
    await panel.getByRole('button', { name: /^Ana Fairhollin/ }).first().click();
  }
}

/** A client, a note, what it was for, somebody kept, and a letter. */
async function prepareConflicts(panel: Page): Promise<void> {
  await write(panel, { client: ada, text: 'S: sore calf' });
  await panel.getByRole('button', { name: 'What for' }).click();
  await panel.getByLabel('What the visit is for', { exact: true }).fill('calf');
  await panel.getByRole('option', { name: 'New: “calf”' }).click();
  await sign(panel);
  await openPeople(panel);
  await panel.getByRole('button', { name: 'Add someone' }).click();
  await panel.getByLabel('Name', { exact: true }).fill(bo);
  await panel.getByRole('button', { name: 'Save', exact: true }).click();
  await panel.getByRole('button', { name: 'Refer a client' }).click();
  const letter = panel.getByRole('form', { name: 'Refer a client' });
  await letter.getByLabel('Client', { exact: true }).fill('Ada');
  await panel.getByRole('option', { name: new RegExp(ada) }).click();
  await letter.getByLabel('Reason or question').fill('Please assess the calf.');
  await letter.getByRole('checkbox', { name: /agrees/ }).check();
  await letter.getByLabel('How did they agree?').selectOption({ index: 1 });
  await letter.getByLabel('Who agreed?').selectOption({ index: 1 });
  await letter.getByRole('button', { name: 'Make the letter' }).click();
  await panel.getByRole('heading', { name: new RegExp(`^${ada} to`) }).waitFor();
}

/** The same of everything on each computer, each in its own words. */
async function changeAll(panel: Page, side: 'left' | 'right'): Promise<void> {
  await openClient(panel);
  await panel.getByRole('article').filter({ hasText: 'S: sore calf' }).getByRole('button', { name: 'Amend' }).click();
  await panel.getByLabel(/is amended/).fill('read it again');
  await panel.getByLabel('Note', { exact: true }).fill(`S: sore ${side} calf`);
  await sign(panel);
  await openClient(panel);
  await panel.getByRole('button', { name: 'Edit', exact: true }).click();
  await panel.getByLabel(/^Phone/).fill(side === 'left' ? '555 0100' : '555 0199');
  await panel.getByRole('button', { name: 'Save', exact: true }).click();
  await panel.getByRole('button', { name: /^Change\s+calf/ }).click();
  const complaint = panel.getByRole('form', { name: 'Complaint', exact: true });
  await complaint.getByLabel('What', { exact: true }).fill(`${side} calf`);
  await complaint.getByRole('button', { name: 'Save', exact: true }).click();
  await complaint.waitFor({ state: 'detached' });
  await openPeople(panel);
  await panel.getByRole('button', { name: new RegExp(`^${bo}`) }).click();
  await panel.getByRole('button', { name: 'Edit' }).click();
  await panel.getByLabel(/^Private remark/).fill(`good with ${side} calves`);
  await panel.getByRole('button', { name: 'Save', exact: true }).click();
  await panel.getByRole('button', { name: 'Refer a client' }).waitFor();
  await activity(panel, 'Referrals');
  await panel.getByRole('button', { name: new RegExp(ada) }).first().click();
  await panel.getByRole('button', { name: side === 'left' ? 'Mark as sent' : 'Withdraw', exact: true }).click();
  const step = panel.getByRole('form', { name: side === 'left' ? 'Mark as sent' : 'Withdraw', exact: true });
  await step.getByLabel(/^(Why\?|Remark)/).fill(`said on the ${side}`);
  await step.getByRole('button', { name: side === 'left' ? 'Mark as sent' : 'Withdraw', exact: true }).click();
  await panel.getByText(/^Written down:/).waitFor();
}

function conflictFlows(panel: Page): readonly FailingFlow[] {
  const conflict = panel.getByRole('region', { name: 'Changed on two computers' });
  const seenFor = panel.getByRole('region', { name: 'Seen for' });
  const note = panel.getByRole('article').filter({ hasText: 'calf' });
  const noConflict = (page: string) => panel.getByRole('main').filter({ has: panel.getByRole('heading', { name: page }), hasNot: panel.getByRole('region', { name: 'Changed on two computers' }) });
  return [
    {
      name: 'the steps of a referral settled',
      act: () => conflict.getByRole('button', { name: 'Keep the steps of this computer' }).click(),
      done: panel.getByText(/^Kept\. The other steps stay/),
      said: panel.getByRole('main'),
      expectStillThere: () => conflict.getByText('said on the right').waitFor(),
    },
    {
      name: 'a note settled',
      async prepare() {
        await openClient(panel);
        await note.getByRole('button', { name: 'Compare them' }).click();
      },
      act: () => note.getByRole('button', { name: 'Keep the version of this computer' }).click(),
      done: note.getByText(/Changed on two computers at once; the version signed .* is kept/),
      said: note,
      expectStillThere: () => note.getByRole('region', { name: 'Version of Home' }).waitFor(),
    },
    {
      name: 'a complaint settled',
      act: () => seenFor.getByRole('button', { name: 'Keep what is chosen' }).click(),
      done: seenFor.filter({ hasNotText: 'Keep what is chosen' }),
      said: seenFor,
      expectStillThere: () => seenFor.getByText('right calf').first().waitFor(),
    },
    {
      name: 'a client’s details settled',
      prepare: () => conflict.getByRole('radio', { name: /555 0100/ }).check(),
      act: () => conflict.getByRole('button', { name: 'Keep what is chosen' }).click(),
      done: noConflict(ada),
      said: conflict,
      expectStillThere: async () => expect(await conflict.getByRole('radio', { name: /555 0100/ }).isChecked()).toBe(true),
    },
    {
      name: 'one of my people settled',
      async prepare() {
        await openPeople(panel);
        await panel.getByRole('button', { name: new RegExp(`^${bo}`) }).click();
        await conflict.getByRole('radio', { name: /left calves/ }).check();
      },
      act: () => conflict.getByRole('button', { name: 'Keep what is chosen' }).click(),
      done: noConflict(bo),
      said: conflict,
      expectStillThere: async () => expect(await conflict.getByRole('radio', { name: /left calves/ }).isChecked()).toBe(true),
    },
  ];
}

function keepingFlows(panel: Page): readonly FailingFlow[] {
  const query = panel.getByLabel('Find a practitioner');
  return [
    {
      name: 'a look-up saved',
      async prepare() {
        await activity(panel, 'Directory');
        await panel.getByRole('button', { name: 'Everyone', exact: true }).click();
        await query.fill('physio dubbo');
      },
      act: () => panel.getByRole('button', { name: 'Save this look-up' }).click(),
      done: panel.getByRole('main').filter({ hasNotText: 'Save this look-up' }),
      said: panel.getByRole('main'),
      expectStillThere: async () => expect(await query.inputValue()).toBe('physio dubbo'),
    },
    {
      name: 'a look-up taken away',
      prepare: () => query.fill(''),
      act: () => panel.getByRole('button', { name: 'Take “physio dubbo” away' }).click(),
      done: panel.getByRole('main').filter({ hasNot: panel.getByRole('list', { name: 'Saved look-ups' }) }),
      said: panel.getByRole('main'),
    },
    {
      name: 'somebody kept from the directory',
      prepare: () => panel.getByRole('button', { name: /^Ana Fairhollin/ }).first().click(),
      act: () => panel.getByRole('button', { name: 'Keep', exact: true }).click(),
      done: panel.getByRole('button', { name: 'In my people', exact: true }),
      said: panel.getByRole('main'),
    },
    {
      name: 'somebody kept from the directory again',
      async prepare() {
        await panel.getByRole('button', { name: 'In my people', exact: true }).click();
        await panel.getByRole('button', { name: 'Take out of my people' }).click();
        await panel.getByText(/^Taken out of your people on/).waitFor();
        await activity(panel, 'Directory');
        await panel.getByRole('button', { name: 'Everyone', exact: true }).click();
        await panel.getByRole('button', { name: /^Ana Fairhollin/ }).first().click();
      },
      act: () => panel.getByRole('button', { name: 'Keep', exact: true }).click(),
      done: panel.getByRole('button', { name: 'In my people', exact: true }),
      said: panel.getByRole('main'),
    },
    {
      name: 'my place',
      prepare: () => activity(panel, 'Settings'),
      async act() {
        await panel.getByLabel('Town, suburb or postcode').fill('dubbo');
        await panel.getByRole('option', { name: /^Dubbo/ }).first().click();
      },
      done: panel.getByText(/^Distances count from/),
      said: panel.getByRole('region', { name: 'My place' }),
    },
    {
      name: 'demonstration clients',
      act: () => panel.getByRole('button', { name: 'Add demonstration clients' }).click(),
      done: panel.getByText(/^Added\. Each says/),
      said: panel.getByRole('main'),
      // Each of them is the same write; what a try before has kept is not put again.
      failsUpTo: 9,
    },
  ];
}

function disconnecting(panel: Page): FailingFlow {
  return {
    name: 'disconnecting',
    act: () => panel.getByRole('button', { name: 'Disconnect' }).click(),
    done: panel.getByRole('button', { name: 'Send me a code' }),
    said: panel.getByRole('main'),
    words: /could not write to this computer’s disk, so this computer is still connected/,
    writes: 5,
    apartFrom: synced,
  };
}

async function openClient(panel: Page): Promise<void> {
  await activity(panel, 'Clients');
  await panel.getByRole('button', { name: new RegExp(`^${ada}`) }).click();
  await panel.getByRole('heading', { level: 1, name: ada }).waitFor();
}

async function openPeople(panel: Page): Promise<void> {
  await activity(panel, 'Directory');
  await panel.getByRole('button', { name: 'My people', exact: true }).click();
  await panel.getByRole('heading', { level: 1, name: 'My people' }).waitFor();
}
