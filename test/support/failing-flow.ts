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
  /** How many writes fail in it at the least; three are one version of one record. What a try before has kept is not written again. */
  readonly writes?: number;
  /** The last write that fails, where nothing is left to try again after the next. */
  readonly failsUpTo?: number;
  /**
   * Stores whose writes are left alone, and are looked at in other flows; `drafts` where nothing is named: a form keeps what
   * is typed into it by itself, whenever it comes to that, and tries it again by itself.
   */
  readonly apartFrom?: readonly string[];
  /** True where the page tries again by itself. */
  readonly mendsItself?: boolean;
  /** True where it can be done once only: it ends where it is done, though what is written by the way behind it may have failed. */
  readonly isOnce?: boolean;
}

/** What is said of the one and the other, so that no word of the failure before is taken for one of this. */
export const wordsOf: Readonly<Record<FailingKind, RegExp>> = { full: /no room left on this computer/, aborted: /could not write to this computer/ };

/** Put on `globalThis` by `failWrites`. */
declare const failingWrites: FailingWrites;

export async function failAtEachWrite(panel: Page, flow: FailingFlow): Promise<void> {
  await flow.prepare?.();
  const done = flow.done.first();
  for (let nth = 1; nth <= (flow.failsUpTo ?? Infinity); nth += 1) {
    for (const kind of failingKinds) {
      const where = `${flow.name}, ${kind} at write ${String(nth)}`;
      const failed = await failOnce(panel, { nth, kind, apartFrom: flow.apartFrom ?? ['drafts'], done }, () => flow.act());
      if (failed === '') {
        await done.waitFor();
        expect(nth, where).toBeGreaterThan(flow.writes ?? 3);
        return;
      }
      const told = flow.said.getByText(flow.words ?? wordsOf[kind]).first();
      if (flow.isOnce === true) {
        await done.or(told).first().waitFor();
        if (await done.isVisible()) {
          expect(nth, where).toBeGreaterThan(flow.writes ?? 3);
          return;
        }
      }
      await told.waitFor().catch((cause: unknown) => {
        throw new Error(`${where} (${failed}) is not said`, { cause });
      });
      await flow.expectStillThere?.();
      if (flow.mendsItself === true) await done.waitFor();
      else expect(await done.isVisible(), `${where} (${failed}) is said, and shown as done`).toBe(false);
      // A button that is busy takes no press.
      await panel.locator('[aria-busy=true]').first().waitFor({ state: 'detached' });
    }
  }
  await flow.act();
  await done.waitFor();
}

interface FailingOnce {
  readonly nth: number;
  readonly kind: FailingKind;
  readonly apartFrom: readonly string[];
  readonly done: Locator;
}

/** Does it with that one write failing; answers what failed, or nothing where it was done without. */
export async function failOnce(panel: Page, { nth, kind, apartFrom, done }: FailingOnce, act: () => Promise<unknown>): Promise<string> {
  await panel.evaluate((armed) => void Object.assign(failingWrites, { ...armed, failed: '' }), { nth, kind, apartFrom });
  await act();
  const failed = await waitFor(`${kind} at write ${String(nth)}: done, or failed`, async () => {
    const { what, isWritten } = await panel.evaluate((armed) => ({ what: failingWrites.failed, isWritten: failingWrites.nth !== armed }), nth);
    // What is on the screen before anything was written was there before.
    return what !== '' || (isWritten && (await done.isVisible())) ? what : undefined;
  });
  await panel.evaluate(() => void (failingWrites.nth = 0));
  return failed;
}
