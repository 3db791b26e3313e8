/**
 * What the register page can do, and where it stands. Whatever fails, what was typed is kept: the form is written to the
 * browser's storage at every change and taken away only once it was published or given up.
 */
import type { ListingContentInput } from '@trusted-hands/directory';
import { useEffect, useState } from 'react';
import type { Api, ApiFailure } from '../api/api.ts';
import type { CodeSent, SessionStore, SignedIn } from '../session/session-store.ts';
import { emptyForm, formOfContent, type KeptForm, keptFormSchema, type ListingForm } from './listing-form.ts';
import { stageAfterFailedLoading, stageAfterLoading, type Stage } from './register-stage.ts';

export interface RegisterDeps {
  readonly api: Api;
  readonly session: SessionStore;
  readonly nowMs: () => number;
}

interface RegisterSetting {
  readonly country: string;
  readonly language?: string;
}

export interface Register {
  readonly stage: Stage;
  readonly signedIn: SignedIn | undefined;
  /** False once the browser refused to keep the form. */
  readonly keepsDraft: boolean;
  readonly reload: () => void;
  readonly requestCode: (email: string) => Promise<ApiFailure | undefined>;
  readonly signIn: (email: string, code: string) => Promise<ApiFailure | undefined>;
  readonly otherEmail: () => void;
  /** The service no longer knows the sign-in: asks for a code again, and what is half-written stays. */
  readonly ended: () => void;
  /** With `forgetDraft` what was written and not published goes too; without, it stays for the next sign-in. */
  readonly signOut: (forgetDraft: boolean) => void;
  readonly keepDraft: (form: ListingForm) => void;
  /** Whether something written is not published yet. */
  readonly hasDraft: () => boolean;
  /** Undefined when it went well, or when the sign-in had ended and a new code is being asked for. */
  readonly publish: (content: ListingContentInput) => Promise<ApiFailure | undefined>;
  readonly withdraw: () => Promise<ApiFailure | undefined>;
  readonly edit: () => void;
  /** With what was changed and not published; without, it is given up. */
  readonly backToOverview: (form: ListingForm | undefined) => void;
}

export function useRegister({ api, session, nowMs }: RegisterDeps, setting: RegisterSetting): Register {
  const [stage, setStage] = useState<Stage>(() => firstStage(session));
  const [keepsDraft, setKeepsDraft] = useState(true);
  const signedIn = session.signedIn();

  async function load({ member }: SignedIn): Promise<void> {
    const answer = await api.myListing();
    const draft = session.draft(member.id, keptFormSchema);
    if (answer.ok) {
      setStage(stageAfterLoading({ member, listing: answer.value.listing, draft, startForm: emptyForm({ ...setting, email: member.email }) }));
      return;
    }
    if (answer.failure.code === 'not-signed-in') session.forgetSignedIn();
    setStage(stageAfterFailedLoading({ failure: answer.failure, member, draft }));
  }

  useEffect(() => {
    if (signedIn !== undefined) void load(signedIn);
    // Only when the page opens: later loads follow from what is done on it.
    // oxlint-disable-next-line react/exhaustive-deps -- a dependency on what it loads would load it again and again
  }, []);

  function askForCodeAgain(email: string): void {
    session.forgetSignedIn();
    session.forgetCodeSent();
    setStage({ at: 'email', email, signInEnded: true });
  }

  return {
    stage,
    signedIn,
    keepsDraft,
    reload() {
      if (signedIn === undefined) return;
      setStage({ at: 'loading' });
      void load(signedIn);
    },
    async requestCode(email) {
      const answer = await api.requestCode(email);
      if (!answer.ok) return answer.failure;
      const sent: CodeSent = { email, sentAtMs: nowMs(), expiresInMinutes: answer.value.expiresInMinutes };
      session.keepCodeSent(sent);
      setStage((before) => ({ at: 'code', sent, signInEnded: (before.at === 'email' || before.at === 'code') && before.signInEnded }));
      return undefined;
    },
    async signIn(email, code) {
      const answer = await api.signIn(email, code);
      if (!answer.ok) return answer.failure;
      session.keepSignedIn(answer.value);
      session.forgetCodeSent();
      await load(answer.value);
      return undefined;
    },
    otherEmail() {
      const email = session.codeSent()?.email ?? '';
      session.forgetCodeSent();
      setStage((before) => ({ at: 'email', email, signInEnded: before.at === 'code' && before.signInEnded }));
    },
    ended: () => askForCodeAgain(signedIn?.member.email ?? ''),
    signOut(forgetDraft) {
      // Asked without waiting: the bearer is forgotten here whatever the service answers.
      void api.signOut();
      if (forgetDraft && signedIn !== undefined) session.forgetDraft(signedIn.member.id);
      if (signedIn !== undefined) session.forgetWritten(signedIn.member.id);
      session.forgetSignedIn();
      setStage({ at: 'email', email: '', signInEnded: false });
    },
    keepDraft(form) {
      if (signedIn !== undefined) setKeepsDraft(session.keepDraft(signedIn.member.id, { form, keptAtMs: nowMs() } satisfies KeptForm));
    },
    hasDraft: () => signedIn !== undefined && session.draft(signedIn.member.id, keptFormSchema) !== undefined,
    async publish(content) {
      const answer = await api.publish(content);
      if (answer.ok && signedIn !== undefined) {
        session.forgetDraft(signedIn.member.id);
        setStage({ at: 'overview', member: signedIn.member, listing: answer.value.listing, warnings: answer.value.warnings });
        return undefined;
      }
      return answer.ok ? undefined : endedOr(answer.failure);
    },
    async withdraw() {
      const answer = await api.withdraw();
      if (!answer.ok) return endedOr(answer.failure);
      setStage((before) => (before.at === 'overview' ? { ...before, listing: answer.value.listing, warnings: [] } : before));
      return undefined;
    },
    edit() {
      setStage((before) =>
        before.at === 'overview'
          ? { at: 'form', member: before.member, listing: before.listing, form: before.unpublished ?? formOfContent(before.listing.content), restored: 'no' }
          : before,
      );
    },
    backToOverview(form) {
      if (form === undefined && signedIn !== undefined) session.forgetDraft(signedIn.member.id);
      setStage((before) => {
        if (before.at === 'overview') return { at: 'overview', member: before.member, listing: before.listing, warnings: before.warnings };
        if (before.at !== 'form' || before.listing === null) return before;
        return { at: 'overview', member: before.member, listing: before.listing, warnings: [], ...(form !== undefined && { unpublished: form }) };
      });
    },
  };

  function endedOr(failure: ApiFailure): ApiFailure | undefined {
    if (failure.code !== 'not-signed-in') return failure;
    askForCodeAgain(signedIn?.member.email ?? '');
    return undefined;
  }
}

/** A reload goes on where the tab stood. */
function firstStage(session: SessionStore): Stage {
  if (session.signedIn() !== undefined) return { at: 'loading' };
  const sent = session.codeSent();
  return sent === undefined ? { at: 'email', email: '', signInEnded: false } : { at: 'code', sent, signInEnded: false };
}
