/** Saving a backup: the file first, then the recovery code to keep elsewhere, then the person's word that both are safe. */
import { Banner, Button, Checkbox, useBusy } from '@trusted-hands/ui';
import { Download } from 'lucide-react';
import { useEffect, useState } from 'react';
import { usePlatform } from '../../platform/react/platform-context.tsx';
import { useVaultStatus } from '../../platform/react/use-port.ts';
import type { MadeBackup } from '../../platform/vault/keep-new-vault.ts';
import { RecoveryCode } from './recovery-code.tsx';
import { usePutOffBackup } from './use-put-off-backup.ts';
import { useDevices, useRecoveryAdvice, useSyncStatus } from './use-recovery.ts';

/** Constant, so that the name of the file says nothing of whom it holds. */
const backupFileName = 'trusted-hands-backup.age';

export function BackupSection() {
  const { vault, pages } = usePlatform();
  const status = useVaultStatus();
  const [recoveryCode, setRecoveryCode] = useState<string>();
  const [saved, setSaved] = useState<MadeBackup>();
  const [isKept, setKept] = useState(false);
  const { busy, during } = useBusy();
  const [problem, setProblem] = useState<string>();
  const [isDone, setDone] = useState(false);
  const [isTab, setTab] = useState(false);
  const backedUp = status.type === 'unlocked' && status.backedUp;
  const advice = useRecoveryAdvice();
  const putOff = usePutOffBackup();
  const { isKitKept } = useDevices();
  const isConnected = useSyncStatus().type !== 'not-connected';
  const damaged = status.type === 'unlocked' ? status.damaged : 0;

  useEffect(() => void pages.isTab().then(setTab), [pages]);

  async function save() {
    setProblem(undefined);
    setDone(false);
    const made = await vault.backup();
    if (made.ok) {
      await pages.saveFile(backupFileName, made.value.file, 'application/octet-stream');
      setRecoveryCode(made.value.recoveryCode);
      setSaved(made.value.made);
      setKept(false);
    } else {
      setProblem(made.failure.message);
    }
  }

  async function confirm() {
    setProblem(undefined);
    if (saved === undefined) return;
    const noted = await vault.confirmBackup(saved);
    // The file and the code are good all the same; it is only asked for again.
    if (!noted.ok) {
      setProblem(`Your backup is saved, but this computer could not note it and will go on asking for one. ${noted.failure.message}`);
      return;
    }
    setRecoveryCode(undefined);
    setDone(true);
  }

  return (
    <section className="section" aria-labelledby="backup-title">
      <h2 id="backup-title">Backup</h2>
      {damaged > 0 && (
        <Banner tone="danger" live="none" title={damaged === 1 ? 'One record cannot be opened' : `${damaged} records cannot be opened`}>
          They were damaged on this computer’s disk, or left out of a backup because they were damaged in it. Everything else is here. Keep every backup you have: the damaged ones may be whole in it.
        </Banner>
      )}
      {isDone ? (
        <Banner tone="saved" title="Backed up">Save a new backup from time to time: it holds what you had written on the day.</Banner>
      ) : (
        !backedUp &&
        !isConnected && (
          <Banner tone="caution" live="none" title="Not backed up yet">
            Your notes are only on this computer. A lost passphrase or a removed extension would lose all of them.
          </Banner>
        )
      )}
      {advice.type === 'backup-due' && !isDone && (
        <Banner live="none" title={`Your last backup is ${advice.days} days old`} actions={<Button onClick={() => void putOff()}>Remind me in a week</Button>}>
          What you wrote since is not in it. A new one takes a minute.
        </Banner>
      )}
      {problem !== undefined && <Banner tone="danger">{problem}</Banner>}
      <p className="quiet">{`One file that needs no service: with it you are never stuck. It is locked and holds your notes, the unfinished ones too. Only your recovery code opens it${isKitKept ? ', the one on your kit' : ''}: keep the two in different places.`}</p>
      <div className="actions">
        <Button icon={<Download aria-hidden size={16} />} busy={busy} onClick={() => void during(save)} kind={recoveryCode === undefined && !backedUp && !isConnected && !isDone ? 'primary' : 'secondary'}>
          {recoveryCode === undefined ? 'Save a backup file' : 'Save the file again'}
        </Button>
      </div>
      {recoveryCode !== undefined && (
        <>
          <RecoveryCode code={recoveryCode} onCopy={() => void pages.copyText(recoveryCode)} {...(isTab && { onPrint: () => print() })} />
          <Checkbox label="I saved the file, and wrote down or printed this code" checked={isKept} onChange={(event) => setKept(event.target.checked)} />
          <div className="actions">
            <Button kind="primary" disabled={!isKept} onClick={() => void confirm()}>
              Done
            </Button>
            {!isKept && <span className="quiet">Tick the line above first.</span>}
          </div>
        </>
      )}
    </section>
  );
}
