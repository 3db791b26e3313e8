/** Which unfinished note is the one of a visit: begun for it, or else of its client and day. Pure. */
import { isBegun } from '../../../platform/drafts/draft-kind.ts';
import type { Draft } from '../../../platform/platform.ts';
import type { StoredRecord } from '../../../platform/records/record.ts';
import type { Visit } from '../../../platform/records/visit.record.ts';

/** One that was begun for the visit and then given to another client is no longer its note. */
export function draftOfVisit({ recordId, current: { body } }: StoredRecord<Visit>, drafts: readonly Draft[]): Draft | undefined {
  return drafts.find((draft) => isBegun(draft) && draft.clientId === body.clientId && (draft.visitId === recordId || (draft.visitId === undefined && draft.amends === null && draft.visitDate === body.date)));
}
