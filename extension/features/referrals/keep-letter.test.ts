/** Keeping a made letter over a store in memory, with what a crash or a second hand at the draft leaves. */
import { expect, test } from 'vitest';
import type { Draft, OpenDraft, Platform } from '../../platform/platform.ts';
import { referralRecord, type ReferralWriting } from '../../platform/records/referral.record.ts';
import { beginReferral } from './begin-referral.ts';
import { exampleRecipient } from './example-recipient.ts';
import { keepLetter } from './keep-letter.ts';
import { makeLetter } from './make-letter.ts';
import { clientSchema } from '../../platform/records/client.record.ts';
import { openReferral } from './open-referral.ts';

const begunAtMs = Date.UTC(2026, 10, 21, 3);
const pressedAtMs = begunAtMs + 60_000;
const start = { type: 'new', recipient: exampleRecipient, clientId: 'c1' } as const;
const blank = beginReferral(start, { notes: [], nowMs: begunAtMs, today: '2026-11-21' });
const written: ReferralWriting = { ...blank, reason: 'Please assess the shoulder.', consentForm: { ...blank.consentForm, agreed: true, how: 'verbal', by: 'self' } };

test('the letter is kept under the id of its draft, and the draft goes', async () => {
  const { vault, letters, draftInMemory } = computer();
  const draft = draftInMemory();
  expect(await keepLetter(vault, draft, letterOf(draft))).toEqual({ ok: true, value: 'draft-1' });
  expect(letters()).toEqual([['draft-1', 'Please assess the shoulder.']]);
  expect(draft.isDiscarded()).toBe(true);
});

test('after a crash before its draft went, the letter is not made twice, and another referral does not go on in that draft', async () => {
  const { platform, vault, letters, draftInMemory } = computer();
  const draft = draftInMemory();
  await keepLetter(vault, { ...draft, discard: async () => undefined }, letterOf(draft));
  expect(await openReferral(platform, start)).toMatchObject({ type: 'open', goesOn: false });
  expect(await keepLetter(vault, draft, letterOf(draft))).toEqual({ ok: true, value: 'draft-1' });
  expect(letters()).toHaveLength(1);
  expect(draft.isDiscarded()).toBe(true);
});

test('what is typed while the letter is being kept stays, goes on, and becomes a letter of its own', async () => {
  const { platform, vault, letters, draftInMemory, beforeWrite } = computer();
  const draft = draftInMemory();
  beforeWrite(() => draft.edit({ reason: 'And the knee?' }));
  expect(await keepLetter(vault, draft, letterOf(draft))).toEqual({ ok: true, value: 'draft-1' });
  expect(draft.isDiscarded()).toBe(false);
  expect(await openReferral(platform, start)).toMatchObject({ type: 'open', draft, goesOn: true });
  beforeWrite(() => undefined);
  expect(await keepLetter(vault, draft, letterOf(draft))).toEqual({ ok: true, value: 'another' });
  expect(letters()).toEqual([['draft-1', 'Please assess the shoulder.'], ['another', 'And the knee?']]);
  expect(draft.isDiscarded()).toBe(true);
});

function letterOf(draft: OpenDraft<ReferralWriting>) {
  const client = clientSchema.parse({ name: 'Ana Costa' });
  const made = makeLetter({ referral: draft.current(), client, note: undefined, settings: undefined, nowMs: pressedAtMs, locale: { locale: 'en-AU', timeZone: 'UTC' } });
  if (!made.ok) throw new Error(made.problems.map(({ message }) => message).join(' '));
  return made.referral;
}

function computer() {
  const records = new Map<string, unknown>();
  const drafts = new Map<string, OpenDraft<ReferralWriting>>();
  let before: () => void = () => undefined;
  const letters = () => [...records].map(([id, record]) => [id, vault.record(referralRecord, id)?.current.body.reason ?? record]);

  function draftInMemory(draftId = 'draft-1', writing = written): OpenDraft<ReferralWriting> {
    let draft: Draft<ReferralWriting> = { ...writing, draftId, updatedAtMs: begunAtMs };
    const open = {
      current: () => draft,
      edit: (change: Partial<ReferralWriting>) => void (draft = { ...draft, ...change, updatedAtMs: pressedAtMs + 5 }),
      discard: async () => void drafts.delete(draftId),
      isDiscarded: () => !drafts.has(draftId),
    };
    // Safe: what is tested asks for no more of a draft than these four.
    const whole = open as unknown as OpenDraft<ReferralWriting>;
    drafts.set(draftId, whole);
    return whole;
  }

  const vault = {
    records: () => [],
    record: (_: unknown, id: string) => records.get(id),
    async put(_: unknown, body: unknown, recordId = 'another') {
      before();
      const current = { entryId: 'e1', parents: [], revision: 1, deviceId: 'd1', atMs: pressedAtMs, body };
      const record = { recordId, versions: [current], current, tips: [current] };
      records.set(recordId, record);
      return { ok: true, value: record };
    },
  } as unknown as Platform['vault'];
  const port = {
    list: async () => [...drafts.values()].map((draft) => draft.current()),
    open: async (draftId: string) => drafts.get(draftId),
    create: async (initial: ReferralWriting) => ({ ok: true, value: draftInMemory('draft-2', initial) }),
  };
  // Safe: what is tested asks for no more of the platform than these.
  const platform = { vault, draftsOf: () => port, nowMs: () => pressedAtMs + 10 } as unknown as Platform;
  return { platform, vault, letters, draftInMemory, beforeWrite: (listener: () => void) => void (before = listener) };
}
