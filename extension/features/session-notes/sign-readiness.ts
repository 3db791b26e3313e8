/** Whether a draft can be signed, and if not, the one sentence that says what is still missing. */
import type { Draft } from '../../platform/platform.ts';
import { mistakableFor, namesakes, type ClientChoice } from '../../platform/records/client-match.ts';
import { isFutureVisit, isPlausibleDay } from '../../platform/records/day.ts';

export type SignReadiness =
  | { readonly type: 'ready' }
  | { readonly type: 'not-ready'; readonly field: 'client' | 'second-identifier' | 'visit-date' | 'reason' | 'text'; readonly message: string };

interface SignedWhere {
  readonly nowMs: number;
  /** The name of a new client that was meant before it could be seen who is there already. */
  readonly unseenName?: string | undefined;
}

/** Looks at the fields in the order in which they stand on the page. */
export function signReadiness(draft: Draft, clients: readonly ClientChoice[], { nowMs, unseenName }: SignedWhere): SignReadiness {
  const newName = draft.newClient?.name.trim() ?? '';
  if (draft.clientId === null && newName === '') return missing('client', 'Say which client this note is for.');
  if (draft.clientId !== null && !clients.some(({ clientId }) => clientId === draft.clientId)) {
    return missing('client', 'This client is not on this computer any more. Choose the client again.');
  }
  if (draft.clientId === null && draft.newClient !== null && mistakableFor(draft.newClient, clients, { wasUnseen: unseenName === newName }).length > 0) {
    return missing('second-identifier', namesakes(clients, newName).length > 0 ? `You already have a client named ${newName}. Say which of the two is meant.` : `You may already have this client. Say who is meant by ${newName}.`);
  }
  if (draft.visitDate === '') return missing('visit-date', 'Set the date of the visit.');
  if (!isPlausibleDay(draft.visitDate)) return missing('visit-date', 'Check the year of the visit: it has four digits, such as 2026.');
  if (isFutureVisit(draft.visitDate, nowMs)) return missing('visit-date', 'The date of the visit has not come yet. Set the day it took place.');
  if (draft.amends !== null && draft.amends.reason.trim() === '') return missing('reason', 'Say why this note is amended; the reason stays with it.');
  if (draft.text.trim() === '') return missing('text', 'Write something first; an empty note can’t be signed.');
  return { type: 'ready' };
}

function missing(field: Extract<SignReadiness, { type: 'not-ready' }>['field'], message: string): SignReadiness {
  return { type: 'not-ready', field, message };
}
