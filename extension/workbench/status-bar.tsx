/** The foot of the workbench: the lock, where the notes are, the directory, and what is not safe yet. One calm row. */
import type { CommandRegistry } from '@trusted-hands/commands';
import { CircleCheck, CloudCheck, Info, LockKeyholeOpen, RefreshCw, TriangleAlert, type LucideIcon } from 'lucide-react';
import type { RecoveryAdvice } from '../features/vault/recoverability.ts';
import { sentenceOfLoss, sentenceOfSync } from '../features/vault/sync-sentence.ts';
import type { Connection, DirectoryState, SyncStatus } from '../platform/platform.ts';
import { useUnfinishedCount } from '../platform/react/use-unfinished-count.ts';
import { statusOfDirectory } from './directory-status.ts';

interface StatusBarProps {
  readonly commands: CommandRegistry;
  readonly sync: SyncStatus;
  /** When the service was found to have lost something, until that was read. */
  readonly lossAtMs: number | undefined;
  readonly advice: RecoveryAdvice;
  /** How many stored records cannot be opened. */
  readonly damaged: number;
  /** While a note is open, its own line says how far it is saved on this computer. */
  readonly saysSaved: boolean;
  readonly connection: Connection;
  readonly directory: DirectoryState;
  readonly hasProblem: boolean;
  readonly nowMs: number;
  readonly paletteKeys: string;
}

const syncIcons: Readonly<Record<SyncStatus['type'], LucideIcon>> = {
  'not-connected': CircleCheck,
  locked: Info,
  offline: Info,
  downloading: RefreshCw,
  waiting: RefreshCw,
  everywhere: CloudCheck,
  problem: TriangleAlert,
};

export function StatusBar({ commands, sync, lossAtMs, advice, damaged, saysSaved, connection, directory, hasProblem, nowMs, paletteKeys }: StatusBarProps) {
  const directoryStatus = statusOfDirectory({ connection, directory, hasProblem, nowMs });
  const { words, count, assurance, tone, detail } = sentenceOfSync(sync, { nowMs, unfinished: useUnfinishedCount() });
  const SyncIcon = syncIcons[sync.type];
  return (
    <footer className="status-bar" aria-label="State">
      <button type="button" className="status-lock" onClick={() => commands.run('vault.lock')} title="Lock now">
        <LockKeyholeOpen aria-hidden size={14} />
        <span>Unlocked</span>
      </button>
      {/* The numbers are hidden from what is read out: they change with every note. */}
      <output className={`status-sync status-sync-${tone}`}>
        {(saysSaved || sync.type !== 'not-connected') && (
          <button type="button" title={detail} onClick={() => commands.run('vault.computers')}>
            <SyncIcon aria-hidden size={14} />
            <span className="status-words">{words}</span>
            {count !== undefined && <span aria-hidden>{count}</span>}
            {assurance !== undefined && <span className="status-assurance">{`, ${assurance}`}</span>}
          </button>
        )}
      </output>
      {lossAtMs !== undefined && (
        <button type="button" className="status-caution" title={sentenceOfLoss(lossAtMs, nowMs).detail} onClick={() => commands.run('vault.computers')}>
          <TriangleAlert aria-hidden size={14} />
          <span>Lost at the service</span>
        </button>
      )}
      {damaged > 0 && (
        <button type="button" className="status-caution" onClick={() => commands.run('vault.backup')}>
          <TriangleAlert aria-hidden size={14} />
          <span>{damaged} damaged</span>
        </button>
      )}
      {advice.type === 'not-recoverable' && (
        <button
          type="button"
          className={advice.isEvening ? 'status-caution status-firm' : undefined}
          title="A lost passphrase or computer would lose all notes. Keep a recovery kit, add a computer or save a backup."
          onClick={() => commands.run('vault.computers')}
        >
          {advice.isEvening ? <TriangleAlert aria-hidden size={14} /> : <Info aria-hidden size={14} />}
          <span className="status-long">Not yet recoverable</span>
          <span className="status-short">No kit yet</span>
        </button>
      )}
      {advice.type === 'backup-due' && (
        <button type="button" onClick={() => commands.run('vault.backup')}>
          <Info aria-hidden size={14} />
          <span>Backup {advice.days} days old</span>
        </button>
      )}
      <button type="button" className="status-directory" onClick={() => commands.run('workbench.directory')}>
        <span>{directoryStatus}</span>
      </button>
      <button type="button" className="status-end" onClick={() => commands.run('workbench.palette')}>
        <span>Commands</span> <kbd>{paletteKeys}</kbd>
      </button>
    </footer>
  );
}
