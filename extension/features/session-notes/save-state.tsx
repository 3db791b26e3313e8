/** Where what was typed is. "Saved" stands only after it is durably kept on this computer. */
import { Banner, Button, StatusText } from '@trusted-hands/ui';
import type { DraftSaveState } from '../../platform/platform.ts';

interface SaveStateProps {
  readonly state: DraftSaveState;
  readonly onCopy: () => void;
}

export function SaveState({ state, onCopy }: SaveStateProps) {
  switch (state.type) {
    case 'saved':
      return <StatusText tone="saved">Saved on this computer</StatusText>;
    case 'saving':
      return <StatusText>Saving …</StatusText>;
    case 'failed':
      return (
        <Banner tone="danger" title="Not saved" actions={<Button onClick={onCopy}>Copy the note</Button>}>
          {state.failure.message}
        </Banner>
      );
  }
}
