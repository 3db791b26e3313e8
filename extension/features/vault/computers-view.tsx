/** Computers and recovery: where the notes are, on which computers, and what brings them back. */
import { useCallback, useEffect, useRef, type ReactNode } from 'react';
import { BackupSection } from './backup-section.tsx';
import { ChangePassphrase } from './change-passphrase.tsx';
import { ComputersSection } from './computers-section.tsx';
import { KitSection } from './kit-section.tsx';
import { PeopleSection } from './people-section.tsx';
import { SyncSection } from './sync-section.tsx';
import { ShutOut } from './shut-out.tsx';
import { UnlockingSection } from './unlocking-section.tsx';
import { useIsShutOut } from './use-recovery.ts';
import { WhenLost } from './when-lost.tsx';

export type ComputersSectionName = 'kit' | 'backup' | 'people';

interface ComputersViewProps {
  /** Where a link from elsewhere leads: scrolled to and focused. A new object leads there again. */
  readonly target: { readonly section?: ComputersSectionName };
  readonly onConnect: () => void;
}

export function ComputersView({ target, onConnect }: ComputersViewProps) {
  const isShutOut = useIsShutOut();
  const places = useRef<Partial<Record<ComputersSectionName, HTMLDivElement | null>>>({});
  const lead = useCallback((section: ComputersSectionName) => {
    const place = places.current[section];
    place?.scrollIntoView({ block: 'start' });
    place?.focus();
  }, []);
  useEffect(() => {
    if (target.section !== undefined) lead(target.section);
  }, [target, lead]);
  const place = (section: ComputersSectionName, children: ReactNode) => (
    <div
      tabIndex={-1}
      ref={(element) => {
        places.current[section] = element;
      }}
    >
      {children}
    </div>
  );
  return (
    <div className="page">
      <header className="page-head">
        <h1>Computers and recovery</h1>
      </header>
      <SyncSection onConnect={onConnect} />
      {!isShutOut && <ComputersSection onConnect={onConnect} onKit={() => lead('kit')} />}
      {place('kit', isShutOut ? <ShutOut /> : <KitSection />)}
      {place('backup', <BackupSection />)}
      <UnlockingSection />
      {place('people', <PeopleSection />)}
      <ChangePassphrase />
      <WhenLost />
    </div>
  );
}
