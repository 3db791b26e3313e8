/** What a therapist keeps of a client, of a visit and of a note, as flows for a disk that fails (`failing-flow.ts`). */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { FailingFlow } from './failing-flow.ts';
import { noteText } from './note-field.ts';
import { activity, sign, write } from './therapist.ts';

const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);

export async function openClient(panel: Page, name: string): Promise<void> {
  await activity(panel, 'Clients');
  await panel.getByLabel('Find a client').fill(name);
  await panel.getByRole('main').getByText(name, { exact: true }).click();
  await panel.getByRole('heading', { level: 1, name }).waitFor();
}

export function clientFlows(panel: Page): readonly FailingFlow[] {
  const newClient = panel.getByRole('form', { name: 'New client' });
  const complaint = panel.getByRole('form', { name: 'Complaint', exact: true });
  const consent = panel.getByRole('form', { name: 'New consent' });
  const withdrawing = panel.getByRole('form', { name: 'Withdraw the consent' });
  const keeping = panel.getByRole('form', { name: 'How long files are kept' });
  return [
    {
      name: 'somebody new',
      async prepare() {
        await activity(panel, 'Clients');
        await panel.getByRole('button', { name: 'New client' }).first().click();
        await newClient.getByLabel('Name', { exact: true }).fill('Ada Lindqvale');
      },
      act: () => newClient.getByRole('button', { name: 'Save', exact: true }).click(),
      done: panel.getByRole('heading', { level: 1, name: 'Ada Lindqvale' }),
      said: newClient,
      expectStillThere: async () => expect(await newClient.getByLabel('Name', { exact: true }).inputValue()).toBe('Ada Lindqvale'),
    },
    {
      name: 'a complaint changed',
      async prepare() {
        await panel.getByRole('button', { name: 'Add what for' }).click();
        await panel.getByLabel('What', { exact: true }).fill('neck');
        await panel.getByRole('form', { name: 'New complaint' }).getByRole('button', { name: 'Save', exact: true }).click();
        await panel.getByRole('button', { name: /^Change\s+neck/ }).click();
        await complaint.getByLabel('What', { exact: true }).fill('neck, since May');
      },
      act: () => complaint.getByRole('button', { name: 'Save', exact: true }).click(),
      done: panel.locator('.list-row-title').getByText('neck, since May', { exact: true }),
      said: complaint,
      expectStillThere: async () => expect(await complaint.getByLabel('What', { exact: true }).inputValue()).toBe('neck, since May'),
    },
    {
      name: 'a complaint closed',
      act: () => panel.getByRole('button', { name: /^Close\s+neck/ }).click(),
      done: panel.getByRole('button', { name: /^Open again\s+neck/ }),
      said: panel.getByRole('region', { name: 'Seen for' }),
    },
    {
      name: 'a consent',
      async prepare() {
        await panel.getByRole('button', { name: 'Add a consent' }).click();
        await consent.getByLabel('To what').fill('photographs of the back');
        await panel.keyboard.press('Tab');
      },
      act: () => consent.getByRole('button', { name: 'Save the consent' }).click(),
      done: panel.getByText(/photographs of the back: given/),
      said: consent,
      expectStillThere: async () => expect(await consent.getByLabel('To what').inputValue()).toBe('photographs of the back'),
    },
    {
      name: 'a consent withdrawn',
      prepare: () => panel.getByRole('button', { name: /^Withdrawn/ }).click(),
      act: () => withdrawing.getByRole('button', { name: 'Save the withdrawal' }).click(),
      done: panel.getByText(/WITHDRAWN/),
      said: withdrawing,
    },
    {
      name: 'how long files are kept',
      async prepare() {
        await panel.getByRole('button', { name: 'Choose the period' }).click();
        await keeping.getByLabel('Where you practise').selectOption({ label: 'Somewhere else, or longer' });
        await keeping.getByLabel('Years after the last entry').fill('1');
        await keeping.getByLabel('Who asks for it').fill('My insurer');
      },
      act: () => keeping.getByRole('button', { name: 'Save', exact: true }).click(),
      done: panel.getByText(/^Keep until/),
      said: keeping,
      expectStillThere: async () => expect(await keeping.getByLabel('Who asks for it').inputValue()).toBe('My insurer'),
    },
  ];
}

