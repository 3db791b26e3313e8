/** The unlocked workbench: wires the commands, the bars and the view that is open. */
import { Spinner, ThrowAwayDialog } from '@trusted-hands/ui';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { clientsCommands } from '../features/clients/clients.commands.ts';
import { directoryCommands } from '../features/directory/directory.commands.ts';
import type { Found } from '../features/directory/found.ts';
import { sessionNotesCommands } from '../features/session-notes/session-notes.commands.ts';
import { useUnfinishedDrafts } from '../features/session-notes/use-unfinished-drafts.ts';
import { ConfirmPassphrase } from '../features/vault/confirm-passphrase.tsx';
import { DownloadNotice } from '../features/vault/download-notice.tsx';
import { JotNotice } from '../features/vault/jot-notice.tsx';
import { NameNotice } from '../features/vault/name-notice.tsx';
import { useLockNow } from '../features/vault/use-lock-now.ts';
import { useLossAtMs, useRecoveryAdvice, useSyncStatus } from '../features/vault/use-recovery.ts';
import { vaultCommands } from '../features/vault/vault.commands.ts';
import { vouchesCommands } from '../features/vouches/vouches.commands.ts';
import type { Intent } from '../platform/pages/intent.ts';
import { usePlatform } from '../platform/react/platform-context.tsx';
import { KeptFormsContext, useKeptForms } from '../platform/react/kept-form.ts';
import { UnsavedContext, useUnsavedForms } from '../platform/react/unsaved.ts';
import { useClientChoices } from '../platform/react/use-clients.ts';
import { useWaitingVisits } from '../platform/react/use-waiting-visits.ts';
import { useConnection, useDirectoryState, useVaultStatus } from '../platform/react/use-port.ts';
import { ActivityBar } from './activity-bar.tsx';
import type { Keyboard } from './keyboard.ts';
import { Shell, type Overlay } from './shell.tsx';
import { StatusBar } from './status-bar.tsx';
import { useCommandRegistry, useCommands, useContextKey } from './use-commands.ts';
import { openClientAfter } from './open-client.ts';
import { useKeptSearch } from './use-kept-search.ts';
import { usePractitionerSearch } from './use-practitioner-search.ts';
import { useView } from './use-view.ts';
import { ViewSwitch } from './view-switch.tsx';
import { activityOf } from './view.ts';
import { overlayCommands, referCommand, workbenchCommands } from './workbench.commands.ts';

interface OpenWorkbenchProps {
  readonly keyboard: Keyboard;
  readonly version: string;
  readonly intent: Intent | undefined;
  readonly onFollowed: (intent: Intent) => void;
}

