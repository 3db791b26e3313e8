/** In the page that follows: where the note is being written, and the way to write here instead. */
import { Banner, Button } from '@trusted-hands/ui';
import { useState } from 'react';

interface FollowerNoticeProps {
  /** Where the other page stands, such as "the side panel". */
  readonly elsewhere: string;
  readonly onTakeOver: () => Promise<void>;
}

export function FollowerNotice({ elsewhere, onTakeOver }: FollowerNoticeProps) {
  const [busy, setBusy] = useState(false);
  async function takeOver() {
    setBusy(true);
    await onTakeOver();
    setBusy(false);
  }
  return (
    <Banner tone="info" actions={<Button busy={busy} onClick={() => void takeOver()}>Write here instead</Button>}>
      {`This note is being written in ${elsewhere}.`}
    </Banner>
  );
}
