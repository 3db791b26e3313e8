/** What is unfinished here of clients whose files were destroyed on another computer: drafts never leave theirs, so no destruction reaches them by itself. Pure. */
import type { DestroyedFile } from '../../platform/records/destruction.record.ts';
import type { StoredRecord } from '../../platform/records/record.ts';

export interface LeftOver {
  readonly clientId: string;
  readonly clientName: string;
  readonly drafts: number;
}

/** A client who is there, perhaps written down anew on a computer that had not heard of it, keeps what is being written. */
export function leftOverDrafts(destroyed: readonly StoredRecord<DestroyedFile>[], drafts: readonly { readonly clientId: string | null }[], isClientHere: (clientId: string) => boolean): readonly LeftOver[] {
  return destroyed.flatMap(({ current: { body } }) => {
    const { clientId, clientName } = body;
    const count = clientId === undefined || isClientHere(clientId) ? 0 : drafts.filter((draft) => draft.clientId === clientId).length;
    return clientId === undefined || count === 0 ? [] : [{ clientId, clientName, drafts: count }];
  });
}
