/** What can be done with vouches from anywhere. */
import type { Command } from '@trusted-hands/commands';

interface VouchesActions {
  readonly showVouches: () => void;
}

export function vouchesCommands({ showVouches }: VouchesActions): readonly Command[] {
  return [{ id: 'vouches.show', title: 'Show people I vouch for', category: 'Directory', when: 'unlocked', run: showVouches }];
}
