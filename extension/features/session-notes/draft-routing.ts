/** Which draft a page opens: unfinished writing first, never a second empty one, nor a second one of a client without a word. */
import type { Draft } from '../../platform/platform.ts';

/** True where nothing has been written that could be lost. */
export function isEmptyDraft(draft: Pick<Draft, 'text' | 'clientId' | 'newClient' | 'amends'>): boolean {
  const newName = draft.newClient === null ? '' : `${draft.newClient.name}${draft.newClient.secondIdentifier}`;
  return draft.text.trim() === '' && draft.clientId === null && newName.trim() === '' && draft.amends === null;
}

export type DraftWish =
  | { readonly type: 'go-on' }
  | { readonly type: 'new'; readonly clientId?: string }
  | { readonly type: 'amend'; readonly noteId: string }
  | { readonly type: 'open'; readonly draftId: string };

type DraftRoute = { readonly type: 'open'; readonly draftId: string } | { readonly type: 'create' };

/** Decides for a wish over the drafts there are, newest first. */
export function routeDraft(drafts: readonly Draft[], wish: DraftWish): DraftRoute {
  const found = findDraft(drafts, wish);
  return found === undefined ? { type: 'create' } : { type: 'open', draftId: found.draftId };
}

function findDraft(drafts: readonly Draft[], wish: DraftWish): Draft | undefined {
  switch (wish.type) {
    case 'go-on':
      return drafts.find((draft) => !isEmptyDraft(draft)) ?? drafts.find(isEmptyDraft);
    case 'new':
      // One without a word is as good as new: of the client, where one is named.
      return drafts.find(wish.clientId === undefined ? isEmptyDraft : ({ clientId, text, amends }) => clientId === wish.clientId && text.trim() === '' && amends === null);
    case 'amend':
      return drafts.find((draft) => draft.amends?.noteId === wish.noteId);
    case 'open':
      return drafts.find((draft) => draft.draftId === wish.draftId);
  }
}

/**
 * A draft without a word left over from another day or visit has no visit yet: a new note's date is today's, or it is that of
 * the visit it is begun for. Undefined where nothing changes.
 */
export function changeOnOpening(draft: Draft, { wish, start }: { readonly wish: DraftWish; readonly start?: Partial<Draft> }, today: string): Partial<Draft> | undefined {
  if (wish.type === 'new' && start?.visitId !== undefined) return start;
  if (wish.type !== 'new' && !isEmptyDraft(draft)) return undefined;
  return draft.visitDate === today && draft.visitId === undefined && draft.visitTime === undefined ? undefined : { visitDate: today, visitId: undefined, visitTime: undefined };
}

/** The drafts worth counting: those that hold something. */
export function unfinishedDrafts(drafts: readonly Draft[]): readonly Draft[] {
  return drafts.filter((draft) => !isEmptyDraft(draft));
}
