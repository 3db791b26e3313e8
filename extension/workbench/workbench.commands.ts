/** The ways around the workbench, as commands. */
import type { Command } from '@trusted-hands/commands';
import type { Keyboard } from './keyboard.ts';
import type { View } from './view.ts';

interface WorkbenchActions {
  readonly show: (view: View) => void;
  readonly openTab: () => void;
}

export function workbenchCommands({ show, openTab }: WorkbenchActions): readonly Command[] {
  const category = 'Go to';
  return [
    { id: 'workbench.today', title: 'Today', category, keybinding: 'Alt+0', when: 'unlocked', run: () => show({ type: 'today' }) },
    { id: 'workbench.note', title: 'Go on with my note', category, keybinding: 'Alt+1', when: 'unlocked', run: () => show({ type: 'note', request: { wish: { type: 'go-on' } } }) },
    { id: 'workbench.clients', title: 'Clients', category, keybinding: 'Alt+2', when: 'unlocked', run: () => show({ type: 'clients' }) },
    { id: 'workbench.directory', title: 'Directory', category, keybinding: 'Alt+3', when: 'unlocked', run: () => show({ type: 'directory' }) },
    { id: 'workbench.referrals', title: 'Referrals', category, keybinding: 'Alt+4', when: 'unlocked', run: () => show({ type: 'referrals' }) },
    { id: 'workbench.settings', title: 'Settings', category, keybinding: 'Alt+5', when: 'unlocked', run: () => show({ type: 'settings' }) },
    { id: 'workbench.open-tab', title: 'Open in a tab', category, run: openTab },
    { id: 'workbench.connect', title: 'Connect to a directory', category: 'Settings', when: 'unlocked && !connected', run: () => show({ type: 'settings', section: 'connection' }) },
    { id: 'workbench.my-place', title: 'Set my place', category: 'Settings', when: 'unlocked', run: () => show({ type: 'settings', section: 'place' }) },
    { id: 'workbench.my-details', title: 'My details', category: 'Settings', when: 'unlocked', run: () => show({ type: 'settings', section: 'details' }) },
  ];
}

/** What lies over every page of ours; the palette with the keys that this browser leaves free. */
export function overlayCommands(keyboard: Keyboard, open: (overlay: 'palette' | 'keys') => void): readonly Command[] {
  return [
    { id: 'workbench.palette', title: 'All commands, clients and practitioners', category: 'Help', keybinding: keyboard.paletteKeys, run: () => open('palette') },
    { id: 'workbench.keys', title: 'Keys', category: 'Help', keybinding: 'Mod+/', run: () => open('keys') },
  ];
}

/** Referring the client whose page is open. */
export function referCommand(start: () => void): Command {
  return { id: 'referrals.start', title: 'Refer this client', category: 'Referrals', when: 'unlocked && client-open', run: start };
}
