/** First use on one's own computer: it asks at once who is there, and from then on opens the notes by that. */
import { Banner, Button, Spinner } from '@trusted-hands/ui';
import { Fingerprint } from 'lucide-react';
import { useEffect, useState } from 'react';
import { usePlatform } from '../../platform/react/platform-context.tsx';

interface LockByComputerProps {
  readonly onPassphrase: () => void;
  readonly onBack: () => void;
  readonly onBegun: (() => void) | undefined;
}

export function LockByComputer({ onPassphrase, onBack, onBegun }: LockByComputerProps) {
  const [problem, setProblem] = useState<string>();
  return (
    <main className="vault-door" aria-labelledby="first-run-title">
      <header className="vault-door-head">
        <Fingerprint aria-hidden size={28} />
        <h1 id="first-run-title">Lock your notes with this computer</h1>
        <p>Use your fingerprint, face or PIN, as your computer asks for it. It stays on this computer; nothing is sent anywhere.</p>
      </header>
      {problem === undefined ? (
        <AskComputer onBegun={onBegun} onProblem={setProblem} />
      ) : (
        <>
          <Banner tone="danger" title="Not begun yet">{problem}</Banner>
          <Button kind="primary" wide onClick={() => setProblem(undefined)}>Try again</Button>
        </>
      )}
      <div className="actions">
        <Button kind="quiet" onClick={onPassphrase}>Use a passphrase instead</Button>
        <Button kind="quiet" onClick={onBack}>Back</Button>
      </div>
      <Banner tone="caution" live="none" title="Nobody can open them for you">
        Until you keep a recovery kit or a backup, a lost or reset computer or a removed extension loses all your notes.
      </Banner>
    </main>
  );
}

interface AskComputerProps {
  readonly onBegun: (() => void) | undefined;
  readonly onProblem: (message: string) => void;
}

/** Asks as soon as it is shown: the answer before asked for it, and so it is one press less. */
function AskComputer({ onBegun, onProblem }: AskComputerProps) {
  const { unlocking } = usePlatform();
  useEffect(() => {
    const controller = new AbortController();
    const begin = async () => {
      const made = await unlocking.create(controller.signal);
      // This part goes as soon as the notes are open, a moment before it hears so here.
      if (made.ok) onBegun?.();
      else if (!controller.signal.aborted) onProblem(made.failure.message);
    };
    void begin();
    return () => controller.abort();
  }, [unlocking, onBegun, onProblem]);
  return <p><Spinner label="Waiting for your fingerprint, face or PIN …" /></p>;
}
