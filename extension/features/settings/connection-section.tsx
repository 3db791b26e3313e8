/** Connecting to a service: address, e-mail, code. Writing notes needs none of it. */
import { Banner, Button, StatusText, useBusy, VisuallyHidden } from '@trusted-hands/ui';
import { ExternalLink, Unplug } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { usePlatform } from '../../platform/react/platform-context.tsx';
import { useConnection, useDirectoryState } from '../../platform/react/use-port.ts';
import { ConnectForm } from './connect-form.tsx';
import { DirectoryCountries } from './directory-countries.tsx';
import { SignOutEverywhere } from './sign-out-everywhere.tsx';
import { DemonstrationOffer } from './demonstration-offer.tsx';

export function ConnectionSection() {
  const { service } = usePlatform();
  const connection = useConnection();
  const directory = useDirectoryState();
  const { busy, during } = useBusy();
  const problem = service.problem();
  const [failure, setFailure] = useState<string>();
  const title = useRef<HTMLHeadingElement>(null);
  const shown = useRef(connection.type);

  async function disconnect() {
    const ended = await service.signOut();
    setFailure(ended.ok ? undefined : ended.failure.message);
  }

  useEffect(() => {
    // The form, or the button, that had the focus is gone.
    if (shown.current !== connection.type && document.activeElement === document.body) title.current?.focus();
    shown.current = connection.type;
  }, [connection.type]);

  return (
    <section className="section" aria-labelledby="connection-title">
      <h2 id="connection-title" ref={title} tabIndex={-1}>Connection</h2>
      {connection.type === 'not-connected' ? (
        <>
          <p className="quiet">Connecting brings the directory of practitioners to this computer. Clients, notes and what you look for are never sent.</p>
          {/* Not waited for: the section shows by itself how far the directory is. */}
          <ConnectForm port={service} onSignedIn={() => void service.refreshDirectory()} />
        </>
      ) : (
        <>
          <StatusText tone="saved">{`Connected as ${connection.member.email}`}</StatusText>
          <p className="quiet">{connection.serviceUrl}</p>
          <p><a href={`${connection.serviceUrl.replace(/\/+$/, '')}/register`} target="_blank" rel="noreferrer noopener">Your own listing <ExternalLink aria-hidden size={14} /><VisuallyHidden> (opens in a new tab)</VisuallyHidden></a></p>
          {directory.type === 'loading' && <output>Fetching the directory …</output>}
          {directory.type === 'ready' && <p className="quiet">{`${directory.directory.size} ${directory.directory.size === 1 ? 'practitioner' : 'practitioners'} on this computer.`}</p>}
          {directory.type === 'ready' && <DirectoryCountries directory={directory.directory} />}
          {connection.demonstration && <DemonstrationOffer />}
          {failure !== undefined && <Banner tone="danger" title="Not disconnected">{failure}</Banner>}
          {problem !== null && <Banner tone="caution">{problem.message}</Banner>}
          <div className="actions">
            <Button icon={<Unplug aria-hidden size={16} />} busy={busy} onClick={() => void during(disconnect)}>Disconnect</Button>
            <span className="quiet">Your notes stay.</span>
            <SignOutEverywhere email={connection.member.email} />
          </div>
        </>
      )}
    </section>
  );
}
