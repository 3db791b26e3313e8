/**
 * Which notes, and which facts of a note, belong to a complaint. Only notes of the complaint's own client are looked at, so
 * nothing of one file can come up in another.
 */
import { movesInMidline } from '@trusted-hands/packs';
import type { Fact, FactKind } from '@trusted-hands/session-note';
import type { Complaint } from './complaint.ts';
import { inVisitOrder, type VisitNote } from './visit-note.ts';

/** What is said of the person or of the visit belongs to every complaint that the visit was for. */
const ofWholeVisit: ReadonlySet<FactKind> = new Set(['mood', 'remember', 'private', 'consent', 'screening', 'next-visit', 'frequency']);

/** The complaint's visits, oldest first, each with its own facts only; `complaints` are all of the client's, the first first. */
export function visitsOfComplaint(complaint: Complaint, complaints: readonly Complaint[], notes: readonly VisitNote[]): readonly VisitNote[] {
  const ofClient = complaints.filter(({ clientId }) => clientId === complaint.clientId);
  const all = ofClient.some(({ complaintId }) => complaintId === complaint.complaintId) ? ofClient : [...ofClient, complaint];
  return inVisitOrder(notes.filter(({ clientId }) => clientId === complaint.clientId)).flatMap((note) => {
    const candidates = complaintsOf(note, all);
    if (!candidates.some(({ complaintId }) => complaintId === complaint.complaintId)) return [];
    const isOwn = (fact: Fact) => ofWholeVisit.has(fact.kind) || isOfBothSides(fact, complaint) || bestFit(fact, candidates)?.complaintId === complaint.complaintId;
    const facts = note.facts.filter(isOwn);
    // An older note names no complaint: it was a visit for those it says something about, and for the first if for none.
    const isNamed = note.complaintIds.length > 0 || facts.some(({ kind }) => !ofWholeVisit.has(kind)) || (candidates[0]?.complaintId === complaint.complaintId && note.facts.every(({ kind }) => ofWholeVisit.has(kind)));
    return isNamed ? [{ ...note, facts: facts.map((fact) => withComplaintPlace(fact, complaint)) }] : [];
  });
}

/** In the note's own order, so that the one named first takes what fits none. */
function complaintsOf({ complaintIds }: VisitNote, all: readonly Complaint[]): readonly Complaint[] {
  if (complaintIds.length === 0) return all;
  return complaintIds.flatMap((id) => all.filter(({ complaintId }) => complaintId === id));
}

/** "Both shoulders 140" is said of the left complaint and of the right one. */
function isOfBothSides({ side, region }: Fact, complaint: Complaint): boolean {
  return side === 'both' && region !== undefined && region === complaint.region;
}

function bestFit(fact: Fact, candidates: readonly Complaint[]): Complaint | undefined {
  const [first, ...others] = candidates;
  if (first === undefined) return undefined;
  return others.reduce((best, candidate) => (fit(fact, candidate) > fit(fact, best) ? candidate : best), first);
}

/** A region counts more than a side: the healthy shoulder is measured for the sore one, not for the neck. */
function fit(fact: Fact, { region, side }: Complaint): number {
  const sameRegion = fact.region !== undefined && fact.region === region ? 3 : 0;
  const sameSide = fact.side !== undefined && fact.side === side ? 1 : 0;
  const otherRegion = fact.region !== undefined && region !== undefined && fact.region !== region;
  return otherRegion ? -1 : sameRegion + sameSide;
}

/** "pain 6/10" in a visit for the right shoulder is pain of the right shoulder, as "R shoulder pain 6/10" is. */
function withComplaintPlace(fact: Fact, complaint: Complaint): Fact {
  const region = fact.region ?? complaint.region;
  if (region !== complaint.region || region === undefined) return fact;
  const takesSide = fact.side === undefined && complaint.side !== undefined && !(fact.kind === 'rom' && movesInMidline(region));
  return { ...fact, region, ...(takesSide && { side: complaint.side }) };
}
