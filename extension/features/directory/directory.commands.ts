/** What can be done with the directory from anywhere. */
import type { Command } from '@trusted-hands/commands';

interface DirectoryActions {
  readonly update: () => Promise<void>;
}

export function directoryCommands({ update }: DirectoryActions): readonly Command[] {
  return [{ id: 'directory.update', title: 'Update the directory', category: 'Directory', when: 'unlocked && connected', run: update }];
}
