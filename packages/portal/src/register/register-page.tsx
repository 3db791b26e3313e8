/** Registering in the directory: address, code, form, and afterwards what is published. */
import { languageId, languages } from '@trusted-hands/directory';
import { Button, Dialog, EmptyState, Spinner } from '@trusted-hands/ui';
import { CloudOff, LogOut } from 'lucide-react';
import { useMemo, useState } from 'react';
import { ListingUpkeep } from '../confirm/listing-upkeep.tsx';
import { Page } from '../shell/page.tsx';
import { WritingProvider } from '../session/writing.tsx';
import { StewardQuestions } from '../steward/steward-questions.tsx';
import { CodeStep } from './code-step.tsx';
import { likelyCountry } from './countries.ts';
import { EmailStep } from './email-step.tsx';
import { ListingEditor } from './listing-editor.tsx';
import { ListingOverview } from './listing-overview.tsx';
import { useFocusOnStep } from './use-focus-on-step.ts';
import { useRegister, type Register, type RegisterDeps } from './use-register.ts';

export function RegisterPage(deps: RegisterDeps) {
  const setting = useMemo(() => settingOfBrowser(), []);
  const register = useRegister(deps, setting);
  useFocusOnStep(register.stage);
  return (
    <Page title="Register · Trusted Hands" aside={register.signedIn && <Account register={register} email={register.signedIn.member.email} />}>
      <StageView register={register} deps={deps} locale={setting.locale} />
    </Page>
  );
}

function StageView({ register, deps: { api, session, nowMs }, locale }: { readonly register: Register; readonly deps: RegisterDeps; readonly locale: string }) {
  const { stage } = register;
  switch (stage.at) {
    case 'loading':
      return <div className="waiting"><Spinner label="Fetching your listing …" /></div>;
    case 'unreachable':
      return (
        <EmptyState icon={<CloudOff size={32} />} title="Your listing could not be fetched" actions={<Button kind="primary" onClick={register.reload}>Try again</Button>}>
          {stage.message}
        </EmptyState>
      );
    case 'email':
      return <EmailStep email={stage.email} signInEnded={stage.signInEnded} requestCode={register.requestCode} />;
    case 'code':
      return <CodeStep key={stage.sent.email} nowMs={nowMs} sent={stage.sent} signInEnded={stage.signInEnded} register={register} />;
    case 'form':
      return <ListingEditor key={stage.member.id} stage={stage} register={register} api={api} locale={locale} />;
    case 'overview':
      return (
        <WritingProvider key={stage.member.id} session={session} memberId={stage.member.id}>
          <StewardQuestions api={api} ended={register.ended} />
          <ListingOverview stage={stage} register={register} locale={locale} />
          <ListingUpkeep listing={stage.listing} api={api} nowMs={nowMs} changed={register.reload} ended={register.ended} />
        </WritingProvider>
      );
  }
}

/** Who is signed in, and the way out; what is unfinished stays in the browser unless it is told to go. */
function Account({ register, email }: { readonly register: Register; readonly email: string }) {
  const [asking, setAsking] = useState(false);
  function signOut(forgetDraft: boolean) {
    setAsking(false);
    register.signOut(forgetDraft);
  }
  return (
    <div className="account">
      <span className="account-email">{email}</span>
      <Button kind="quiet" icon={<LogOut aria-hidden size={16} />} onClick={() => (register.hasDraft() ? setAsking(true) : signOut(false))}>Sign out</Button>
      <Dialog
        open={asking}
        onOpenChange={setAsking}
        title="Sign out?"
        description="What you wrote and did not publish stays in this browser, and is there again when you sign in. On a computer that others use, remove it. A published listing stays as it is."
        actions={
          <>
            <Button onClick={() => setAsking(false)}>Stay signed in</Button>
            <Button kind="danger" onClick={() => signOut(true)}>Sign out and remove it</Button>
            <Button kind="primary" onClick={() => signOut(false)}>Sign out</Button>
          </>
        }
      />
    </div>
  );
}

function settingOfBrowser() {
  // The pages are in English; where the browser's is of one country, dates are written as there.
  const locale = navigator.languages.find((language) => language.startsWith('en-')) ?? 'en-GB';
  const language = languageId(navigator.language.split('-', 1)[0]?.toLowerCase() ?? '');
  return { locale, country: likelyCountry(navigator.languages), ...(languages.some(({ id }) => id === language) && { language }) };
}
