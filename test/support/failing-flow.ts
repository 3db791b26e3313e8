/**
 * One thing that a therapist does, done on a disk that fails at each of its writes in turn, full and aborted one after the
 * other: each time it is said in words of that very failure, what was typed stands there still, and the last try succeeds.
 */
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { failingKinds, type FailingKind, type FailingWrites } from './failing-writes.ts';
import { waitFor } from './wait-for.ts';

export interface FailingFlow {
  readonly name: string;
  /** Brings the page to where it is done, with a disk that works. */
  prepare?(): Promise<unknown>;
  /** Does it; again after it failed, on the same page. */
  act(): Promise<unknown>;
  /** On the screen once it is kept, and not before. */
  readonly done: Locator;
  /** Where it is said that it is not. */
  readonly said: Locator;
  /** That nothing typed has gone from the screen. */
  expectStillThere?(): Promise<unknown>;
  /** What is said of each failure where it is not the disk’s own sentence. */
  readonly words?: RegExp;
  /** How many writes it has at the least; three are one version of one record. */
  readonly writes?: number;
  /**
   * True where drafts are what is written. Elsewhere a form keeps what is typed into it by itself, whenever it comes to
   * that, and tries it again by itself: the saving is looked at there.
   */
  readonly isDraft?: boolean;
  /** True where the page tries again by itself. */
  readonly mendsItself?: boolean;
}

/** What is said of the one and the other, so that no word of the failure before is taken for one of this. */
const wordsOf: Readonly<Record<FailingKind, RegExp>> = { full: /no room left on this computer/, aborted: /could not write to this computer/ };

/** Put on `globalThis` by `failWrites`. */
declare const failingWrites: FailingWrites;

export async function failAtEachWrite(panel: Page, flow: FailingFlow): Promise<void> {
  await flow.prepare?.();
  const writes = flow.writes ?? 3;
  for (let nth = 1; ; nth += 1) {
    for (const kind of failingKinds) {
      const where = `${flow.name}, ${kind} at write ${String(nth)}`;
      await panel.evaluate(([write, how, without]) => void Object.assign(failingWrites, { nth: write, kind: how, apartFrom: without, failed: '' }), [nth, kind, flow.isDraft === true ? '' : 'drafts'] as const);
      await flow.act();
      const failed = await waitFor(`${where}: done or failed`, async () => {
        const what = await panel.evaluate(() => failingWrites.failed);
        return what !== '' || (await flow.done.first().isVisible()) ? what : undefined;
      });
      if (failed === '') {
        await panel.evaluate(() => void (failingWrites.nth = 0));
        await flow.done.first().waitFor();
        expect(nth, where).toBeGreaterThan(writes);
        return;
      }
      const words = flow.said.getByText(flow.words ?? wordsOf[kind]).first();
      await words.waitFor().catch((cause: unknown) => {
        throw new Error(`${where} (${failed}) is not said`, { cause });
      });
      await flow.expectStillThere?.();
      if (flow.mendsItself === true) await flow.done.first().waitFor();
      else expect(await flow.done.first().isVisible(), `${where} (${failed}) is said, and shown as done`).toBe(false);
      // A button that is busy takes no press.
      await panel.locator('[aria-busy=true]').first().waitFor({ state: 'detached' });
    }
  }
}
