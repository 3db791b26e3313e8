/** Computers and recovery in Settings: how it stands, and the way to its page. */
import { Button, StatusText } from '@trusted-hands/ui';
import { useDevices, useRecoveryAdvice } from './use-recovery.ts';

interface RecoverySummaryProps {
  readonly onOpen: () => void;
}

export function RecoverySummary({ onOpen }: RecoverySummaryProps) {
  const advice = useRecoveryAdvice();
  const { devices } = useDevices();
  const others = devices.filter(({ isThis, isActive }) => isActive && !isThis).length;
  return (
    <section className="section" aria-labelledby="recovery-summary-title">
      <h2 id="recovery-summary-title">Computers and recovery</h2>
      <p className="quiet">{others === 0 ? 'Your notes are used on this computer only.' : others === 1 ? 'Your notes are used on one more computer.' : `Your notes are used on ${others} more computers.`}</p>
      {advice.type === 'not-recoverable' ? (
        <StatusText tone={advice.isEvening ? 'caution' : 'neutral'}>Not yet recoverable: a lost passphrase or computer loses all notes</StatusText>
      ) : advice.type === 'backup-due' ? (
        <StatusText>{`Your last backup is ${advice.days} days old`}</StatusText>
      ) : (
        <StatusText tone="saved">Your signed notes can be brought back if this computer is lost</StatusText>
      )}
      <div className="actions">
        <Button kind={advice.type === 'not-recoverable' ? 'primary' : 'secondary'} onClick={onOpen}>Computers, recovery kit and backup</Button>
      </div>
    </section>
  );
}
