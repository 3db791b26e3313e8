/** Keeps what a visit is for, as it was answered beside the note: with the complaints that it is for, else with a new one. */
import type { Fact } from '@trusted-hands/session-note';
import type { Draft } from '../../../platform/platform.ts';
import { complaintRecord, type ComplaintBody, type Purpose } from '../../../platform/records/complaint.record.ts';
import { purposeTitles } from '../../../platform/records/purpose-words.ts';
import { usePlatform } from '../../../platform/react/platform-context.tsx';
import { useNoteComplaints } from '../../../platform/react/use-complaints.ts';
import type { DraftStart } from '../use-jot.ts';
import { placeName, placeOfFacts } from './body-places.ts';

/** Gives back why it could not be kept; undefined where it is. */
export type SayPurpose = (purpose: Purpose, facts: readonly Fact[]) => Promise<string | undefined>;

export function useSayPurpose(draft: Draft, onEdit: (change: DraftStart) => void): SayPurpose {
  const { vault } = usePlatform();
  const { chosen } = useNoteComplaints(draft);
  return async (purpose, facts) => {
    const unsaid = chosen.filter((complaint) => complaint.purpose === undefined);
    for (const { complaintId } of unsaid) {
      const now = vault.record(complaintRecord, complaintId)?.current.body;
      if (now === undefined) continue;
      // oxlint-disable-next-line no-await-in-loop -- one or two, and the first that fails is said
      const changed = await vault.change(complaintRecord, complaintId, (newest): ComplaintBody => ({ ...(newest ?? now), purpose }));
      if (!changed.ok) return changed.failure.message;
    }
    if (unsaid.length === 0) onEdit({ newComplaint: { title: draft.newComplaint?.title || titleOf(facts, purpose), purpose } });
    return undefined;
  };
}

/** As a therapist would call it: "Right shoulder"; where the note names no place, what it is for. */
function titleOf(facts: readonly Fact[], purpose: Purpose): string {
  const place = placeOfFacts(facts);
  if (place === undefined || purpose === 'relaxation') return purposeTitles[purpose];
  const name = placeName(place);
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}
