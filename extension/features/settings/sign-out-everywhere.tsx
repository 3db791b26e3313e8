/** Ends every session of the account, after saying what that does and what it cannot do. */
import { Banner, Button, Dialog, useBusy } from '@trusted-hands/ui';
import { useState } from 'react';
import { usePlatform } from '../../platform/react/platform-context.tsx';

export function SignOutEverywhere({ email }: { readonly email: string }) {
  const { service } = usePlatform();
  const [isOpen, setOpen] = useState(false);
  const [problem, setProblem] = useState<string>();
  const { busy, during } = useBusy();

  function show(open: boolean) {
    setOpen(open);
    setProblem(undefined);
  }

  async function signOut() {
    setProblem(undefined);
    const ended = await service.signOutEverywhere();
    if (!ended.ok) setProblem(ended.failure.message);
  }

  return (
    <>
      <Button kind="quiet" onClick={() => show(true)}>Sign out everywhere</Button>
      <Dialog
        open={isOpen}
        onOpenChange={(open) => !busy && show(open)}
        title="Sign out everywhere?"
        actions={
          <>
            <Button disabled={busy} onClick={() => show(false)}>Stay signed in</Button>
            <Button kind="danger" busy={busy} onClick={() => void during(signOut)}>Sign out everywhere</Button>
          </>
        }
      >
        <ul className="vault-points">
          <li>{`Every computer and web page that is signed in as ${email} is signed out, this computer too.`}</li>
          <li>Each of them keeps the notes it has and gets no new ones until somebody signs in there with a code from your mail.</li>
          <li>A computer that you lost still holds what it has, locked. Remove it under “Computers and recovery” as well.</li>
        </ul>
        {problem !== undefined && <Banner tone="danger" title="Not finished">{problem}</Banner>}
      </Dialog>
    </>
  );
}
