/**
 * What can be done about referrals, as data: the palette, the menus, the keys and the buttons all read these lists. Each is
 * registered while its page is open.
 */
import type { Command } from '@trusted-hands/commands';
import { isFinal, moveLabel, nextStates, type ReferralState } from '@trusted-hands/referral';

const category = 'Referrals';

interface LetterCommandActions {
  readonly print: () => void | Promise<void>;
  readonly savePdf: () => void | Promise<void>;
  readonly copy: () => void | Promise<void>;
}

/** What can be done with the letter on the page. */
export function letterCommands({ print, savePdf, copy }: LetterCommandActions): readonly Command[] {
  return [
    { id: 'referrals.print', title: 'Print the letter', category, run: print },
    { id: 'referrals.save-pdf', title: 'Save the letter as PDF', category, run: savePdf },
    { id: 'referrals.copy', title: 'Copy the letter’s text', category, run: copy },
  ];
}

/** One command for each state that may follow; `choose` asks for its date and reason. */
export function moveCommands(state: ReferralState, choose: (to: ReferralState) => void): readonly Command[] {
  return nextStates(state)
    .filter((to) => to !== 'consented')
    .map((to) => ({ id: moveCommandId(to), title: moveLabel(to), category, run: () => choose(to) }));
}

export function moveCommandId(to: ReferralState): string {
  return `referrals.to-${to}`;
}

/** The states that lead on, and the two ways out, as the page shows them apart. */
export function splitMoves(state: ReferralState): { readonly onward: readonly ReferralState[]; readonly waysOut: readonly ReferralState[] } {
  const states = nextStates(state).filter((to) => to !== 'consented');
  return {
    onward: states.filter((to) => !isFinal(to) || to === 'closed'),
    waysOut: states.filter((to) => isFinal(to) && to !== 'closed'),
  };
}

interface ReferCommandActions {
  readonly make: () => void | Promise<void>;
  /** Asks first. */
  readonly discard: () => void;
}

/** While a referral is being written. */
export function referCommands({ make, discard }: ReferCommandActions): readonly Command[] {
  return [
    { id: 'referrals.make-letter', title: 'Make the letter', category, keybinding: 'Mod+Enter', run: make },
    { id: 'referrals.discard', title: 'Throw the unfinished letter away', category, run: discard },
  ];
}
