/** What became of the jots that were written while locked, said above whatever is open. */
import { Banner, Button } from '@trusted-hands/ui';
import { usePlatform } from '../../platform/react/platform-context.tsx';
import { usePort } from '../../platform/react/use-port.ts';

export function JotNotice() {
  const { lockedJots, pages } = usePlatform();
  usePort(lockedJots);
  const { taken, unreadable, notYet } = lockedJots.news();
  if (taken + unreadable + notYet === 0) return null;

  async function saveUnreadable() {
    const parts = await lockedJots.readUnreadable();
    for (const bytes of parts) {
      // oxlint-disable-next-line no-await-in-loop -- a browser offers one file after the other
      await pages.saveFile('trusted-hands-jot.bin', bytes, 'application/octet-stream');
    }
  }

  return (
    <div className="vault-download">
      {taken > 0 && (
        <Banner actions={<Button onClick={() => lockedJots.saidSo()}>Hide</Button>}>
          {taken === 1 ? '1 jot that was written while locked is among your unfinished notes.' : `${taken} jots that were written while locked are among your unfinished notes.`}
        </Banner>
      )}
      {notYet > 0 && (
        <Banner tone="danger" title="Not among your notes yet">
          {notYet === 1 ? '1 jot that was written while locked' : `${notYet} jots that were written while locked`} could not be saved as an unfinished note. Keep this page open and free some space on the disk; it is tried again by itself.
        </Banner>
      )}
      {unreadable > 0 && (
        <Banner tone="caution" actions={<Button onClick={() => void saveUnreadable()}>{unreadable === 1 ? 'Save it as a file' : 'Save them as files'}</Button>}>
          {unreadable === 1 ? '1 jot that was written while locked cannot be opened on this computer. It is kept as it is, sealed.' : `${unreadable} jots that were written while locked cannot be opened on this computer. They are kept as they are, sealed.`}
        </Banner>
      )}
    </div>
  );
}
