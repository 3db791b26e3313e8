/** Six words that a computer that was let in shows too: what is compared, and both answers. It can be put off, not lost. */
import { Banner, Button, Spinner, useBusy } from '@trusted-hands/ui';
import { useEffect, useState } from 'react';
import { usePlatform } from '../../platform/react/platform-context.tsx';
import { useInitialFocus } from '../../platform/react/use-initial-focus.ts';
import { MatchingWords } from './matching-words.tsx';

interface CompareWordsProps {
  readonly deviceId: string;
  readonly name: string;
  readonly onClose: () => void;
}

export function CompareWords({ deviceId, name, onClose }: CompareWordsProps) {
  const { devices } = usePlatform();
  const [words, setWords] = useState<readonly string[]>();
  const [problem, setProblem] = useState<{ readonly title: string; readonly message: string }>();
  const [isRemoved, setRemoved] = useState(false);
  const { busy, during } = useBusy();
  const title = useInitialFocus<HTMLHeadingElement>();
  useEffect(() => {
    let isGone = false;
    void devices.matchingWords(deviceId).then(
      (found) => !isGone && setWords(found),
      () => !isGone && setProblem({ title: 'The words cannot be shown', message: 'The browser could not read this computer’s disk. Close this and try again.' }),
    );
    return () => {
      isGone = true;
    };
  }, [devices, deviceId]);

  async function agree() {
    setProblem(undefined);
    const noted = await devices.noteCompared(deviceId);
    if (noted.ok) onClose();
    else setProblem({ title: 'Not noted', message: noted.failure.message });
  }

  async function remove() {
    setProblem(undefined);
    const removed = await devices.removeDevice(deviceId);
    if (removed.ok) setRemoved(true);
    else setProblem({ title: 'Not removed', message: removed.failure.message });
  }

  if (isRemoved) {
    return (
      <div className="vault-panel form">
        <Banner tone="caution" title={`${name} is removed again`} actions={<Button onClick={onClose}>Close</Button>}>
          It gets nothing more. If it was a stranger’s, it may have seen notes in the minutes between. Your recovery kit was replaced with the removal: keep the new one, below. To try again, take the text from the other computer’s own screen.
        </Banner>
      </div>
    );
  }
  return (
    <section className="form vault-panel" aria-labelledby="compare-title">
      <h3 id="compare-title" ref={title} tabIndex={-1}>Compare the six words</h3>
      <p>{`${name} shows six words too, in a moment. They have to be these, in this order.`}</p>
      {words === undefined ? <Spinner label="Making the words …" /> : <MatchingWords words={words} />}
      <p className="quiet">If one differs, somebody put another computer in its place. Remove it at once, and do not go on over there. If it no longer shows any, remove it and add it again.</p>
      {problem !== undefined && <Banner tone="danger" title={problem.title}>{problem.message}</Banner>}
      <div className="actions">
        <Button kind="primary" busy={busy} disabled={words === undefined} onClick={() => void during(agree)}>They are the same</Button>
        <Button kind="danger" disabled={busy} onClick={() => void during(remove)}>They differ: remove it</Button>
        <Button kind="quiet" disabled={busy} onClick={onClose}>Compare later</Button>
      </div>
    </section>
  );
}
