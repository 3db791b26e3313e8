/** Asks for address and code until somebody is signed in, then shows what they came for. */
import type { Member } from '@trusted-hands/contract';
import { Banner, Button } from '@trusted-hands/ui';
import { LogOut } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import type { Api } from '../api/api.ts';
import { CodeStep } from '../register/code-step.tsx';
import { EmailStep } from '../register/email-step.tsx';
import { Page } from '../shell/page.tsx';
import type { SessionStore } from './session-store.ts';

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
  const [signInEnded, setSignInEnded] = useState(false);

  function leave(hasEnded: boolean) {
    session.forgetSignedIn();
    session.forgetCodeSent();
    setSignedIn(undefined);
    setSent(undefined);
    setSignInEnded(hasEnded);
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
    setSignInEnded(false);
    return undefined;
  }

  function otherEmail() {
    session.forgetCodeSent();
    setSent(undefined);
  }

  if (signedIn !== undefined) {
    const aside = (
      <div className="account">
        <span className="account-email">{signedIn.member.email}</span>
        <Button
          kind="quiet"
          icon={<LogOut aria-hidden size={16} />}
          onClick={() => {
            // Asked without waiting: the bearer is forgotten here whatever the service answers.
            void api.signOut();
            leave(false);
          }}
        >
          Sign out
        </Button>
      </div>
    );
    return <Page title={pageTitle} aside={aside}>{children({ member: signedIn.member, ended: () => leave(true) })}</Page>;
  }
  return (
    <Page title={pageTitle}>
      {signInEnded && <Banner tone="caution">Your sign-in has ended. Ask for a new code with the same address, then go on.</Banner>}
      {sent === undefined
        ? <EmailStep email="" signInEnded={false} title={title} intro={intro} requestCode={requestCode} />
        : <CodeStep key={sent.email} nowMs={nowMs} sent={sent} signInEnded={false} register={{ requestCode, signIn, otherEmail }} />}
    </Page>
  );
}
