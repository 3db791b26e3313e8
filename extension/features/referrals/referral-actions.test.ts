import { letterToText } from '@trusted-hands/letter';
import { currentState, currentStep, move } from '@trusted-hands/referral';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Platform } from '../../platform/platform.ts';
import { localDay } from '../../platform/records/day.ts';
import type { RecordVersion, StoredRecord } from '../../platform/records/record.ts';
import { referralSchema, type Referral } from '../../platform/records/referral.record.ts';
import { beginReferral } from './begin-referral.ts';
import { exampleRecipient } from './example-recipient.ts';
import { makeLetter } from './make-letter.ts';
import { clientSchema } from '../../platform/records/client.record.ts';
import { createReferralActions, type ReferralActions } from './referral-actions.ts';

const madeMs = Date.UTC(2026, 10, 21, 3);
const dayMs = 24 * 60 * 60 * 1000;

/** What the actions use of the platform: one record whose versions are only added, a clipboard, and a clock. */
function createPage() {
  const begun = beginReferral({ type: 'new', recipient: exampleRecipient, clientId: 'c1' }, { notes: [], nowMs: madeMs, today: '2026-11-21' });
  const made = makeLetter({
    referral: { ...begun, reason: 'Please assess.', consentForm: { ...begun.consentForm, agreed: true, how: 'verbal', by: 'self' } },
    client: clientSchema.parse({ name: 'Zoë Łukasiewicz' }),
    note: undefined,
    settings: undefined,
    nowMs: madeMs,
    locale: { locale: 'en-AU', timeZone: 'Australia/Sydney' },
  });
  if (!made.ok) throw new Error('The example letter can be made.');
  const versions = [{ entryId: 'e1', parents: [], revision: 1, deviceId: 'd1', atMs: madeMs, body: made.referral }];
  const page = {
    nowMs: madeMs,
    copied: [] as string[],
    opened: [] as string[],
    clipboardWorks: true,
    diskIsFull: false,
    /** What another page does at the last moment. */
    beforeWriting: undefined as (() => void) | undefined,
    versions,
    tips: [] as RecordVersion<Referral>[],
    referral: (): Referral => versions.at(-1)?.body ?? made.referral,
  };
  const platform = {
    nowMs: () => page.nowMs,
    vault: {
      record: (_: unknown, recordId: string): Partial<StoredRecord<Referral>> | undefined => (recordId === 'r1' ? { tips: page.tips, current: { entryId: 'e1', parents: [], revision: versions.length, deviceId: 'd1', atMs: page.nowMs, body: page.referral() } } : undefined),
      change: async (_: unknown, _recordId: string, patch: (now: Referral) => Referral) => {
        if (page.diskIsFull) return { ok: false, failure: { type: 'storage-full', message: 'The disk is full.' } };
        page.beforeWriting?.();
        versions.push({ entryId: 'e1', parents: [], revision: versions.length + 1, deviceId: 'd1', atMs: page.nowMs, body: referralSchema.parse(patch(page.referral())) });
        return { ok: true, value: undefined };
      },
    },
    pages: {
      openLetter: async (referralId: string) => void page.opened.push(referralId),
      copyText: async (text: string) => {
        if (!page.clipboardWorks) throw new Error('not allowed');
        page.copied.push(text);
      },
    },
  };
  // Safe: the actions under test use these members only; making a PDF is tested in packages/letter and in the browser.
  return { page, actions: createReferralActions(platform as unknown as Platform) };
}

let page: ReturnType<typeof createPage>['page'];
let actions: ReferralActions;
beforeEach(() => {
  ({ page, actions } = createPage());
});

describe('a made letter', () => {
  test('is copied as it was made, and that it left is kept', async () => {
    expect((await actions.copyText('r1')).ok).toBe(true);
    const { letter, disclosures } = page.referral();
    expect(page.copied).toEqual([letterToText(letter)]);
    expect(disclosures).toEqual([{ how: 'copied', atMs: madeMs }]);
  });

  test('says what to do where the browser refuses the clipboard, and keeps nothing that did not happen', async () => {
    page.clipboardWorks = false;
    expect(await actions.copyText('r1')).toMatchObject({ ok: false, failure: { type: 'not-copied', message: expect.stringContaining('choose Copy again') } });
    expect(page.referral().disclosures).toEqual([]);
  });

  test('opens in its own tab for printing', async () => {
    expect((await actions.openToPrint('r1')).ok).toBe(true);
    expect(page.opened).toEqual(['r1']);
  });

  test('is not there for an id that is not', async () => {
    for (const outcome of [await actions.openToPrint('r2'), await actions.copyText('r2'), await actions.savePdf('r2'), await actions.move('r2', { to: 'sent', on: '2026-11-21', reason: '' })]) {
      expect(outcome).toMatchObject({ ok: false, failure: { type: 'not-there' } });
    }
  });
});

