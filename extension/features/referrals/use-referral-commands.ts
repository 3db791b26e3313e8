/** Registers what can be done with the referral on the page, and keeps what the last action had to say. */
import type { CommandRegistry } from '@trusted-hands/commands';
import { useEffect, useMemo, useState } from 'react';
import { usePlatform } from '../../platform/react/platform-context.tsx';
import { createReferralActions, type ActionOutcome, type ReferralActions } from './referral-actions.ts';
import { letterCommands } from './referrals.commands.ts';

type Notice = { readonly type: 'done'; readonly message: string } | { readonly type: 'failed'; readonly message: string };

/** How a page prints: by opening the letter's tab, or in that tab by the browser's dialog. */
export type Print = (actions: ReferralActions, referralId: string) => Promise<ActionOutcome>;

interface ReferralCommands {
  readonly actions: ReferralActions;
  readonly notice: Notice | undefined;
  readonly busy: boolean;
  /** Runs an action and says how it went. */
  readonly perform: (action: Promise<ActionOutcome>, doneMessage: string) => Promise<boolean>;
}

export function useReferralCommands(referralId: string, commands: CommandRegistry, print: Print): ReferralCommands {
  const platform = usePlatform();
  const actions = useMemo(() => createReferralActions(platform), [platform]);
  const [notice, setNotice] = useState<Notice>();
  // Not useBusy: one action may begin while another is under way, such as copying while the PDF is being made.
  const [busy, setBusy] = useState(false);

  const perform = useMemo(
    () => async (action: Promise<ActionOutcome>, doneMessage: string) => {
      setBusy(true);
      try {
        const outcome = await action;
        setNotice(outcome.ok ? (doneMessage === '' ? undefined : { type: 'done', message: doneMessage }) : { type: 'failed', message: outcome.failure.message });
        return outcome.ok;
      } finally {
        setBusy(false);
      }
    },
    [],
  );

  useEffect(() => {
    return commands.register(
      letterCommands({
        print: async () => void (await perform(print(actions, referralId), '')),
        savePdf: async () => void (await perform(actions.savePdf(referralId), 'Saved as a PDF. Keep the file where only you can open it.')),
        copy: async () => void (await perform(actions.copyText(referralId), 'Copied. Paste it where only the practice can read it.')),
      }),
    );
  }, [commands, actions, perform, referralId, print]);

  return { actions, notice, busy, perform };
}
