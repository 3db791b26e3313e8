/**
 * What a kind of writing is that is kept as drafts, and the kind that is a session note. A field that an older program did
 * not write takes its empty value; nothing is limited in length, so that whatever was typed is read again.
 */
import { z } from 'zod';
import type { Draft } from '../platform.ts';
import type { NoteWriting } from './note-writing.ts';
import { purposes } from '../records/complaint.record.ts';

export interface DraftKind<Writing> {
  readonly kind: string;
  readonly schema: z.ZodType<Draft<Writing>>;
  /** What a new one begins with, and all that is left in memory after a lock. */
  readonly blank: Writing;
}

/** What every kind carries. */
export const kept = { draftId: z.string(), updatedAtMs: z.number() };

const newComplaintSchema = z.object({ title: z.string(), purpose: z.union([z.enum(purposes), z.literal('')]).catch('') });
export type NewComplaint = Readonly<z.infer<typeof newComplaintSchema>>;

/** Drafts written before there was a second kind carry none. */
const noteKind = 'session-note';
const namedSchema = z.looseObject({ kind: z.string().default(noteKind) });

export const noteDrafts: DraftKind<NoteWriting> = {
  kind: noteKind,
  schema: z.object({
    ...kept,
    clientId: z.string().nullable().default(null),
    newClient: z.object({ name: z.string(), secondIdentifier: z.string() }).nullable().default(null),
    text: z.string().default(''),
    visitDate: z.string().default(''),
    complaintIds: z.array(z.string()).optional(),
    newComplaint: newComplaintSchema.optional(),
    visitId: z.string().optional(),
    visitTime: z.string().optional(),
    dismissedProblems: z.array(z.object({ key: z.string(), message: z.string(), reason: z.string(), atMs: z.number() })).optional(),
    reasonsBegun: z.array(z.object({ key: z.string(), reason: z.string() })).optional(),
    numberToCall: z.string().optional(),
    amends: z.object({ noteId: z.string(), reason: z.string(), follows: z.array(z.string()).optional() }).nullable().default(null),
  }),
  blank: { clientId: null, newClient: null, text: '', visitDate: '', amends: null },
};

export function draftToText<Writing>({ kind }: DraftKind<Writing>, draft: Draft<Writing>): string {
  return JSON.stringify({ ...draft, kind });
}

/** Undefined where it is of another kind. */
export function textToDraft<Writing>({ kind, schema }: DraftKind<Writing>, text: string): Draft<Writing> | undefined {
  try {
    const written: unknown = JSON.parse(text);
    return namedSchema.safeParse(written).data?.kind === kind ? schema.safeParse(written).data : undefined;
  } catch {
    return undefined;
  }
}

/** The note that stands open with nothing in it would be lost by nobody. */
export function isBegun({ text, amends }: NoteWriting): boolean {
  return text.trim() !== '' || amends !== null;
}
