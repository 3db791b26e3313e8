/**
 * What can be done with a referral whose letter is made. Each action returns a sentence for the person where something
 * did not go as asked; every time the letter leaves this computer is kept with the referral.
 */
import { letterToText, type LetterDocument } from '@trusted-hands/letter';
import { currentStep, move, type ReferralState } from '@trusted-hands/referral';
import type { Outcome, Platform } from '../../platform/platform.ts';
import { isHistoryContested } from '../../platform/records/merge-referral.ts';
import type { StoredRecord } from '../../platform/records/record.ts';
import { referralRecord, type Disclosure, type Referral } from '../../platform/records/referral.record.ts';
import { dayToMoment } from './local-dates.ts';

interface ActionFailure {
  readonly type: 'characters-missing' | 'not-there' | 'not-saved' | 'not-moved' | 'not-copied' | 'contested';
  readonly message: string;
}
export type ActionOutcome = Outcome<undefined, ActionFailure>;

export interface MoveRequest {
  readonly to: ReferralState;
  /** The local date on which it happened, YYYY-MM-DD. */
  readonly on: string;
  readonly reason: string;
}

export interface ReferralActions {
  /** Opens the letter's own tab, the only place it is printed from. */
  openToPrint(referralId: string): Promise<ActionOutcome>;
  savePdf(referralId: string): Promise<ActionOutcome>;
  copyText(referralId: string): Promise<ActionOutcome>;
  /** Says that the print dialog was opened. */
  recordPrinting(referralId: string): Promise<ActionOutcome>;
  move(referralId: string, request: MoveRequest): Promise<ActionOutcome>;
  /** Where two computers wrote steps that cannot both have been: which one’s steps hold, by the version’s entry id. Until then nothing else is done. */
  settle(referralId: string, entryId: string): Promise<ActionOutcome>;
}

const done: ActionOutcome = { ok: true, value: undefined };

export function createReferralActions(platform: Platform): ReferralActions {
  const { vault, pages } = platform;

  function letterOf(referralId: string): LetterDocument | undefined {
    const referral = vault.record(referralRecord, referralId)?.current.body;
    return referral?.letter;
  }

  async function change(referralId: string, patch: (referral: Referral) => Referral): Promise<ActionOutcome> {
    // Read again: another page may have added a version while this one was making a file.
    const record = vault.record(referralRecord, referralId);
    if (record === undefined) return notThere;
    if (isHistoryContested(record.tips)) return contested;
    return keep(record, patch);
  }

  async function keep({ recordId, current }: StoredRecord<Referral>, patch: (referral: Referral) => Referral): Promise<ActionOutcome> {
    const saved = await vault.change(referralRecord, recordId, (now) => patch(now ?? current.body));
    return saved.ok ? done : { ok: false, failure: { type: 'not-saved', message: saved.failure.message } };
  }

  function recordDisclosure(referralId: string, how: Disclosure['how']): Promise<ActionOutcome> {
    return change(referralId, (referral) => ({ ...referral, disclosures: [...referral.disclosures, { how, atMs: platform.nowMs() }] }));
  }

  /** Asked before the letter leaves: that it did could not be kept. */
  function isContested(referralId: string): boolean {
    return isHistoryContested(vault.record(referralRecord, referralId)?.tips ?? []);
  }

  return {
    async openToPrint(referralId) {
      if (isContested(referralId)) return contested;
      if (letterOf(referralId) === undefined) return notThere;
      await pages.openLetter(referralId);
      return done;
    },

    async savePdf(referralId) {
      if (isContested(referralId)) return contested;
      const letter = letterOf(referralId);
      if (letter === undefined) return notThere;
      const { letterFileName, makeLetterPdf } = await import('./letter-pdf.ts');
      const pdf = await makeLetterPdf(letter);
      if (!pdf.ok) return { ok: false, failure: { type: 'characters-missing', message: pdf.failure.message } };
      await pages.saveFile(letterFileName, pdf.bytes, 'application/pdf');
      return recordDisclosure(referralId, 'saved-as-pdf');
    },

    async copyText(referralId) {
      if (isContested(referralId)) return contested;
      const letter = letterOf(referralId);
      if (letter === undefined) return notThere;
      try {
        await pages.copyText(letterToText(letter));
      } catch {
        // The browser refuses the clipboard where the page has lost the focus.
        return { ok: false, failure: { type: 'not-copied', message: 'The browser did not let the text be copied. Click into this page and choose Copy again.' } };
      }
      return recordDisclosure(referralId, 'copied');
    },

    recordPrinting: (referralId) => recordDisclosure(referralId, 'printed'),

    async move(referralId, { to, on, reason }) {
      const referral = vault.record(referralRecord, referralId)?.current.body;
      if (referral === undefined) return notThere;
      const recordedAtMs = platform.nowMs();
      const stepFrom = ({ history }: Referral) => {
        const { atMs: lastAtMs } = currentStep(history);
        return move(history, to, { atMs: dayToMoment(on, recordedAtMs, lastAtMs), recordedAtMs: Math.max(recordedAtMs, lastAtMs), byHand: true, reason });
      };
      let moved = stepFrom(referral);
      const saved = moved.ok
        ? await change(referralId, (latest) => {
            // Another page may have written a step a moment ago: this one follows it, or is refused and leaves it as it is.
            moved = stepFrom(latest);
            return moved.ok ? { ...latest, history: [...moved.history] } : latest;
          })
        : done;
      return moved.ok ? saved : { ok: false, failure: { type: 'not-moved', message: moved.failure.message } };
    },

    async settle(referralId, entryId) {
      const record = vault.record(referralRecord, referralId);
      const kept = record?.tips.find((version) => version.entryId === entryId);
      if (record === undefined || kept === undefined) return notThere;
      return keep(record, (latest) => ({ ...latest, history: kept.body.history }));
    },
  };
}

const contested: ActionOutcome = {
  ok: false,
  failure: { type: 'contested', message: 'Two computers wrote down different things about this referral. Choose on its page which of them holds, then try again.' },
};

const notThere: ActionOutcome = {
  ok: false,
  failure: { type: 'not-there', message: 'This letter is not open on this computer. Unlock your notes and open the referral again.' },
};
