/** What follows signing: that it is done, and what one does next. */
import { Banner, Button } from '@trusted-hands/ui';
import { useInitialFocus } from '../../platform/react/use-initial-focus.ts';
import { formatTime } from '../../platform/records/day.ts';
import type { SignedNote } from './sign-note.ts';

interface SignedBannerProps {
  readonly signed: SignedNote & { readonly clientName: string };
  readonly onRefer: (signed: SignedNote) => void;
  readonly onNewNote: () => void;
  /** Given where the client's page can be shown. */
  readonly onOpenClient?: (clientId: string) => void;
}

export function SignedBanner({ signed, onRefer, onNewNote, onOpenClient }: SignedBannerProps) {
  const newNote = useInitialFocus<HTMLButtonElement>();
  return (
    <Banner
      tone="saved"
      title={`Signed ${formatTime(signed.signedAtMs)}`}
      actions={
        <>
          {onOpenClient !== undefined && <Button onClick={() => onOpenClient(signed.clientId)}>Open the client</Button>}
          <Button onClick={() => onRefer(signed)}>Refer</Button>
          <Button kind="primary" onClick={onNewNote} ref={newNote}>
            New note
          </Button>
        </>
      }
    >
      {`The note for ${signed.clientName} is kept on this computer. It can be amended, never overwritten.`}
    </Banner>
  );
}
