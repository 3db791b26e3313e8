/** What stewards are given to check and what they decide; and what the owner of a listing is asked and answers. */
import { checkSchema, listingContentSchema, registerKinds } from '@trusted-hands/directory';
import { z } from 'zod';

const text = (max: number) => z.string().trim().max(max, `At most ${String(max)} characters fit here.`);
const said = text(1000).min(3, 'Write a few words.');
const id = z.string().min(1).max(64);

/** A number to look up; something reported as wrong; a claim to a listing; two listings that may be one person. */
export const caseKinds = ['check', 'dispute', 'claim', 'merge'] as const;
export type CaseKind = (typeof caseKinds)[number];
/** `asked` waits for an answer of the owner, and is not in the queue until it comes. */
export const caseStatuses = ['open', 'asked', 'closed'] as const;
export type CaseStatus = (typeof caseStatuses)[number];
export const caseEventKinds = ['opened', 'accepted', 'asked', 'answered', 'refused', 'undone', 'settled'] as const;
export type CaseEventKind = (typeof caseEventKinds)[number];

/** Why a case is there: a sentence each, and for two that may be one how sure that is (0 to 1). */
export const caseFactsSchema = z.object({ reasons: z.array(z.string()), score: z.number().optional(), about: z.string().optional() });
export type CaseFacts = z.infer<typeof caseFactsSchema>;

const caseListingSchema = z.object({
  id: z.string(),
  /** By which the operator's command line knows it. */
  number: z.number().int(),
  status: z.enum(['published', 'withdrawn', 'merged']),
  origin: z.string(),
  isOwned: z.boolean(),
  content: listingContentSchema,
  checks: z.array(checkSchema),
  updatedAtMs: z.number(),
  confirmedAtMs: z.number().nullable(),
});
export type CaseListing = z.infer<typeof caseListingSchema>;

const heldSchema = z.object({ byMe: z.boolean(), untilMs: z.number() }).nullable();

const caseSummarySchema = z.object({
  id: z.string(),
  kind: z.enum(caseKinds),
  status: z.enum(caseStatuses),
  openedAtMs: z.number(),
  name: z.string(),
  profession: z.string(),
  place: z.string(),
  held: heldSchema,
});
export type CaseSummary = z.infer<typeof caseSummarySchema>;

const caseEventSchema = z.object({
  id: z.string(),
  kind: z.enum(caseEventKinds),
  atMs: z.number(),
  byName: z.string(),
  said: z.string(),
  isUndone: z.boolean(),
  canBeUndone: z.boolean(),
});
export type CaseEvent = z.infer<typeof caseEventSchema>;

const stewardCaseSchema = caseSummarySchema.extend({
  facts: caseFactsSchema,
  listing: caseListingSchema,
  /** With `merge`. */
  other: caseListingSchema.nullable(),
  /** With `claim`: the account that asks for it. */
  claimant: z.string().nullable(),
  /** Everything that was ever decided about this listing, and about the other one, newest first. */
  history: z.array(caseEventSchema),
});
export type StewardCase = z.infer<typeof stewardCaseSchema>;

export const stewardMeOutput = z.object({ isSteward: z.boolean() });
export const queueOutput = z.object({ cases: z.array(caseSummarySchema), asked: z.number().int() });
export const caseInput = z.object({ caseId: id });
export const caseOutput = z.object({ stewardCase: stewardCaseSchema });
export const releaseOutput = z.object({ released: z.boolean() });

export const decideInput = z.discriminatedUnion('verdict', [
  z.object({
    verdict: z.literal('accept'),
    caseId: id,
    /** With `check`: in which kind of register the number and the name were found. */
    register: z.enum(registerKinds).optional(),
    /** How, in a few words; with the others, why. */
    said: text(200).default(''),
    /** With `merge`: the listing that stays. */
    keep: id.optional(),
  }),
  z.object({ verdict: z.literal('ask'), caseId: id, said }),
  z.object({ verdict: z.literal('refuse'), caseId: id, said }),
]);
export type Decision = z.infer<typeof decideInput>;

export const decidedOutput = z.object({ events: z.array(caseEventSchema.extend({ caseId: z.string(), kindOfCase: z.enum(caseKinds), name: z.string() })) });
export type DecidedEvent = z.infer<typeof decidedOutput>['events'][number];
export const undoInput = z.object({ eventId: id, said });

/** What stewards ask about one's own listing. */
const questionSchema = z.object({ caseId: z.string(), atMs: z.number(), byName: z.string(), said: z.string() });
export type Question = z.infer<typeof questionSchema>;
export const questionsOutput = z.object({ questions: z.array(questionSchema) });
export const answerInput = z.object({ caseId: id, said });
export const answerOutput = z.object({ answered: z.boolean() });

/** A listing as somebody sees it who looks for their own, or for one that is wrong. */
const foundListingSchema = z.object({
  number: z.number().int(),
  name: z.string(),
  profession: z.string(),
  place: z.string(),
  isOwned: z.boolean(),
  /** "a…@example.com"; null where it has none. */
  mailHint: z.string().nullable(),
  /** How far it was checked. */
  checks: z.array(checkSchema),
  confirmedAtMs: z.number().nullable(),
});
export type FoundListing = z.infer<typeof foundListingSchema>;
/** The beginning of a name, as it is written in the directory; without it those with the caller's own address of mail. */
export const findListingInput = z.object({ name: text(160).default('') });
export const findListingOutput = z.object({ listings: z.array(foundListingSchema) });

const listingNumber = z.number().int().min(1).max(2 ** 32 - 1);
export const claimInput = z.object({ number: listingNumber });
/** Claimed at once where the account's own address stands in the listing; else a code goes to the address that does. */
export const claimOutput = z.object({ state: z.enum(['claimed', 'code-sent']), mailHint: z.string() });
export const claimCodeInput = z.object({ number: listingNumber, code: z.string().transform((code) => code.replace(/\D/g, '')).pipe(z.string().length(8, 'The code has eight digits.')) });
export const claimedOutput = z.object({ claimed: z.literal(true) });
export const reportInput = z.object({ number: listingNumber, said });
/** False where the same waits already. */
export const reportOutput = z.object({ opened: z.boolean() });

export const suggestInput = z.object({
  content: listingContentSchema.pick({ name: true, profession: true, locations: true, phone: true, email: true, website: true }),
  /** Whether to write to them; only where an address of mail is given. */
  invite: z.boolean().default(false),
});
export const suggestOutput = z.object({ number: z.number().int(), invited: z.boolean() });
export const inviteOutput = z.object({ invited: z.boolean() });
export const noMailOutput = z.object({ noted: z.literal(true) });

/** The token of a mail's address; whoever has the mail has it. */
export const tokenInput = z.object({ token: z.string().min(1).max(400) });
const confirmable = z.object({ content: listingContentSchema, checks: z.array(checkSchema), confirmedAtMs: z.number().nullable(), status: z.enum(['published', 'withdrawn', 'merged']) });
export const confirmationOutput = z.object({ listing: confirmable });
export type Confirmable = z.infer<typeof confirmable>;