export function OpenWorkbench({ keyboard, version, intent, onFollowed }: OpenWorkbenchProps) {
  const { cover, service, pages, nowMs } = usePlatform();
  const registry = useCommandRegistry();
  const unsaved = useUnsavedForms();
  const forms = useKeptForms();
  const { view, show, asksToLeave, leave, stay } = useView(intent, onFollowed, { unsaved, forms });
  const [overlay, setOverlay] = useState<Overlay>();
  const status = useVaultStatus();
  const sync = useSyncStatus();
  const lossAtMs = useLossAtMs();
  const advice = useRecoveryAdvice();
  const connection = useConnection();
  const directory = useDirectoryState();
  const clients = useClientChoices();
  const unfinished = useUnfinishedDrafts();
  const waiting = useWaitingVisits();
  const locking = useLockNow();
  const { lockNow } = locking;
  const clientId = view?.type === 'client' ? view.clientId : undefined;
  const [cameFrom, setCameFrom] = useState<{ readonly view: typeof view; readonly openClientId: string | undefined }>({ view: undefined, openClientId: undefined });
  if (view !== undefined && cameFrom.view !== view) setCameFrom({ view, openClientId: openClientAfter(cameFrom.openClientId, view, unfinished) });

  useEffect(() => {
    // What is kept shows at once; what is new is fetched after, if one is connected. Neither carries a question.
    void service.openDirectory().then(() => (service.connection().type === 'connected' ? service.refreshDirectory() : undefined));
  }, [service]);

  const update = useCallback(async () => void (await service.refreshDirectory()), [service]);
  useCommands(
    registry,
    useMemo(
      () => [
        ...workbenchCommands({ show, openTab: () => void pages.openWorkbenchTab() }),
        ...overlayCommands(keyboard, setOverlay),
        ...sessionNotesCommands({ startNew: () => show({ type: 'note', request: { wish: { type: 'new' } } }) }),
        ...directoryCommands({ update, openPool: () => show({ type: 'pool' }), addPerson: () => show({ type: 'new-kept' }), importContacts: () => show({ type: 'import-contacts' }) }),
        ...vouchesCommands({ showVouches: () => show({ type: 'vouches' }) }),
        ...vaultCommands({ lock: lockNow, cover: () => cover.cover(), openBackup: () => show({ type: 'computers', section: 'backup' }), openComputers: () => show({ type: 'computers' }) }),
      ],
      [show, keyboard, update, lockNow, cover, pages],
    ),
  );
  useCommands(
    registry,
    useMemo(() => {
      const forClient = (run: (id: string) => void) => () => clientId !== undefined && run(clientId);
      return [
        ...clientsCommands({
          newClient: () => show({ type: 'new-client' }),
          importClients: () => show({ type: 'import-clients' }),
          newNoteForClient: forClient((id) => show({ type: 'note', request: { wish: { type: 'new', clientId: id }, start: { clientId: id } } })),
        }),
        referCommand(forClient((id) => show({ type: 'directory', referring: { clientId: id } }))),
      ];
    }, [show, clientId]),
  );
  useContextKey(registry, 'client-open', clientId !== undefined);

  const openClient = useCallback((id: string) => show({ type: 'client', clientId: id }), [show]);
  const findKept = useKeptSearch(useCallback((recordId: string) => show({ type: 'kept', recordId }), [show]));
  const findPractitioners = usePractitionerSearch(useCallback((chosen: Found) => show({ type: 'directory', chosen }), [show]));

  const main = useRef<HTMLElement>(null);
  useEffect(() => {
    // A view that was reached from a control that is gone starts at its top, for eyes and screen readers alike.
    main.current?.scrollTo(0, 0);
    if (document.activeElement === document.body) main.current?.focus();
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- the view is what this follows, though it is not read
  }, [view]);

  return (
    <Shell registry={registry} keyboard={keyboard} overlay={overlay} onOverlay={setOverlay} clients={clients} openClient={openClient} findKept={findKept} findPractitioners={findPractitioners} isShown>
      <div className="workbench">
        <ActivityBar active={view === undefined ? 'clients' : activityOf(view)} commands={registry} unfinishedNotes={unfinished.length} waitingVisits={waiting.length} />
        <main className="workbench-main" ref={main} tabIndex={-1}>
          <DownloadNotice />
          <JotNotice />
          <ConfirmPassphrase locking={locking} />
          {view?.type !== 'computers' && <NameNotice onName={() => show({ type: 'computers', section: 'people' })} />}
          {view === undefined ? <div className="vault-door-waiting"><Spinner label="Opening …" /></div> : (
            <UnsavedContext value={unsaved}>
              <KeptFormsContext value={forms}>
                <ViewSwitch view={view} show={show} registry={registry} keyboard={keyboard} version={version} clients={clients} openClientId={cameFrom.openClientId} />
              </KeptFormsContext>
            </UnsavedContext>
          )}
          <ThrowAwayDialog open={asksToLeave} title="Leave without saving?" description="What you typed here is not saved yet. Keep it to go back to it." onClose={stay} onThrowAway={leave} />
        </main>
        <StatusBar
          commands={registry}
          sync={sync}
          lossAtMs={lossAtMs}
          advice={advice}
          damaged={status.type === 'unlocked' ? status.damaged : 0}
          saysSaved={view?.type !== 'note' && view?.type !== 'refer'}
          connection={connection}
          directory={directory}
          hasProblem={service.problem() !== null}
          nowMs={nowMs()}
          paletteKeys={keyboard.format(keyboard.paletteKeys[0] ?? 'F1')}
        />
      </div>
    </Shell>
  );
}
