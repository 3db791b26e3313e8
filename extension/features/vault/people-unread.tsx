/** Where it cannot be read whose notes are in this browser: nobody begins anew above them. */
import { Banner, Button, useBusy } from '@trusted-hands/ui';
import type { PeoplePort } from '../../platform/people/people-port.ts';
import { DoorPage } from './door-page.tsx';

interface PeopleUnreadProps {
  readonly people: Pick<PeoplePort, 'look'>;
}

export function PeopleUnread({ people }: PeopleUnreadProps) {
  const { busy, during } = useBusy();
  return (
    <DoorPage title="Your notes cannot be read now" intro="Nothing was changed, and nothing of them is lost by this.">
      <Banner tone="danger">The browser could not read what is kept on this computer. Try again, or restart the browser. If it goes on, the disk may be full or failing.</Banner>
      <Button kind="primary" wide busy={busy} onClick={() => void during(() => people.look())}>Try again</Button>
    </DoorPage>
  );
}
