/**
 * A client's page after some visits: what matters before the next one, whether it is improving, and what the client is
 * shown, which is all that is on the screen then.
 */
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { activity, begin, sign, startTherapist, write } from '../support/therapist.ts';

const client = 'Odette Farrowmere';

function daysAgo(days: number): string {
  const day = new Date();
  day.setDate(day.getDate() - days);
  return `${day.getFullYear()}-${String(day.getMonth() + 1).padStart(2, '0')}-${String(day.getDate()).padStart(2, '0')}`;
}

async function visit(panel: Page, visitDate: string, text: string): Promise<void> {
  await openClient(panel);
  await panel.getByRole('button', { name: 'New note' }).click();
  await panel.getByLabel('Note', { exact: true }).fill(text);
  await panel.getByLabel('Date of the visit').fill(visitDate);
  await sign(panel);
}

async function openClient(panel: Page): Promise<void> {
  await activity(panel, 'Clients');
  await panel.getByRole('button', { name: new RegExp(client) }).click();
  await panel.getByRole('heading', { level: 1, name: client }).waitFor();
}

it('says what matters before the next visit and whether it is improving, and shows the client the change and nothing else', async () => {
  await using therapist = await startTherapist({ width: 360, height: 740 });
  const panel = await begin(therapist);
  const text = 'S: sore R shoulder since painting. R shoulder pain 8/10\nremember: Mia starts school Monday\nO: R shoulder flexion 120\nTx: MFR infraspinatus 20 min\nRe: R shoulder flexion 135. R shoulder pain 6/10\nP: hw pendulum 2x/day';
  await write(panel, { client, text, visitDate: daysAgo(14) });
  await sign(panel);
  await visit(panel, daysAgo(7), 'S: R shoulder pain 6/10\nO: R shoulder flexion 124\nTx: MFR 20 min');
  await visit(panel, daysAgo(0), 'S: R shoulder pain 4/10\nO: R shoulder flexion 126\nTx: MFR 20 min\nRe: R shoulder pain 2/10');

  await openClient(panel);
  const brief = panel.getByRole('region', { name: 'Before the next visit', exact: true });
  await brief.getByText('Mia starts school Monday').waitFor();
  await expect.poll(() => brief.innerText()).toMatch(/Ask about\s+pendulum 2x\/day/);
  await expect.poll(() => brief.innerText()).toMatch(/Pain, right shoulder: 4 out of 10/);
  const progress = panel.getByRole('region', { name: 'Is it improving?' });
  await expect.poll(() => progress.innerText()).toContain('From 8 to 4 out of 10');
  // Nobody has said that the visits are for recovery, so nobody is told to change the plan.
  expect(await progress.innerText()).not.toMatch(/Time to/);
  await progress.getByRole('region', { name: 'Pain, right shoulder' }).getByText('Where the numbers come from').click();
  await expect.poll(() => progress.innerText()).toContain('10.1055/a-1304-3677');

  expect(await wordsInView(panel)).toContain('Where the numbers come from');
  await panel.getByRole('button', { name: 'Show the client' }).click();
  await panel.getByRole('heading', { name: 'Today’s change' }).waitFor();
  const words = await wordsInView(panel);
  expect(words).toContain('Better, by more than measuring alone could explain.');
  for (const hidden of [client, 'Mia', 'pendulum', 'MFR', 'Clients', 'sore', 'Where the numbers come from']) expect(words, hidden).not.toContain(hidden);
  await panel.keyboard.press('Escape');
  await brief.waitFor();
  expect(await therapist.violations()).toEqual([]);
});

it('says when it is time to change the plan where a client is seen to recover, and to nobody who comes to relax', async () => {
  await using therapist = await startTherapist({ width: 360, height: 740 });
  const panel = await begin(therapist);
  await write(panel, { client, text: 'S: R shoulder pain 6/10\nTx: MFR infraspinatus 20 min\nP: hw pendulum 2x/day', visitDate: daysAgo(21) });
  await sign(panel);
  for (const days of [14, 7, 0]) await visit(panel, daysAgo(days), 'S: R shoulder pain 6/10\nTx: MFR infraspinatus 20 min');
  await openClient(panel);
  await panel.getByRole('button', { name: 'Add what for' }).click();
  await panel.getByLabel('What', { exact: true }).fill('Right shoulder');
  await panel.getByRole('form', { name: 'New complaint' }).getByRole('button', { name: 'Save' }).click();

  const progress = panel.getByRole('region', { name: 'Is it improving?' });
  await progress.getByText('Time to change the plan', { exact: true }).waitFor();
  await expect.poll(() => progress.innerText()).toMatch(/4 visits in 3 weeks[\s\S]*myofascial release: 4 of 4 visits/);

  // It is said where the next visit is written, too, with who says so.
  await panel.getByRole('button', { name: 'New note', exact: true }).click();
  await panel.getByLabel('Note', { exact: true }).fill('S: R shoulder pain 6/10');
  await panel.getByRole('button', { name: /worth a look|time to change the plan/ }).click();
  const told = panel.getByRole('article', { name: 'Right shoulder: time to change the plan.' });
  await expect.poll(() => told.innerText()).toMatch(/4 visits in 3 weeks[\s\S]*Source: .*PMC2781014/);
  await panel.getByRole('button', { name: 'Throw away' }).click();
  await panel.getByRole('dialog').getByRole('button', { name: 'Throw it away' }).click();
  await openClient(panel);
  await panel.getByRole('button', { name: /^Change\s+Right shoulder/ }).click();
  const form = panel.getByRole('form', { name: 'Complaint', exact: true });
  await form.getByLabel('Seen for').selectOption({ label: 'Relaxation' });
  await form.getByRole('button', { name: 'Save' }).click();
  await progress.getByText('Time to change the plan', { exact: true }).waitFor({ state: 'detached' });
  await expect.poll(() => progress.innerText()).toContain('No real change');
});

/** The words that really lie on top somewhere in the window: what is covered by the client's view does not count. */
function wordsInView(panel: Page): Promise<string> {
  return panel.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const seen: string[] = [];
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const { parentElement } = node;
      if (parentElement === null || node.textContent?.trim() === '') continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const { left, top, width, height } = range.getBoundingClientRect();
      const [x, y] = [left + width / 2, top + height / 2];
      // What lies below the window is scrolled to inside the client's view only.
      const onTop = document.elementFromPoint(x, y);
      const isInOpenView = parentElement.closest('.client-view') !== null;
      if (isInOpenView || (onTop !== null && (onTop === parentElement || parentElement.contains(onTop)))) seen.push(node.textContent ?? '');
    }
    return seen.join('\n');
  });
}
