/** What is kept of a session note while it is being written. */
import type { DismissedProblem } from '../records/session-note.record.ts';
import type { NewComplaint } from './draft-kind.ts';

export interface ReasonBegun {
  readonly key: string;
  readonly reason: string;
}

/** A session note as it is written. */
export interface NoteWriting {
  readonly clientId: string | null;
  /** A client not made yet: made when the note is signed. */
  readonly newClient: { readonly name: string; readonly secondIdentifier: string } | null;
  readonly text: string;
  readonly visitDate: string;
  /** Absent until it was said: then it is for what the client's last visit was for. */
  readonly complaintIds?: readonly string[] | undefined;
  /** A complaint that was typed: made when the note is signed. */
  readonly newComplaint?: NewComplaint | undefined;
  /** Where the visit was opened before its note. */
  readonly visitId?: string | undefined;
  readonly visitTime?: string | undefined;
  /** What was found in the text and set aside by the writer, with the reason; kept with the signed note. */
  readonly dismissedProblems?: readonly DismissedProblem[] | undefined;
  /** Reasons being typed for setting something aside, by the key of what was found. They go with the draft. */
  readonly reasonsBegun?: readonly ReasonBegun[] | undefined;
  /** The number that a client who left is called at, as typed. It goes with the draft. */
  readonly numberToCall?: string | undefined;
  /** Set when the draft amends a signed note. */
  readonly amends: {
    readonly noteId: string;
    readonly reason: string;
    /** The versions of the note that were before the writer's eyes, by entry id; a version that came since is shown before signing. */
    readonly follows?: readonly string[] | undefined;
  } | null;
}
