/** While the notes come to a computer for the first time, said above whatever is open: an empty list would frighten. */
import { Progress } from '@trusted-hands/ui';
import { useSyncStatus } from './use-recovery.ts';

export function DownloadNotice() {
  const status = useSyncStatus();
  if (status.type !== 'downloading') return null;
  return (
    <div className="vault-download">
      <Progress label="Your notes are coming to this computer" share={status.share} />
    </div>
  );
}
