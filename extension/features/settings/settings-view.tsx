/** Settings: the connection, computers and recovery (a slot), my place, my details, words of one's own, the lock, about. */
import { useLater } from '@trusted-hands/ui';
import { useEffect, useRef, type ReactNode } from 'react';
import { AboutSection } from './about-section.tsx';
import { ConnectionSection } from './connection-section.tsx';
import { LockSection } from './lock-section.tsx';
import { MyDetails } from './my-details.tsx';
import { MyPlace } from './my-place.tsx';

/** Knows every word of a note, which is large. */
const loadPacks = () => import('./packs-section.tsx');

export type SettingsSection = 'details' | 'place' | 'connection';

interface SettingsViewProps {
  /** Where a link from elsewhere leads: scrolled to and focused. A new object leads there again. */
  readonly target: { readonly section?: SettingsSection };
  readonly computers: ReactNode;
  readonly onLock: () => void;
  readonly version: string;
}

export function SettingsView({ target, computers, onLock, version }: SettingsViewProps) {
  const places = useRef<Partial<Record<SettingsSection, HTMLDivElement | null>>>({});
  const packs = useLater(loadPacks);
  useEffect(() => {
    const place = target.section === undefined ? undefined : places.current[target.section];
    place?.scrollIntoView({ block: 'start' });
    place?.focus();
  }, [target]);
  const place = (section: SettingsSection, children: ReactNode) => (
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
        <h1>Settings</h1>
      </header>
      {place('connection', <ConnectionSection />)}
      {computers}
      {place('place', <MyPlace />)}
      {place('details', <MyDetails />)}
      {packs !== undefined && <packs.PacksSection />}
      <LockSection onLock={onLock} />
      <AboutSection version={version} />
    </div>
  );
}
