/**
 * The referral being written. What is typed is kept as a sealed version: a pause of the hand saves, a longer stretch of
 * typing does too, and leaving the page saves what is left. Saves are one after the other, so versions stay in order.
 */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { SaveFailure } from '../../platform/platform.ts';
import { usePlatform } from '../../platform/react/platform-context.tsx';
import { referralRecord, type Referral } from '../../platform/records/referral.record.ts';

/** Each save is a version kept for good, so it waits for a pause; but never longer than this from the first change. */
const pauseMs = 400;
const longestWaitMs = 2000;

export type DraftState = { readonly type: 'untouched' | 'saving' | 'saved' } | { readonly type: 'failed'; readonly failure: SaveFailure };

export interface ReferralDraft {
  readonly recordId: string;
  readonly referral: Referral;
  readonly state: DraftState;
  readonly change: (patch: Partial<Referral>) => void;
  /** Saves at once what was changed and not saved yet, again after a failure too. */
  readonly save: () => Promise<boolean>;
  /** Saves this referral in place of what was being written; false when it could not be saved. */
  readonly finish: (referral: Referral) => Promise<boolean>;
}

/** `opened` is read once: mount anew for another referral. */
export function useReferralDraft(opened: { readonly referral: Referral; readonly recordId: string }): ReferralDraft {
  const { vault } = usePlatform();
  const [{ referral: first, recordId }] = useState(opened);
  const [referral, setReferral] = useState(first);
  const [state, setState] = useState<DraftState>({ type: 'untouched' });
  const latest = useRef(first);
  const unsavedSinceMs = useRef<number | undefined>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const queue = useRef<Promise<boolean>>(Promise.resolve(true));

  const save = useCallback(() => {
    clearTimeout(timer.current);
    if (unsavedSinceMs.current === undefined) return queue.current;
    unsavedSinceMs.current = undefined;
    const body = latest.current;
    queue.current = queue.current.then(async () => {
      const outcome = await vault.put(referralRecord, body, recordId);
      if (!outcome.ok) {
        // Still unsaved: the next change, the next try or leaving the page saves it again.
        unsavedSinceMs.current ??= performance.now();
        setState({ type: 'failed', failure: outcome.failure });
      } else if (unsavedSinceMs.current === undefined) {
        setState({ type: 'saved' });
      }
      return outcome.ok;
    });
    return queue.current;
  }, [vault, recordId]);

  const replace = useCallback((next: Referral) => {
    latest.current = next;
    unsavedSinceMs.current ??= performance.now();
    setReferral(next);
    setState({ type: 'saving' });
  }, []);

  const change = useCallback(
    (patch: Partial<Referral>) => {
      replace({ ...latest.current, ...patch });
      clearTimeout(timer.current);
      const waitedMs = performance.now() - (unsavedSinceMs.current ?? performance.now());
      timer.current = setTimeout(() => void save(), Math.max(0, Math.min(pauseMs, longestWaitMs - waitedMs)));
    },
    [replace, save],
  );

  const finish = useCallback(
    async (made: Referral) => {
      const before = latest.current;
      replace(made);
      const saved = await save();
      if (!saved) {
        latest.current = before;
        setReferral(before);
      }
      return saved;
    },
    [replace, save],
  );

  useEffect(() => {
    const leaving = () => {
      if (document.visibilityState === 'hidden') void save();
    };
    const closing = () => void save();
    document.addEventListener('visibilitychange', leaving);
    window.addEventListener('pagehide', closing);
    return () => {
      document.removeEventListener('visibilitychange', leaving);
      window.removeEventListener('pagehide', closing);
      void save();
    };
  }, [save]);

  return { recordId, referral, state, change, save, finish };
}
