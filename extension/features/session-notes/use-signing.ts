/** The way from a draft to a signed note: what is still missing is said at its field, a failure leaves all as it was. */
import { useBusy } from '@trusted-hands/ui';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { OpenDraft } from '../../platform/platform.ts';
import { usePlatform } from '../../platform/react/platform-context.tsx';
import type { ClientChoice } from '../../platform/records/client-match.ts';
import { signNote, type SignedNote, type SignFailure } from './sign-note.ts';
import { signReadiness, type SignReadiness } from './sign-readiness.ts';

export type Missing = Extract<SignReadiness, { type: 'not-ready' }>;
export type Signed = SignedNote & { readonly clientName: string };

interface Signing {
  readonly busy: boolean;
  readonly missing: Missing | undefined;
  readonly failure: SignFailure | undefined;
  readonly sign: () => Promise<void>;
  readonly clearMissing: () => void;
}

interface SigningParts {
  /** Undefined while they are not known yet: whoever signs then signs as soon as they are. */
  readonly clients: readonly ClientChoice[] | undefined;
  readonly unseenName: string | undefined;
  readonly onMissing: (missing: Missing) => void;
  readonly onSigned: (signed: Signed) => void;
}

export function useSigning(open: OpenDraft | undefined, { clients, unseenName, onMissing, onSigned }: SigningParts): Signing {
  const { vault, nowMs } = usePlatform();
  const { busy, during } = useBusy();
  // Kept with the draft that it is about: another draft starts without it.
  const [problem, setProblem] = useState<{ readonly open: OpenDraft; readonly missing?: Missing; readonly failure?: SignFailure }>();
  const own = problem?.open === open ? problem : undefined;
  const [waiting, setWaiting] = useState<OpenDraft>();
  const wanted = useRef<OpenDraft>(undefined);

  const sign = useCallback(async () => {
    if (busy || open === undefined || open.role() === 'follower') return;
    if (clients === undefined) {
      wanted.current = open;
      setWaiting(open);
      return;
    }
    const draft = open.current();
    const readiness = signReadiness(draft, clients, { nowMs: nowMs(), unseenName });
    if (readiness.type === 'not-ready') {
      setProblem({ open, missing: readiness });
      onMissing(readiness);
      return;
    }
    setProblem(undefined);
    const clientName = clients.find(({ clientId }) => clientId === draft.clientId)?.name ?? draft.newClient?.name.trim() ?? '';
    await during(async () => {
      const signed = await signNote(vault, open, nowMs());
      if (signed.ok) onSigned({ ...signed.value, clientName });
      else setProblem({ open, failure: signed.failure });
    });
  }, [busy, during, open, clients, unseenName, nowMs, vault, onMissing, onSigned]);

  useEffect(() => {
    const before = wanted.current;
    if (before === undefined || clients === undefined) return;
    wanted.current = undefined;
    if (before === open) void sign();
  }, [clients, open, sign]);

  return { busy: busy || (clients === undefined && waiting !== undefined && waiting === open), missing: own?.missing, failure: own?.failure, sign, clearMissing: useCallback(() => setProblem(undefined), []) };
}
