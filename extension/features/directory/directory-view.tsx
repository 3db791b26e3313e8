/** Looking practitioners up, in every state that a directory can be in. */
import { Banner, Button, EmptyState, IconButton, Progress, useBusy } from '@trusted-hands/ui';
import { BookUser, RefreshCw } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { usePlatform } from '../../platform/react/platform-context.tsx';
import { useConnection, useDirectoryState } from '../../platform/react/use-port.ts';
import { directoryDateText } from './directory-date.ts';
import type { Found } from './found.ts';
import { FromNote } from './lookup/from-note.tsx';
import { LookupPane, type VouchControlOfCard } from './lookup/lookup-pane.tsx';
import { useReferredNote } from './use-referred-note.ts';

interface DirectoryViewProps {
  /** Stands above the results, such as for whom someone is looked for. */
  readonly notice?: ReactNode;
  /** Who somebody is looked for, and why; undefined where that is nobody yet. */
  readonly referring: { readonly clientId: string; readonly noteId?: string | undefined } | undefined;
  /** Whose page or note one came from, where nobody is referred: distances may count from where they live. */
  readonly openClientId: string | undefined;
  /** The way to the therapist's own people. */
  readonly tabs: ReactNode;
  readonly onConnect: () => void;
  readonly onUpdate: () => Promise<void>;
  readonly onSetPlace: () => void;
  readonly onChooseCountries: () => void;
  readonly onRefer: (found: Found) => void;
  readonly onOpenKept: (recordId: string) => void;
  /** On the card of whoever is opened. */
  readonly VouchControl: VouchControlOfCard;
  /** Set when the palette chose someone: shown opened. */
  readonly chosen: Found | undefined;
  readonly onChoose: (found: Found | undefined) => void;
}

export function DirectoryView({ notice, referring, openClientId, tabs, onConnect, onUpdate, onSetPlace, onChooseCountries, onRefer, onOpenKept, VouchControl, chosen, onChoose }: DirectoryViewProps) {
  const { service, nowMs } = usePlatform();
  const connection = useConnection();
  const state = useDirectoryState();
  const problem = service.problem();
  const { busy, during } = useBusy();
  const [query, setQuery] = useState('');

  const note = useReferredNote(referring);

  const update = () => void during(onUpdate);

  return (
    <div className="page">
      <header className="page-head">
        <h1>Directory</h1>
        {connection.type === 'connected' && <IconButton label="Update the directory" icon={<RefreshCw aria-hidden size={18} />} disabled={busy || state.type === 'loading'} onClick={update} />}
      </header>
      {tabs}
      {notice}
      {problem !== null && <Banner tone="caution" title="Not up to date" actions={<Button busy={busy} onClick={update}>Try again</Button>}>{problem.message}</Banner>}
      {state.type === 'loading' && <Progress label="Fetching the directory" share={state.share} />}
      {state.type === 'empty' && connection.type === 'not-connected' && (
        <EmptyState icon={<BookUser size={24} />} title="Connect to a directory" actions={<Button kind="primary" onClick={onConnect}>Connect</Button>}>
          The directory is downloaded once and searched on this computer, so nobody learns whom you look for. Your notes need no connection.
        </EmptyState>
      )}
      {state.type === 'empty' && connection.type === 'connected' && (
        <EmptyState icon={<BookUser size={24} />} title="The directory is not on this computer yet" actions={<Button kind="primary" busy={busy} onClick={update}>Fetch the directory</Button>} />
      )}
      {state.type === 'ready' && (
        <>
          {note !== undefined && <FromNote note={note} query={query} onQuery={setQuery} />}
          <LookupPane state={state} client={referring !== undefined ? { clientId: referring.clientId, isReferred: true } : openClientId !== undefined ? { clientId: openClientId, isReferred: false } : undefined} query={query} onQuery={setQuery} onSetPlace={onSetPlace} onChooseCountries={onChooseCountries} onRefer={onRefer} onOpenKept={onOpenKept} VouchControl={VouchControl} chosen={chosen} onChoose={onChoose} />
          <p className="quiet directory-date">{directoryDateText(state.fetchedAtMs, nowMs(), problem !== null || connection.type === 'not-connected')}</p>
        </>
      )}
    </div>
  );
}
