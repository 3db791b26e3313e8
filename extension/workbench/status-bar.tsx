/** The foot of the workbench: the lock, where things are kept, the directory, and what is not safe yet. */
import type { CommandRegistry } from '@trusted-hands/commands';
import { CircleCheck, LockKeyholeOpen, TriangleAlert } from 'lucide-react';
import type { Connection, DirectoryState } from '../platform/platform.ts';
import { statusOfDirectory } from './directory-status.ts';

interface StatusBarProps {
  readonly commands: CommandRegistry;
  readonly isBackedUp: boolean;
  /** How many stored records cannot be opened. */
  readonly damaged: number;
  /** While a note is open, its own line says how far it is saved. */
  readonly saysSaved: boolean;
  readonly connection: Connection;
  readonly directory: DirectoryState;
  readonly hasProblem: boolean;
  readonly nowMs: number;
  readonly paletteKeys: string;
}

export function StatusBar({ commands, isBackedUp, damaged, saysSaved, connection, directory, hasProblem, nowMs, paletteKeys }: StatusBarProps) {
  const directoryStatus = statusOfDirectory({ connection, directory, hasProblem, nowMs });
  return (
    <footer className="status-bar" aria-label="State">
      <button type="button" className="status-lock" onClick={() => commands.run('vault.lock')} title="Lock now">
        <LockKeyholeOpen aria-hidden size={14} />
        <span>Unlocked</span>
      </button>
      {saysSaved && (
        <span className="status-saved">
          <CircleCheck aria-hidden size={14} />
          <span>Saved on this computer</span>
        </span>
      )}
      {damaged > 0 && (
        <button type="button" className="status-caution" onClick={() => commands.run('workbench.settings')}>
          <TriangleAlert aria-hidden size={14} />
          <span>{damaged} damaged</span>
        </button>
      )}
      {!isBackedUp && (
        <button type="button" className="status-caution" onClick={() => commands.run('vault.backup')}>
          <TriangleAlert aria-hidden size={14} />
          <span>No backup yet</span>
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
