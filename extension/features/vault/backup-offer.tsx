/** What the popup says under the note while the notes could not be had again, or a backup is old: a line that can be put off. */
import { Banner, Button, IconButton } from '@trusted-hands/ui';
import { X } from 'lucide-react';
import { useState } from 'react';
import { usePutOffBackup } from './use-put-off-backup.ts';
import { useRecoveryAdvice } from './use-recovery.ts';

interface BackupOfferProps {
  /** Both lead to the side panel or a tab: a popup closes when a file dialog opens. */
  readonly onBackup: () => void;
  readonly onRecovery: () => void;
}

export function BackupOffer({ onBackup, onRecovery }: BackupOfferProps) {
  const advice = useRecoveryAdvice();
  const putOffBackup = usePutOffBackup();
  // Put off by day, it is said again in the evening.
  const [putOff, setPutOff] = useState<'day' | 'evening'>();
  switch (advice.type) {
    case 'none':
      return null;
    case 'not-recoverable': {
      const time = advice.isEvening ? 'evening' : 'day';
      if (putOff === 'evening' || putOff === time) return null;
      return (
        <Banner
          tone={advice.isEvening ? 'caution' : 'info'}
          live="none"
          actions={
            <>
              <Button onClick={onRecovery}>See how</Button>
              <IconButton label="Later" icon={<X aria-hidden size={18} />} onClick={() => setPutOff(time)} />
            </>
          }
        >
          <strong>Not yet recoverable:</strong> {advice.isEvening ? 'before you go, make sure of your notes.' : 'a lost computer loses all notes.'}
        </Banner>
      );
    }
    case 'backup-due':
      return (
        <Banner
          live="none"
          actions={
            <>
              <Button onClick={onBackup}>Back up</Button>
              <IconButton label="Remind me in a week" icon={<X aria-hidden size={18} />} onClick={() => void putOffBackup()} />
            </>
          }
        >
          Your last backup is {advice.days} days old.
        </Banner>
      );
  }
}
