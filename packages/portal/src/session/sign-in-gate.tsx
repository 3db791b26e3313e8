/** Asks for address and code until somebody is signed in, then shows what they came for. */
import type { Member } from '@trusted-hands/contract';
import { Button } from '@trusted-hands/ui';
import { LogOut } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import type { Api } from '../api/api.ts';
import { CodeStep } from '../register/code-step.tsx';
import { EmailStep } from '../register/email-step.tsx';
import { Page } from '../shell/page.tsx';
import type { SessionStore } from './session-store.ts';
import { WritingProvider } from './writing.tsx';

export interface SignInDeps {
  readonly api: Api;
  readonly session: SessionStore;
  readonly nowMs: () => number;
}

interface SignInGateProps extends SignInDeps {
  /** Of the page in the browser. */
  readonly pageTitle: string;
  readonly title: string;
  readonly intro: string;
  /** `ended` is called when the service no longer knows the sign-in. */
  readonly children: (signedIn: { readonly member: Member; readonly ended: () => void }) => ReactNode;
}

export function SignInGate({ api, session, nowMs, pageTitle, title, intro, children }: SignInGateProps) {
  const [signedIn, setSignedIn] = useState(() => session.signedIn());
  const [sent, setSent] = useState(() => session.codeSent());
  /** Whose sign-in ran out. */
  const [ended, setEnded] = useState<Member>();

  function leave(member: Member, hasEnded: boolean) {
    session.forgetSignedIn();
    session.forgetCodeSent();
    if (!hasEnded) session.forgetWritten(member.id);
    setSignedIn(undefined);
    setSent(undefined);
    setEnded(hasEnded ? member : undefined);
  }

  async function requestCode(email: string) {
    const answer = await api.requestCode(email);
    if (!answer.ok) return answer.failure;
    const nowSent = { email, sentAtMs: nowMs(), expiresInMinutes: answer.value.expiresInMinutes };
    session.keepCodeSent(nowSent);
    setSent(nowSent);
    return undefined;
  }

  async function signIn(email: string, code: string) {
    const answer = await api.signIn(email, code);
    if (!answer.ok) return answer.failure;
    session.keepSignedIn(answer.value);
    session.forgetCodeSent();
    setSignedIn(answer.value);
    setEnded(undefined);
    return undefined;
  }

  function otherEmail() {
    session.forgetCodeSent();
    setSent(undefined);
  }

  if (signedIn !== undefined) {
    const { member } = signedIn;
    const aside = (
      <div className="account">
        <span className="account-email">{member.email}</span>
        <Button
          kind="quiet"
          icon={<LogOut aria-hidden size={16} />}
          onClick={() => {
            // Asked without waiting: the bearer is forgotten here whatever the service answers.
            void api.signOut();
            leave(member, false);
          }}
        >
          Sign out
        </Button>
      </div>
    );
    return (
      <Page title={pageTitle} aside={aside}>
        <WritingProvider key={member.id} session={session} memberId={member.id}>{children({ member, ended: () => leave(member, true) })}</WritingProvider>
      </Page>
    );
  }
  return (
    <Page title={pageTitle}>
      {sent === undefined
        ? <EmailStep email={ended?.email ?? ''} signInEnded={ended !== undefined} title={title} intro={intro} requestCode={requestCode} />
        : <CodeStep key={sent.email} nowMs={nowMs} sent={sent} signInEnded={ended !== undefined} register={{ requestCode, signIn, otherEmail }} />}
    </Page>
  );
}
