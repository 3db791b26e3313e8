/** What can be done about the lock, the backup and the computers. */
import type { Command } from '@trusted-hands/commands';
import type { CoverPort } from '../../platform/platform.ts';

interface VaultCommandActions {
  readonly lock: () => void;
  readonly cover: CoverPort['cover'];
  readonly openBackup: () => void;
  readonly openComputers: () => void;
}

export function vaultCommands(actions: VaultCommandActions): readonly Command[] {
  return [
    { id: 'vault.lock', title: 'Lock now', category: 'This computer', keybinding: 'Mod+Shift+L', when: 'unlocked', run: actions.lock },
    { id: 'vault.cover', title: 'Cover the screen', category: 'This computer', keybinding: 'Alt+Shift+H', when: 'unlocked', run: actions.cover },
    { id: 'vault.backup', title: 'Save a backup', category: 'This computer', when: 'unlocked', run: actions.openBackup },
    { id: 'vault.computers', title: 'Computers and recovery', category: 'This computer', when: 'unlocked', run: actions.openComputers },
  ];
}
