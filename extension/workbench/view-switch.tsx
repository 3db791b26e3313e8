/** Shows the view that is open and leads from one feature to another; features know nothing of each other. */
import type { CommandRegistry } from '@trusted-hands/commands';
import { Banner, Button, Spinner, useLater } from '@trusted-hands/ui';
import { ClientCard } from '../features/clients/client-card.tsx';
import { ClientDetailsForm } from '../features/clients/client-details-form.tsx';
import { ClientPage } from '../features/clients/client-page.tsx';
import { ClientsView } from '../features/clients/clients-view.tsx';
import { ImportView } from '../features/clients/import/import-view.tsx';
import { TodayView } from '../features/clients/today/today-view.tsx';
import { ContactsView } from '../features/directory/contacts/contacts-view.tsx';
import { DirectoryTabs } from '../features/directory/directory-tabs.tsx';
import { DirectoryView } from '../features/directory/directory-view.tsx';
import { recipientOf } from '../features/directory/found.ts';
import { KeptForm } from '../features/directory/pool/kept-form.tsx';
import { KeptPage } from '../features/directory/pool/kept-page.tsx';
import { PoolView } from '../features/directory/pool/pool-view.tsx';
import { ReferView } from '../features/referrals/refer-view.tsx';
import { ReferralsOfClient } from '../features/referrals/referrals-of-client.tsx';
import { ReferralsView } from '../features/referrals/referrals-view.tsx';
import { JotView } from '../features/session-notes/jot-view.tsx';
import { NotesOfClient } from '../features/session-notes/notes-of-client.tsx';
import { signKeybinding } from '../features/session-notes/session-notes.commands.ts';
import { SettingsView } from '../features/settings/settings-view.tsx';
import { ComputersView } from '../features/vault/computers-view.tsx';
import { RecoverySummary } from '../features/vault/recovery-summary.tsx';
import { VouchControl } from '../features/vouches/vouch-control.tsx';
import { VouchOffer } from '../features/vouches/vouch-offer.tsx';
import { VouchesView } from '../features/vouches/vouches-view.tsx';
import type { ClientChoice } from '../platform/records/client-match.ts';
import { usePlatform } from '../platform/react/platform-context.tsx';
import type { Keyboard } from './keyboard.ts';
import type { View } from './view.ts';

/** Reads a client's notes, with all the words that it knows: the rest of the page does not wait for it. */
const loadProgress = () => import('./progress-with-replies.tsx');

interface ViewSwitchProps {
  readonly view: View;
  readonly show: (view: View) => void;
  readonly registry: CommandRegistry;
  readonly keyboard: Keyboard;
  readonly version: string;
  readonly clients: readonly ClientChoice[];
  /** Of the page or note from which one came to the directory. */
  readonly openClientId: string | undefined;
}