export function visitFlows(panel: Page): readonly FailingFlow[] {
  const visits = panel.getByRole('region', { name: 'Visits without a note' });
  const quiet = panel.getByRole('region', { name: 'Not seen for a while' });
  const who = panel.getByLabel('Who is here?');
  const rule = panel.getByRole('form', { name: 'How staying away is decided' });
  const steps = panel.getByRole('form', { name: 'When progress is looked at' });
  return [
    {
      name: 'a visit opened',
      async prepare() {
        await activity(panel, 'Today');
        await who.fill('Ada');
      },
      async act() {
        await who.click();
        await panel.getByRole('option', { name: /^Ada Lindqvale/ }).click();
      },
      done: visits.getByText('Ada Lindqvale'),
      said: panel.getByRole('main'),
      expectStillThere: async () => expect(await who.inputValue()).toBe('Ada'),
    },
    {
      name: 'a visit of somebody new',
      prepare: () => who.fill('Bo Example'),
      async act() {
        await who.click();
        await panel.getByRole('option', { name: 'New client “Bo Example”' }).click();
      },
      done: visits.getByText('Bo Example'),
      said: panel.getByRole('main'),
      expectStillThere: async () => expect(await who.inputValue()).toBe('Bo Example'),
    },
    {
      name: 'a visit set aside',
      async act() {
        await panel.getByRole('button', { name: 'More for the visit of Ada Lindqvale' }).click();
        await panel.getByRole('menuitem', { name: 'No note: opened by mistake' }).click();
      },
      done: visits.filter({ hasNotText: 'Ada Lindqvale' }),
      said: visits,
    },
    {
      name: 'the numbers of the quiet rule',
      async prepare() {
        await write(panel, { client: 'Leo Example', text: 'S: well', visitDate: daysAgo(60) });
        await sign(panel);
        await activity(panel, 'Today');
        await quiet.getByRole('button', { name: 'How this is decided' }).click();
        await rule.getByLabel('Times the usual gap').fill('3');
      },
      act: () => rule.getByRole('button', { name: 'Save', exact: true }).click(),
      done: quiet.locator('button[aria-expanded=false]', { hasText: 'How this is decided' }),
      said: rule,
      expectStillThere: async () => expect(await rule.getByLabel('Times the usual gap').inputValue()).toBe('3'),
    },
    {
      name: 'somebody who is not coming any more',
      async prepare() {
        await quiet.getByRole('button', { name: /^Not coming/ }).click();
        await panel.getByLabel(/^Why, if you know/).fill('moved to the coast');
      },
      act: () => panel.getByRole('button', { name: 'Take off the list' }).click(),
      done: quiet.filter({ hasNotText: 'Leo Example' }),
      said: quiet,
      expectStillThere: async () => expect(await panel.getByLabel(/^Why, if you know/).inputValue()).toBe('moved to the coast'),
    },
    {
      name: 'when progress is looked at',
      async prepare() {
        await openClient(panel, 'Leo Example');
        await panel.keyboard.press('F1');
        await panel.keyboard.type('Change when progress');
        await panel.keyboard.press('Enter');
        await steps.getByLabel('First look: at visit').fill('2');
      },
      act: () => steps.getByRole('button', { name: 'Save the numbers' }).click(),
      done: panel.locator('body:not(:has([role=dialog]))'),
      said: steps,
      expectStillThere: async () => expect(await steps.getByLabel('First look: at visit').inputValue()).toBe('2'),
    },
    {
      name: 'a complaint typed into a note',
      async prepare() {
        await panel.getByRole('button', { name: 'New note', exact: true }).click();
        await panel.getByLabel('Note', { exact: true }).fill('S: calf');
        await panel.getByRole('button', { name: 'What for' }).click();
        await panel.getByLabel('What the visit is for', { exact: true }).fill('left calf');
        await panel.getByRole('option', { name: 'New: “left calf”' }).click();
        await panel.getByText('Saved on this computer').first().waitFor();
      },
      act: () => panel.getByRole('button', { name: /^Sign/ }).click(),
      done: panel.getByText(/^Signed \d/),
      said: panel.getByRole('main'),
      async expectStillThere() {
        expect(await noteText(panel)).toBe('S: calf');
        // Still typed, or kept already and chosen.
        if (!(await panel.getByRole('button', { name: 'left calf' }).isVisible())) expect(await panel.getByLabel('What the visit is for', { exact: true }).inputValue()).toBe('left calf');
      },
    },
  ];
}

export function noteFlows(panel: Page): readonly FailingFlow[] {
  const flag = panel.getByRole('region', { name: 'Worth a look' });
  let turn = 0;
  return [
    {
      name: 'where the therapist works',
      prepare: () => write(panel, { client: 'Ed Example', text: 'S: low back pain 6/10 since lifting, numb around the saddle area' }),
      async act() {
        turn += 1;
        await flag.getByLabel('Where you work').selectOption(turn % 2 === 0 ? 'GB' : 'AU');
      },
      done: flag.filter({ hasNotText: 'Not kept for the next time' }),
      said: flag,
      // Whatever the disk does, the number is there at once.
      expectStillThere: () => flag.getByRole('link', { name: turn % 2 === 0 ? /United Kingdom/ : /Australia/ }).waitFor(),
    },
    {
      name: 'what a visit is for, said beside the note',
      async prepare() {
        await openClient(panel, 'Bo Example');
        await panel.getByRole('button', { name: 'Add what for' }).click();
        const complaint = panel.getByRole('form', { name: 'New complaint' });
        await complaint.getByLabel('What', { exact: true }).fill('elbow');
        await complaint.getByLabel('Seen for').selectOption({ label: 'Not said' });
        await complaint.getByRole('button', { name: 'Save', exact: true }).click();
        await complaint.waitFor({ state: 'detached' });
        await panel.getByRole('button', { name: 'New note', exact: true }).click();
        await panel.getByLabel('Note', { exact: true }).fill('S: R elbow pain 6/10\nO: R elbow flexion 120');
        await flag.getByRole('button', { name: 'What is this visit for?' }).click();
      },
      act: () => flag.getByRole('button', { name: 'To relax', exact: true }).click(),
      done: panel.getByRole('group', { name: 'Complaints of this visit' }).getByText('relaxation'),
      said: flag,
    },
  ];
}
