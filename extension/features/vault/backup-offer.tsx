/** Offers the first backup without standing in the way: a line that can be put off, never a step. */
import { Banner, Button, IconButton } from '@trusted-hands/ui';
import { X } from 'lucide-react';
import { useState } from 'react';
import { useVaultStatus } from '../../platform/react/use-port.ts';

interface BackupOfferProps {
  /** Leads to Settings, in the side panel or a tab: a popup closes when a file dialog opens. */
  readonly onBackup: () => void;
}

export function BackupOffer({ onBackup }: BackupOfferProps) {
  const status = useVaultStatus();
  const [isPutOff, setPutOff] = useState(false);
  if (isPutOff || status.type !== 'unlocked' || status.backedUp) return null;
  return (
    <Banner
      tone="caution"
      live="none"
      actions={
        <>
          <Button onClick={onBackup}>Back up</Button>
          <IconButton label="Later" icon={<X aria-hidden size={18} />} onClick={() => setPutOff(true)} />
        </>
      }
    >
      <strong>No backup yet:</strong> a lost passphrase loses all notes.
    </Banner>
  );
}
