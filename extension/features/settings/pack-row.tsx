/** One added file: whose it is, what it adds, whether notes are read with it. */
import type { Pack, PackFault } from '@trusted-hands/packs';
import { Banner, Button, Checkbox, Dialog, useBusy } from '@trusted-hands/ui';
import { useState } from 'react';
import { packRecord, type AddedPack } from '../../platform/records/pack.record.ts';
import type { StoredRecord } from '../../platform/records/record.ts';
import { usePlatform } from '../../platform/react/platform-context.tsx';
import { PackFaults } from './pack-faults.tsx';
import { addsSentence, partsOfPack } from './pack-words.ts';

interface PackRowProps {
  readonly stored: StoredRecord<AddedPack>;
  /** Undefined where it is left out. */
  readonly pack: Pack | undefined;
  readonly faults: readonly PackFault[];
  readonly onRemoved: (said: string) => void;
}

export function PackRow({ stored: { recordId, current }, pack, faults, onRemoved }: PackRowProps) {
  const { vault, nowMs } = usePlatform();
  const { busy, during } = useBusy();
  const [isAsking, setAsking] = useState(false);
  const [wanted, setWanted] = useState<boolean>();
  const [failure, setFailure] = useState<string>();
  const { fileName, isOff } = current.body;
  const name = pack?.name ?? fileName;
  const parts = pack === undefined ? [] : partsOfPack(pack);

  async function change(part: Partial<AddedPack>, done?: () => void) {
    await during(async () => {
      const changed = await vault.change(packRecord, recordId, (now) => ({ ...(now ?? current.body), ...part }));
      setFailure(changed.ok ? undefined : changed.failure.message);
      if (changed.ok) done?.();
    });
  }

  async function use(isWanted: boolean) {
    // Shown at once; where it could not be saved, it goes back.
    setWanted(isWanted);
    await change({ isOff: !isWanted });
    setWanted(undefined);
  }

  return (
    <li className="pack">
      <h3>{name}</h3>
      {pack !== undefined && (
        <>
          <p className="quiet">{`Version ${pack.version} · ${pack.source}`}</p>
          <details>
            <summary>{addsSentence(parts)}</summary>
            <ul className="pack-parts">
              {parts.map(({ count, names }) => <li key={count}>{`${count}: ${names.join(', ')}`}</li>)}
            </ul>
          </details>
        </>
      )}
      {faults.length > 0 && (
        <Banner tone="caution" live="none" title="Left out: notes are read without it">
          <PackFaults faults={faults} />
        </Banner>
      )}
      <div className="pack-actions">
        <Checkbox label="Read notes with it" checked={wanted ?? !isOff} onChange={(event) => void use(event.target.checked)} />
        <Button kind="quiet" aria-label={`Remove ${name}`} onClick={() => setAsking(true)}>Remove</Button>
      </div>
      {failure !== undefined && <Banner tone="danger" title="Not changed">{failure}</Banner>}
      <Dialog
        open={isAsking}
        onOpenChange={setAsking}
        title={`Remove ${name}?`}
        description="Notes are then read without it, on all your computers. What they say stays as it is, and the file can be added again."
        actions={
          <>
            <Button onClick={() => setAsking(false)}>Keep it</Button>
            <Button
              kind="danger"
              busy={busy}
              onClick={() => {
                setAsking(false);
                void change({ text: '', removedAtMs: nowMs() }, () => onRemoved(`${name} is removed`));
              }}
            >
              Remove it
            </Button>
          </>
        }
      />
    </li>
  );
}
