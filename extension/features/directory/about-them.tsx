/** What a practitioner writes about themselves: it is in no file, so the service is asked, and only by a press that says so. */
import type { Listing } from '@trusted-hands/directory';
import { Button, useBusy } from '@trusted-hands/ui';
import { useState } from 'react';
import { usePlatform } from '../../platform/react/platform-context.tsx';
import { useConnection } from '../../platform/react/use-port.ts';

interface AboutThemProps {
  readonly listing: Pick<Listing, 'id' | 'name'>;
}

export function AboutThem({ listing }: AboutThemProps) {
  const { service } = usePlatform();
  const connection = useConnection();
  const { busy, during } = useBusy();
  const [said, setSaid] = useState<string>();

  async function ask() {
    const outcome = await service.aboutListing(Number(listing.id));
    setSaid(outcome.ok ? (outcome.value ?? 'They wrote nothing about themselves.') : outcome.failure.message);
  }

  if (said !== undefined) return <output>{said}</output>;
  if (connection.type === 'not-connected') return null;
  return (
    <div>
      <Button kind="quiet" className="about-them" busy={busy} onClick={() => void during(ask)}>Read what they write about themselves</Button>
      <p className="quiet">This asks the service, which learns that somebody looked.</p>
    </div>
  );
}
