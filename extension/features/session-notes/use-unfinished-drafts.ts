/** The notes that are being written and hold something, newest first. For what stands behind the lock. */
import { useMemo } from 'react';
import { noteDrafts } from '../../platform/drafts/draft-kind.ts';
import type { Draft } from '../../platform/platform.ts';
import { useDrafts } from '../../platform/react/use-drafts.ts';
import { unfinishedDrafts } from './draft-routing.ts';

export function useUnfinishedDrafts(): readonly Draft[] {
  const drafts = useDrafts(noteDrafts);
  return useMemo(() => unfinishedDrafts(drafts), [drafts]);
}
