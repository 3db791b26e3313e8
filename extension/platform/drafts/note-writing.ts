/** What is kept of a session note while it is being written. */
import type { DismissedProblem } from '../records/session-note.record.ts';
import type { NewComplaint } from './draft-kind.ts';

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
  /** Set when the draft amends a signed note. */
  readonly amends: {
    readonly noteId: string;
    readonly reason: string;
    /** The versions of the note that were before the writer's eyes, by entry id; a version that came since is shown before signing. */
    readonly follows?: readonly string[] | undefined;
  } | null;
}
