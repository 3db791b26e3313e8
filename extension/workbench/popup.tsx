/** The toolbar popup: typing-ready, one note, and the way on to the side panel with the same draft. */
import { IconButton, UiProvider, useLater } from '@trusted-hands/ui';
import { LockKeyhole, Search } from 'lucide-react';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { beginJot, type FirstJot } from '../features/session-notes/open-jot.ts';
import { JotView } from '../features/session-notes/jot-view.tsx';
import { sessionNotesCommands, signKeybinding } from '../features/session-notes/session-notes.commands.ts';
import type { JotRequest } from '../features/session-notes/use-jot.ts';
import { BackupOffer } from '../features/vault/backup-offer.tsx';
import { ConfirmPassphrase } from '../features/vault/confirm-passphrase.tsx';
import { PeopleGate } from '../features/vault/people-gate.tsx';
import { useLockNow } from '../features/vault/use-lock-now.ts';
import { VaultGate } from '../features/vault/vault-gate.tsx';
import { vaultCommands } from '../features/vault/vault.commands.ts';
import type { Page } from '../platform/create-platform.ts';
import type { Intent } from '../platform/pages/intent.ts';
import type { OpenDraft, PagesPort } from '../platform/platform.ts';
import { usePlatform } from '../platform/react/platform-context.tsx';
import { useClientChoices } from '../platform/react/use-clients.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import type { Keyboard } from './keyboard.ts';
import { popupCommands } from './popup.commands.ts';
import { Shell, type Overlay } from './shell.tsx';
import { useCommandRegistry, useCommands } from './use-commands.ts';
import { overlayCommands } from './workbench.commands.ts';

/** Needed once there is a client, and typing does not wait for it. */
const loadCard = () => import('../features/clients/client-card.tsx');

interface PopupProps {
  readonly page: Page;
  readonly keyboard: Keyboard;
}

export function Popup({ page, keyboard }: PopupProps) {
  return (
    <UiProvider>
      <ErrorBoundary>
        <PeopleGate page={page}>
          {() => <PersonPopup keyboard={keyboard} />}
        </PeopleGate>
      </ErrorBoundary>
    </UiProvider>
  );
}

interface PersonPopupProps {
  readonly keyboard: Keyboard;
}

/** Of whoever was chosen: their note is opened while the rest of what is theirs is still being read, and all is drawn at once. */
function PersonPopup({ keyboard }: PersonPopupProps) {
  const platform = usePlatform();
  const { pages } = platform;
  const [first] = useState(() => beginJot(platform, { wish: { type: 'go-on' } }));
  useEffect(() => () => first.drop(), [first]);
  return (
    <VaultGate showsWhileOpening waitsFor={first.settled} doors={{ type: 'elsewhere', onDoor: (door) => void (door === 'own-computer' ? goOnInTab(pages, { type: door }) : goOnInPanel(pages, { type: door })) }}>
      <OpenPopup keyboard={keyboard} first={first} />
    </VaultGate>
  );
}

interface OpenPopupProps extends PersonPopupProps {
  readonly first: FirstJot;
}

function OpenPopup({ keyboard, first }: OpenPopupProps) {
  const { cover, pages } = usePlatform();
  const locking = useLockNow();
  const { lockNow } = locking;
  const registry = useCommandRegistry();
  const [overlay, setOverlay] = useState<Overlay>();
  const [request, setRequest] = useState<JotRequest>(first.request);
  const clients = useClientChoices();
  const [note, setNote] = useState<OpenDraft>();
  const card = useLater(loadCard, note !== undefined);
  const goOn = useCallback((intent?: Intent) => void goOnInPanel(pages, intent, note), [pages, note]);

  useCommands(
    registry,
    useMemo(
      () => [
        ...sessionNotesCommands({ startNew: () => setRequest({ wish: { type: 'new' } }) }),
        ...vaultCommands({ lock: lockNow, cover: () => cover.cover(), openBackup: () => goOn({ type: 'backup' }), openComputers: () => goOn({ type: 'computers' }) }),
        ...popupCommands({ openPanel: () => goOn() }),
        ...overlayCommands(keyboard, setOverlay),
      ],
      [lockNow, cover, goOn, keyboard],
    ),
  );
  const writeFor = useCallback((clientId: string) => setRequest({ wish: { type: 'new', clientId }, start: { clientId } }), []);
  const paletteKeys = keyboard.format(keyboard.paletteKeys[0] ?? 'F1');

  return (
    <Shell registry={registry} keyboard={keyboard} overlay={overlay} onOverlay={setOverlay} clients={clients} openClient={writeFor} findKept={nobody} findPractitioners={nobody} isShown={note !== undefined}>
      <div className="popup">
        <header className="popup-head">
          <h1>Session note</h1>
          <IconButton label={`Find a command or a client (${paletteKeys})`} icon={<Search aria-hidden size={18} />} onClick={() => registry.run('workbench.palette')} />
          <IconButton label="Lock now" icon={<LockKeyhole aria-hidden size={18} />} onClick={() => registry.run('vault.lock')} />
        </header>
        <main>
          <JotView
            request={request}
            first={first}
            onRequest={setRequest}
            commands={registry}
            onRefer={({ clientId, noteId }) => goOn({ type: 'refer', clientId, noteId })}
            signKeys={keyboard.format(signKeybinding)}
            elsewhere="the side panel"
            onGoOn={(draftId) => goOn({ type: 'note', draftId })}
            onOpened={setNote}
            ClientCard={card?.ClientCard}
          />
        </main>
        <div className="popup-offer">
          <ConfirmPassphrase locking={locking} />
          <BackupOffer onBackup={() => registry.run('vault.backup')} onRecovery={() => registry.run('vault.computers')} />
        </div>
      </div>
    </Shell>
  );
}

function nobody() {
  return [];
}

/** To a page that stays where it is while the computer asks for a fingerprint, face or PIN. */
async function goOnInTab(pages: PagesPort, intent: Intent): Promise<void> {
  await pages.openWorkbenchTab(intent);
  close();
}

/**
 * Opening the panel may close the popup at once, and what a closing popup saves by itself is best effort: so the last key
 * typed is kept first. Leaving the text has saved it already as a rule, and then the panel opens in the click itself.
 */
async function goOnInPanel(pages: PagesPort, intent?: Intent, note?: OpenDraft): Promise<void> {
  if (note?.saveState().type === 'saving') await note.flush();
  // The note says itself that it is not kept, and here it still is.
  if (note?.saveState().type === 'failed') return;
  await pages.openSidePanel(intent);
  close();
}
