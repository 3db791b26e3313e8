/** Whose client's page or note is open, or was until one went to the directory from there: distances may count from them. */
import type { Draft } from '../platform/platform.ts';
import { activityOf, type View } from './view.ts';

/** @param drafts the notes being written, newest first. */
export function openClientAfter(before: string | undefined, view: View, drafts: readonly Pick<Draft, 'draftId' | 'clientId'>[]): string | undefined {
  if (view.type === 'client') return view.clientId;
  if (view.type === 'note') return clientOfNote(view, drafts) ?? undefined;
  // The directory and what stands under it keep whom one came from.
  if (view.type === 'directory') return view.referring?.clientId ?? before;
  return activityOf(view) === 'directory' ? before : undefined;
}

function clientOfNote({ request: { wish, start } }: Extract<View, { type: 'note' }>, drafts: readonly Pick<Draft, 'draftId' | 'clientId'>[]): string | null | undefined {
  switch (wish.type) {
    case 'open':
      return drafts.find(({ draftId }) => draftId === wish.draftId)?.clientId;
    case 'new':
      return wish.clientId ?? start?.clientId;
    case 'go-on':
      return drafts[0]?.clientId;
    case 'amend':
      return start?.clientId;
  }
}
