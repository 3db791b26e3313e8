/** Puts the feature together: what it needs of the service, once. */
import type { Kysely } from 'kysely';
import type { Clock, Ids } from '../../clock.ts';
import type { Database } from '../../database/tables.ts';
import type { Mailer } from '../../mail/mailer.ts';
import { fail, succeed, type Outcome } from '../../rpc/outcome.ts';
import { listingWithImage } from '../directory/listing-image.queries.ts';
import { answerQuestion, questionsTo } from './answer-question.ts';
import { eventsOfCases, latestDecisions } from './case-event.queries.ts';
import { askForListing, claimByCode, claimListing, findListings, reportListing } from './claim-listing.ts';
import { confirmByToken, confirmOwn, lookByToken } from './confirm-by-token.ts';
import { concerns, decideCase, noSuchCase, ownCase, type VouchesOfMerged } from './decide-case.ts';
import { createMergeFinder } from './find-merges.ts';
import { forgetListing } from './forget-listing.ts';
import { openCasesOfPublished, settleMergesOfWithdrawn } from './listing-cases.ts';
import { createMailTokens } from './mail-tokens.ts';
import { sendConfirmations } from './send-confirmations.ts';
import { caseEvent, showCase, summaryOf } from './show-case.ts';
import { caseById, countAsked, holdCase, releaseCase, waitingCases } from './steward-case.queries.ts';
import { stewardOf } from './steward.queries.ts';
import type { Steward, Stewardship } from './stewardship.ts';
import { inviteListed, refuseMail, suggestListing, type SuggestDeps } from './suggest-listing.ts';
import { undoDecision } from './undo-decision.ts';

interface StewardshipOptions {
  readonly database: Kysely<Database>;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly mailer: Mailer;
  readonly publicUrl: string;
  readonly secret: string;
  readonly gazetteer: SuggestDeps['gazetteer'];
  readonly vouches: VouchesOfMerged;
  readonly named: SuggestDeps['named'];
}

/** Long enough to look something up, short enough that a tab left open holds nobody up. */
const heldForMs = 15 * 60 * 1000;
const mostInQueue = 200;
const mostDecided = 100;
const unnamed = 'a steward of this directory';

export function createStewardship(options: StewardshipOptions): Stewardship {
  const { database, clock, ids, mailer } = options;
  const merges = createMergeFinder(options);
  const tokens = createMailTokens(options.secret, clock);
  const deps: SuggestDeps = { ...options, tokens };

  async function shown({ memberId }: Steward, caseId: string) {
    const stewardCase = await showCase(database, caseId, { memberId, nowMs: clock.nowMs() });
    return stewardCase === undefined ? fail(noSuchCase) : succeed(stewardCase);
  }

  return {
    listingPublished: (transaction, published) => openCasesOfPublished(transaction, ids, published),

    listingWithdrawn: (transaction, withdrawn) => settleMergesOfWithdrawn(transaction, ids, withdrawn),
    listingErased: forgetListing,

    async stewardOf({ id, email }) {
      const found = await stewardOf(database, email.toLowerCase());
      return found === undefined ? undefined : { memberId: id, name: found.name === '' ? unnamed : found.name };
    },

    async queue(steward) {
      const viewer = { memberId: steward.memberId, nowMs: clock.nowMs() };
      const cases = await waitingCases(database, mostInQueue);
      return { cases: cases.map((one) => summaryOf(one, one.content, viewer)), asked: await countAsked(database) };
    },

    async hold(steward, caseId) {
      const allowed = await mayHold(database, steward, caseId);
      if (!allowed.ok) return allowed;
      const nowMs = clock.nowMs();
      const held = await holdCase(database, { caseId, memberId: steward.memberId, nowMs, untilMs: nowMs + heldForMs });
      if (!held) return fail({ code: 'conflict', message: 'Another steward has this case before them, or closed it just now. Choose another one.' });
      return await shown(steward, caseId);
    },

    release: (steward, caseId) => releaseCase(database, { caseId, memberId: steward.memberId }),

    async decide(steward, decision) {
      const decided = await decideCase(options, steward, decision);
      if (!decided.ok) return decided;
      // The decision stands whether or not the mail goes out: its page says the same.
      if (decided.value !== undefined) await mailer.send(decided.value);
      return await shown(steward, decision.caseId);
    },

    async decided() {
      const decisions = await latestDecisions(database, mostDecided);
      const events = await eventsOfCases(database, [...new Set(decisions.map(({ caseId }) => caseId))]);
      return decisions.map((decision) => ({ ...caseEvent(decision, events), caseId: decision.caseId, kindOfCase: decision.kindOfCase, name: decision.name }));
    },

    async undo(steward, request) {
      const undone = await undoDecision(options, steward, request);
      return undone.ok ? await shown(steward, undone.value) : undone;
    },

    questionsTo: (memberId) => questionsTo(database, memberId),
    answer: (memberId, request) => answerQuestion(options, memberId, request),
    look: (token) => lookByToken({ database, tokens }, token),
    confirm: (token) => confirmByToken({ database, clock, tokens }, token),
    confirmMine: (memberId) => confirmOwn({ database, clock }, memberId),
    find: (member, name) => findListings(deps, member, name),
    claim: (member, number) => claimListing(deps, member, number),
    claimByCode: (member, request) => claimByCode(deps, member, request),
    askForListing: (member, request) => askForListing(deps, member, request),
    report: (member, request) => reportListing(deps, member, request),
    suggest: (member, request) => suggestListing(deps, member, request),
    invite: (member, number) => inviteListed(deps, member, number),
    refuseMail: (token) => refuseMail(deps, token),
    findDueMerges: () => merges.findDue(),
    async sendDueMails() {
      await sendConfirmations(deps);
    },
  };
}

/** Nobody decides about their own listing, nor about what they reported or claimed themselves. */
async function mayHold(database: Kysely<Database>, steward: Steward, caseId: string): Promise<Outcome<undefined>> {
  const found = await caseById(database, caseId);
  const listing = found === undefined ? undefined : await listingWithImage(database, found.listingId);
  if (found === undefined || listing === undefined) return fail(noSuchCase);
  const other = found.otherListingId === null ? undefined : await listingWithImage(database, found.otherListingId);
  return concerns(steward, found, [listing.image, other?.image]) ? fail(ownCase) : succeed(undefined);
}
