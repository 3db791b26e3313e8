/**
 * Suggesting somebody, and writing to them: unverified until they say so themselves. One mail to an address in a month, a few
 * a day from one member, and none to who wants none.
 */
import type { Member } from '@trusted-hands/contract';
import { asHome, listingContentSchema, type ListingContent, type Located, type Location, type WrittenPlace } from '@trusted-hands/directory';
import { professionById } from '@trusted-hands/packs/directory';
import { fail, succeed, type Outcome } from '../../rpc/outcome.ts';
import { giveBack, take } from '../../rpc/rate-limit.queries.ts';
import { lockListings, saveListing, type StoredListing } from '../directory/listing.queries.ts';
import { giveInvitationBack, noteMailRefusal, publishedByNumber, refusesMail, takeInvitation } from './claim.queries.ts';
import type { ClaimDeps } from './claim-listing.ts';

export interface SuggestDeps extends ClaimDeps {
  readonly publicUrl: string;
  /** The gazetteer; named by what is asked of it, since features do not import each other. */
  readonly gazetteer: { locate(place: WrittenPlace): Promise<Located> };
}

export type Suggestion = Pick<ListingContent, 'name' | 'profession' | 'locations' | 'phone' | 'email' | 'website'>;

const dayMs = 24 * 60 * 60 * 1000;
const suggestionsPerMember = { max: 20, windowMs: dayMs };
const invitationsPerMember = { max: 10, windowMs: dayMs };
const notAgainForMs = 30 * dayMs;
const optOutGoodForMs = 365 * dayMs;

export async function suggestListing(deps: SuggestDeps, member: Member, { content, invite }: { readonly content: Suggestion; readonly invite: boolean }): Promise<Outcome<{ readonly number: number; readonly invited: boolean }>> {
  const { database, clock, ids, gazetteer, tokens } = deps;
  if (professionById(content.profession) === undefined) return fail({ code: 'input-invalid', message: 'Choose a profession from the list.', field: 'content.profession' });
  const locations: Location[] = [];
  for (const [index, { coordinates: _theirs, ...location }] of content.locations.entries()) {
    const located = await gazetteer.locate(location);
    if (!located.found) return fail({ code: 'place-unknown', field: `content.locations.${String(index)}.place`, message: 'The list of places does not know exactly one such place. Check the spelling, and add the state or the postcode.' });
    const place: Location = { ...location, coordinates: located.coordinates, placeSource: 'own' };
    locations.push(place.isHome ? asHome(place) : place);
  }
  const taken = await take(database, { key: tokens.hash(`suggestions by ${member.id}`), limit: suggestionsPerMember, nowMs: clock.nowMs() });
  if (!taken.allowed) return fail({ code: 'too-many-requests', message: 'You suggested many people today. Go on tomorrow.', retryAfterSeconds: taken.retryAfterSeconds });
  const nowMs = clock.nowMs();
  const saved = await database.transaction().execute(async (transaction) => {
    await lockListings(transaction);
    return await saveListing(transaction, {
      id: ids.next(),
      ownerId: null,
      origin: 'suggested',
      originId: ids.next(),
      status: 'published',
      content: listingContentSchema.parse({ ...content, locations }),
      checks: [],
      createdAtMs: nowMs,
      updatedAtMs: nowMs,
      confirmedAtMs: null,
    });
  });
  const invited = invite ? await inviteTo(deps, member, saved) : undefined;
  return succeed({ number: saved.number, invited: invited?.ok === true && invited.value });
}

export async function inviteListed(deps: SuggestDeps, member: Member, number: number): Promise<Outcome<{ readonly invited: boolean }>> {
  const listing = await publishedByNumber(deps.database, number);
  if (listing === undefined || listing.ownerId !== null) return fail({ code: 'conflict', message: 'Somebody manages this listing already, or it is not in the directory any more.' });
  const invited = await inviteTo(deps, member, listing);
  return invited.ok ? succeed({ invited: invited.value }) : invited;
}

/** By the token of an invitation: no more mail to this address, from whoever. */
export async function refuseMail({ database, clock, tokens }: ClaimDeps, token: string): Promise<Outcome<{ readonly noted: true }>> {
  const subject = tokens.read('no-mail', token);
  if (subject === 'expired' || subject === 'forged') return fail({ code: 'not-found', message: 'A part of this address is missing, or it is too old. Copy all of it from the newest mail.' });
  const [addressKey = ''] = subject;
  await noteMailRefusal(database, { addressKey, nowMs: clock.nowMs() });
  return succeed({ noted: true });
}

/** False where they were written to lately, or want no mail: who invites is not told which. */
async function inviteTo({ database, clock, mailer, tokens, publicUrl }: SuggestDeps, member: Member, { id, content }: StoredListing): Promise<Outcome<boolean>> {
  const to = content.email ?? '';
  if (to === '') return succeed(false);
  const nowMs = clock.nowMs();
  const taken = await take(database, { key: tokens.hash(`invitations by ${member.id}`), limit: invitationsPerMember, nowMs });
  if (!taken.allowed) return fail({ code: 'too-many-requests', message: 'You invited many people today. Go on tomorrow.', retryAfterSeconds: taken.retryAfterSeconds });
  const addressKey = tokens.hash(`mail to ${to.toLowerCase()}`);
  if (await refusesMail(database, addressKey)) return succeed(false);
  const addressLimit = tokens.hash(`invitations to ${to.toLowerCase()}`);
  const perAddress = await take(database, { key: addressLimit, limit: { max: 1, windowMs: notAgainForMs }, nowMs });
  if (!perAddress.allowed || !(await takeInvitation(database, { listingId: id, nowMs, notSinceMs: nowMs - notAgainForMs }))) return succeed(false);
  const sent = await mailer.send({
    to,
    subject: 'A colleague listed you',
    text: [
      `A colleague (${member.email}) would send people to you, and put you into a directory that health practitioners keep for each other:`,
      '',
      `  ${content.name}`,
      '',
      'Look at it, put it right, or take it out. You sign in with a code that is sent to this address; there is no password:',
      `${publicUrl}/listings`,
      '',
      'You want no such mails? Press the button here, and no more are sent to this address:',
      `${publicUrl}/no-mail#${tokens.sign('no-mail', [addressKey], optOutGoodForMs)}`,
      '',
    ].join('\n'),
  });
  if (sent.ok) return succeed(true);
  await giveBack(database, addressLimit);
  await giveInvitationBack(database, id);
  return sent;
}
