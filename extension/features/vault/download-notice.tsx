/** Until all notes came to a computer once, said above whatever is open: an empty list would frighten, and a part looks like all. */
import { Banner, Progress } from '@trusted-hands/ui';
import { useSyncStatus } from './use-recovery.ts';

export function DownloadNotice() {
  const status = useSyncStatus();
  if (status.type === 'downloading') {
    return (
      <div className="vault-download">
        <Progress label="Your notes are coming to this computer" share={status.share} />
      </div>
    );
  }
  if (!('isPartial' in status) || status.isPartial !== true) return null;
  return (
    <div className="vault-download">
      <Banner tone="caution" title="Not all of your notes are here yet">Clients and what is noted of them, such as allergies, may be missing on this computer until the download goes on by itself. They are complete on your other computers.</Banner>
    </div>
  );
}
