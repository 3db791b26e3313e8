/** The computers that have these notes: names, adding one, removing one; removed ones folded away. */
import { Banner, Button } from '@trusted-hands/ui';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import type { VaultDevice } from '../../platform/platform.ts';
import { usePlatform } from '../../platform/react/platform-context.tsx';
import { AddComputer } from './add-computer.tsx';
import { CompareWords } from './compare-words.tsx';
import { ComputerRow } from './computer-row.tsx';
import { RemoveComputer } from './remove-computer.tsx';
import { nameOfComputer } from './computer-words.ts';
import { useFocusReturn } from '../../platform/react/use-focus-return.ts';
import { useDevices, useSyncStatus } from './use-recovery.ts';

interface ComputersSectionProps {
  readonly onConnect: () => void;
  /** Leads to the recovery kit, which is another one after a removal. */
  readonly onKit: () => void;
}

export function ComputersSection({ onConnect, onKit }: ComputersSectionProps) {
  const { nowMs } = usePlatform();
  const { devices } = useDevices();
  const isConnected = useSyncStatus().type !== 'not-connected';
  const [isAdding, setAdding] = useState(false);
  const [removing, setRemoving] = useState<VaultDevice>();
  const [removed, setRemoved] = useState<string>();
  const [comparing, setComparing] = useState<{ readonly id: string; readonly name: string }>();
  const title = useFocusReturn<HTMLHeadingElement>(isAdding || removing !== undefined || comparing !== undefined);
  const active = devices.filter(({ isActive }) => isActive);
  const inactive = devices.filter(({ isActive }) => !isActive);
  const row = (device: VaultDevice) => <ComputerRow key={device.id} device={device} nowMs={nowMs()} onRemove={() => setRemoving(device)} onCompare={() => setComparing({ id: device.id, name: nameOfComputer(device) })} />;

  return (
    <section className="section" aria-labelledby="computers-title">
      <h2 id="computers-title" ref={title} tabIndex={-1}>Your computers</h2>
      <ul className="list" aria-label={active.length === 1 ? '1 computer' : `${active.length} computers`}>{active.map(row)}</ul>
      {removed !== undefined && (
        <Banner tone="caution" title={`${removed} is removed`} actions={<Button kind="primary" onClick={onKit}>Keep the new kit</Button>}>
          It gets nothing new. It knew your old recovery kit, so that no longer works: keep the new one.
        </Banner>
      )}
      {comparing !== undefined ? (
        <CompareWords key={comparing.id} deviceId={comparing.id} name={comparing.name} onClose={() => setComparing(undefined)} />
      ) : isAdding ? (
        <AddComputer
          onClose={() => setAdding(false)}
          onLetIn={(added) => {
            setAdding(false);
            setComparing(added);
          }}
        />
      ) : isConnected ? (
        <div className="actions">
          <Button icon={<Plus aria-hidden size={16} />} onClick={() => setAdding(true)}>Add a computer</Button>
        </div>
      ) : (
        <div className="actions">
          <span className="quiet">To use your notes on another computer, connect both to the same service.</span>
          <Button onClick={onConnect}>Connect</Button>
        </div>
      )}
      {inactive.length > 0 && (
        <details className="vault-fold">
          <summary>{inactive.length === 1 ? '1 removed computer' : `${inactive.length} removed computers`}</summary>
          <ul className="list" aria-label="Removed computers">{inactive.map(row)}</ul>
        </details>
      )}
      <RemoveComputer
        device={removing}
        onClose={() => setRemoving(undefined)}
        onRemoved={(device) => {
          setRemoving(undefined);
          setRemoved(nameOfComputer(device));
        }}
      />
    </section>
  );
}