describe('what happened next', () => {
  test('is written down with its day, and adds a version', async () => {
    page.nowMs = madeMs + 3 * dayMs;
    expect((await actions.move('r1', { to: 'sent', on: localDay(madeMs + dayMs), reason: '' })).ok).toBe(true);
    expect(page.versions).toHaveLength(2);
    const step = currentStep(page.referral().history);
    expect(step).toMatchObject({ state: 'sent', byHand: true, recordedAtMs: page.nowMs });
    expect(localDay(step.atMs)).toBe(localDay(madeMs + dayMs));
  });

  test('may be the day on which the letter was made, whatever the hour', async () => {
    page.nowMs = madeMs + 2 * dayMs;
    expect((await actions.move('r1', { to: 'sent', on: localDay(madeMs), reason: '' })).ok).toBe(true);
  });

  test.each([
    ['before the letter was made', { to: 'sent', on: localDay(madeMs - 2 * dayMs), reason: '' }],
    ['in days to come', { to: 'sent', on: localDay(madeMs + 2 * dayMs), reason: '' }],
    ['out of order', { to: 'closed', on: localDay(madeMs), reason: '' }],
  ] as const)('is refused %s, and the letter stays as it was', async (_, request) => {
    expect(await actions.move('r1', request)).toMatchObject({ ok: false, failure: { type: 'not-moved' } });
    expect(page.versions).toHaveLength(1);
  });

  test('follows a step that another page wrote at the last moment', async () => {
    page.beforeWriting = () => {
      page.beforeWriting = undefined;
      const { history } = page.referral();
      const sent = move(history, 'sent', { atMs: madeMs, recordedAtMs: madeMs, byHand: true, reason: '' });
      if (!sent.ok) throw new Error(sent.failure.message);
      const last = page.versions.at(-1);
      if (last !== undefined) page.versions.push({ ...last, body: { ...last.body, history: [...sent.history] } });
    };
    expect((await actions.move('r1', { to: 'withdrawn', on: localDay(madeMs), reason: 'Chose somebody else' })).ok).toBe(true);
    expect(page.referral().history.slice(-2).map(({ state }) => state)).toEqual(['sent', 'withdrawn']);
  });

  test('is refused where another page’s last step does not lead there, which stays', async () => {
    page.beforeWriting = () => {
      page.beforeWriting = undefined;
      const { history } = page.referral();
      const withdrawn = move(history, 'withdrawn', { atMs: madeMs, recordedAtMs: madeMs, byHand: true, reason: 'Chose somebody else' });
      if (!withdrawn.ok) throw new Error(withdrawn.failure.message);
      const last = page.versions.at(-1);
      if (last !== undefined) page.versions.push({ ...last, body: { ...last.body, history: [...withdrawn.history] } });
    };
    expect(await actions.move('r1', { to: 'sent', on: localDay(madeMs), reason: '' })).toMatchObject({ ok: false, failure: { type: 'not-moved' } });
    expect(currentState(page.referral().history)).toBe('withdrawn');
  });

  test('is not lost silently when the disk is full', async () => {
    page.diskIsFull = true;
    expect(await actions.move('r1', { to: 'sent', on: localDay(madeMs), reason: '' })).toEqual({ ok: false, failure: { type: 'not-saved', message: 'The disk is full.' } });
    expect(currentState(page.referral().history)).toBe('consented');
  });
});

describe('a referral of which two computers wrote down steps that contradict each other', () => {
  const step = { on: localDay(madeMs), reason: '' };

  beforeEach(async () => {
    await actions.move('r1', { ...step, to: 'sent' });
    const sent = page.referral();
    await actions.move('r1', { ...step, to: 'withdrawn' });
    const withdrawn = page.referral();
    const expired = { ...sent, history: [...sent.history, { ...currentStep(sent.history), state: 'expired' as const }] };
    const version = (entryId: string, body: Referral) => ({ entryId, parents: ['e1'], revision: 3, deviceId: entryId, atMs: madeMs, body });
    page.tips = [version('here', withdrawn), version('there', expired)];
  });

  test('lets nothing be done before one is chosen, and nothing leave that could not be written down', async () => {
    const { length } = page.versions;
    for (const tried of [actions.copyText('r1'), actions.openToPrint('r1'), actions.savePdf('r1'), actions.recordPrinting('r1'), actions.move('r1', { ...step, to: 'closed' })]) {
      expect((await tried).ok).toBe(false);
    }
    expect([page.copied, page.opened, page.versions.length]).toEqual([[], [], length]);
  });

  test('goes on with the chosen ones', async () => {
    expect(await actions.settle('r1', 'there')).toMatchObject({ ok: true });
    expect(currentState(page.referral().history)).toBe('expired');
    expect(await actions.settle('r1', 'nowhere')).toMatchObject({ ok: false });
  });
});
