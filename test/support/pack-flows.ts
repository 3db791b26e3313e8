/** Words and tests of the therapist's own, as flows for a disk that fails (`failing-flow.ts`). */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { FailingFlow } from './failing-flow.ts';
import { activity } from './therapist.ts';

const example = readFileSync(join(import.meta.dirname, '../../packages/packs/example-pack.json'));

export function packFlows(panel: Page): readonly FailingFlow[] {
  const section = panel.getByRole('region', { name: 'Words and tests of your own' });
  const choose = () => section.getByLabel(/^Add (a|another) file/).setInputFiles({ name: 'climbing.json', mimeType: 'application/json', buffer: example });
  return [
    {
      name: 'words of one’s own added',
      prepare: () => activity(panel, 'Settings'),
      act: choose,
      done: section.getByText('Riverside Climbing Clinic is added'),
      said: section,
    },
    {
      name: 'words of one’s own added again',
      act: choose,
      done: section.getByText(/stands instead of/),
      said: section,
    },
    {
      name: 'words of one’s own left out',
      act: () => section.getByLabel('Read notes with it').click(),
      done: section.locator('input[type=checkbox]:not(:checked)'),
      said: section,
    },
    {
      name: 'words of one’s own removed',
      async act() {
        await section.getByRole('button', { name: 'Remove Riverside Climbing Clinic' }).click();
        await panel.getByRole('dialog').getByRole('button', { name: 'Remove it' }).click();
      },
      done: section.getByText('Riverside Climbing Clinic is removed'),
      said: section,
    },
  ];
}
