/** The unfinished notes, when there are several: a small list to go from one to another. */
import { Button, Menu } from '@trusted-hands/ui';
import { FileStack } from 'lucide-react';
import type { Draft } from '../../platform/platform.ts';
import type { ClientChoice } from '../../platform/records/client-match.ts';
import { draftTitle } from './draft-title.ts';

interface DraftSwitcherProps {
  readonly drafts: readonly Draft[];
  readonly openId: string | undefined;
  readonly clients: readonly ClientChoice[];
  readonly onOpen: (draftId: string) => void;
}

export function DraftSwitcher({ drafts, openId, clients, onOpen }: DraftSwitcherProps) {
  const others = drafts.filter(({ draftId }) => draftId !== openId);
  if (others.length === 0) return null;
  return (
    <Menu
      align="start"
      trigger={
        <Button kind="quiet" icon={<FileStack aria-hidden size={16} />}>
          {others.length === 1 ? '1 other unfinished note' : `${others.length} other unfinished notes`}
        </Button>
      }
      items={others.map((draft) => ({ id: draft.draftId, label: draftTitle(draft, clients), onSelect: () => onOpen(draft.draftId) }))}
    />
  );
}
