/** What every page of ours has around its content: keys, palette, key help. The panel adds bars, the popup a head. */
import type { Command, CommandRegistry } from '@trusted-hands/commands';
import { keybindingsOf } from '@trusted-hands/commands';
import { useLater } from '@trusted-hands/ui';
import { useMemo, type ReactNode } from 'react';
import type { ClientChoice } from '../platform/records/client-match.ts';
import { useConnection, useVaultStatus } from '../platform/react/use-port.ts';
import type { Keyboard } from './keyboard.ts';
import type { PaletteItem } from './palette-items.ts';
import { useAvailableCommands, useCommandKeys, useContextKey } from './use-commands.ts';

// After the page itself, so that the note takes keys as early as it can.
const loadOverlays = () => import('./overlays.ts');

export type Overlay = 'palette' | 'keys' | undefined;

interface ShellProps {
  readonly registry: CommandRegistry;
  readonly keyboard: Keyboard;
  readonly overlay: Overlay;
  readonly onOverlay: (overlay: Overlay) => void;
  readonly clients: readonly ClientChoice[];
  readonly openClient: (clientId: string) => void;
  readonly findKept: (text: string) => readonly PaletteItem[];
  readonly findPractitioners: (text: string) => readonly PaletteItem[];
  /** False while what one came for is not on the screen yet: the palette comes after it. */
  readonly isShown: boolean;
  readonly children: ReactNode;
}

export function Shell({ registry, keyboard, overlay, onOverlay, clients, openClient, findKept, findPractitioners, isShown, children }: ShellProps) {
  const commands = useAvailableCommands(registry);
  useCommandKeys(registry, keyboard.kind);
  const { type } = useVaultStatus();
  useContextKey(registry, 'unlocked', type === 'unlocked' || type === 'opening');
  useContextKey(registry, 'connected', useConnection().type === 'connected');
  const sources = useMemo(
    () => ({
      commands: commands.filter(({ id }) => id !== 'workbench.palette'),
      keysOf: (command: Command) => keybindingsOf(command).slice(0, 1).map(keyboard.format).join(''),
      run: (id: string) => void registry.run(id),
      clients,
      openClient,
      findKept,
      findPractitioners,
    }),
    [commands, keyboard, registry, clients, openClient, findKept, findPractitioners],
  );
  const overlays = useLater(loadOverlays, isShown);
  return (
    <>
      {children}
      {overlays !== undefined && (
        <>
          <overlays.Palette open={overlay === 'palette'} onOpenChange={(open) => onOverlay(open ? 'palette' : undefined)} sources={sources} />
          <overlays.KeyHelp open={overlay === 'keys'} onOpenChange={(open) => onOverlay(open ? 'keys' : undefined)} commands={commands} keyboard={keyboard.kind} />
        </>
      )}
    </>
  );
}
