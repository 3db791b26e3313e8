/** What can be done about a client's progress, while the client's page is open. */
import type { Command } from '@trusted-hands/commands';

interface ProgressActions {
  /** Absent while there is nothing that a client could be shown. */
  readonly showClient: (() => void) | undefined;
  readonly changeSteps: () => void;
}

export function progressCommands({ showClient, changeSteps }: ProgressActions): readonly Command[] {
  return [
    ...(showClient === undefined ? [] : [{ id: 'progress.show-client', title: 'Show the client what changed', category: 'Progress', run: showClient }]),
    { id: 'progress.change-steps', title: 'Change when progress is looked at', category: 'Progress', run: changeSteps },
  ];
}