export function ViewSwitch({ view, show, registry, keyboard, version, clients, openClientId }: ViewSwitchProps) {
  const { service } = usePlatform();
  const progress = useLater(loadProgress);
  const refer = (clientId: string, noteId?: string) => show({ type: 'directory', referring: { clientId, ...(noteId !== undefined && { noteId }) } });
  const openReferral = (referralId: string | null) => show(referralId === null ? { type: 'referrals' } : { type: 'referrals', referralId });
  const continueReferral = (draftId: string) => show({ type: 'refer', start: { type: 'continue', draftId } });

  const openKept = (recordId: string) => show({ type: 'kept', recordId });
  const tabs = (shown: 'directory' | 'pool' | 'vouches') => <DirectoryTabs shown={shown} onDirectory={() => registry.run('workbench.directory')} onPool={() => registry.run('directory.people')} onVouches={() => registry.run('vouches.show')} />;

  switch (view.type) {
    case 'note':
      return (
        <JotView
          request={view.request}
          onRequest={(request) => show({ type: 'note', request })}
          commands={registry}
          onRefer={({ clientId, noteId }) => refer(clientId, noteId)}
          signKeys={keyboard.format(signKeybinding)}
          elsewhere="another window of Trusted Hands"
          onOpenClient={(clientId) => show({ type: 'client', clientId })}
          ClientCard={ClientCard}
        />
      );
    case 'today':
      return (
        <TodayView
          onWrite={({ clientId, ...visit }) => show({ type: 'note', request: { wish: { type: 'new', clientId }, start: { clientId, ...visit } } })}
          onGoOn={(draftId) => show({ type: 'note', request: { wish: { type: 'open', draftId } } })}
          onOpenClient={(clientId) => show({ type: 'client', clientId })}
          onImport={() => registry.run('clients.import')}
        />
      );
    case 'clients':
      return <ClientsView onOpen={(clientId) => show({ type: 'client', clientId })} onNewClient={() => registry.run('clients.new')} onImport={() => registry.run('clients.import')} onNewNote={() => registry.run('session-notes.new')} />;
    case 'client':
      return (
        <ClientPage
          key={view.clientId}
          clientId={view.clientId}
          onBack={() => registry.run('workbench.clients')}
          onNewNote={() => registry.run('clients.new-note')}
          onRefer={() => registry.run('referrals.start')}
          progress={progress === undefined ? <Spinner label="Reading the notes …" /> : <progress.ProgressWithReplies clientId={view.clientId} commands={registry} onRefer={() => registry.run('referrals.start')} onOpenReferral={openReferral} />}
          notes={<NotesOfClient clientId={view.clientId} onWrite={(request) => show({ type: 'note', request })} onRefer={refer} />}
          referrals={
            <section className="section" aria-labelledby="referrals-title">
              <h2 id="referrals-title">Referrals</h2>
              <ReferralsOfClient clientId={view.clientId} onOpen={openReferral} onContinue={continueReferral} />
            </section>
          }
        />
      );
    case 'import-clients':
      return <ImportView onDone={() => registry.run('workbench.clients')} />;
    case 'new-client':
      return (
        <div className="page">
          <header className="page-head"><h1>New client</h1></header>
          <ClientDetailsForm onDone={(clientId) => show({ type: 'client', clientId })} onCancel={() => registry.run('workbench.clients')} />
        </div>
      );
    case 'directory': {
      const { referring } = view;
      const client = clients.find(({ clientId }) => clientId === referring?.clientId);
      return (
        <DirectoryView
          tabs={tabs('directory')}
          referring={referring}
          openClientId={clients.some((one) => one.clientId === openClientId) ? openClientId : undefined}
          {...(client !== undefined && {
            notice: (
              <Banner live="none" title={`Referring ${client.name}`} actions={<Button kind="quiet" onClick={() => show({ type: 'client', clientId: client.clientId })}>Back to the client</Button>}>
                Choose a practitioner, then “Refer a client”.
              </Banner>
            ),
          })}
          onConnect={() => registry.run('workbench.connect')}
          onUpdate={async () => void (await service.refreshDirectory())}
          onSetPlace={() => registry.run('workbench.my-place')}
          onChooseCountries={() => show({ type: 'settings', section: 'connection' })}
          onRefer={(found) => show({ type: 'refer', start: { type: 'new', recipient: recipientOf(found), clientId: referring?.clientId, noteId: referring?.noteId } })}
          onOpenKept={openKept}
          VouchControl={VouchControl}
          chosen={view.chosen}
          onChoose={(chosen) => show({ type: 'directory', ...(referring !== undefined && { referring }), ...(chosen !== undefined && { chosen }) })}
        />
      );
    }
    case 'pool':
      return <PoolView tabs={tabs('pool')} onOpen={openKept} onAdd={() => registry.run('directory.add-person')} onImport={() => registry.run('directory.import-contacts')} onDirectory={() => registry.run('workbench.directory')} />;
    case 'kept':
      return <KeptPage key={view.recordId} recordId={view.recordId} onBack={() => registry.run('directory.people')} onRefer={(recipient) => show({ type: 'refer', start: { type: 'new', recipient } })} />;
    case 'new-kept':
      return (
        <div className="page">
          <header className="page-head"><h1>Add someone</h1></header>
          <KeptForm onDone={openKept} onCancel={() => registry.run('directory.people')} />
        </div>
      );
    case 'import-contacts':
      return <ContactsView onDone={() => registry.run('directory.people')} />;
    case 'vouches':
      return <VouchesView tabs={tabs('vouches')} onConnect={() => registry.run('workbench.connect')} />;
    case 'refer':
      return (
        <div className="page page-wide">
          <header className="page-head"><h1>Referral</h1></header>
          <ReferView key={referKey(view.start)} start={view.start} commands={registry} onMade={openReferral} onLeave={() => openReferral(null)} />
        </div>
      );
    case 'referrals':
      return (
        <div className={view.referralId === undefined ? 'page' : 'page page-wide'}>
          <header className="page-head"><h1>Referrals</h1></header>
          <ReferralsView
            commands={registry}
            referralId={view.referralId ?? null}
            onOpen={openReferral}
            onContinue={continueReferral}
            onFindPractitioner={() => registry.run('workbench.directory')}
            VouchOffer={VouchOffer}
          />
        </div>
      );
    case 'settings':
      return <SettingsView target={view} computers={<RecoverySummary onOpen={() => registry.run('vault.computers')} />} onLock={() => registry.run('vault.lock')} version={version} />;
    case 'computers':
      return <ComputersView target={view} onConnect={() => show({ type: 'settings', section: 'connection' })} />;
  }
}

function referKey(start: Extract<View, { type: 'refer' }>['start']): string {
  return start.type === 'continue' ? start.draftId : `${start.recipient.listingId}-${start.clientId ?? ''}`;
}
