/**
 * Publishing one's own listing. What its owner wrote is kept as written; what only the service can say (coordinates,
 * which checks hold) is decided here and never taken from the client.
 */
import type { OwnListing, Member } from '@trusted-hands/contract';
import { asHome, checkNumber, type CheckStep, type ListingContent, type Located, type Location, type WrittenPlace } from '@trusted-hands/directory';
import { professionById } from '@trusted-hands/packs/directory';
import type { Kysely, Transaction } from 'kysely';
import type { Clock, Ids } from '../../clock.ts';
import type { Database } from '../../database/tables.ts';
import { fail, succeed, type Outcome } from '../../rpc/outcome.ts';
import { take } from '../../rpc/rate-limit.queries.ts';
import { datedChecks } from './dated-checks.ts';
import { withRegisterChecks } from './imports/apply-registers.ts';
import { operatorRegisters } from './imports/register.queries.ts';
import { listingOfOwner, lockListings, saveListing, type StoredListing } from './listing.queries.ts';
import { ownListing } from './own-listing.ts';
import { placeFailure } from './place-failure.ts';

interface PublishRequest {
  readonly member: Member;
  readonly content: ListingContent;
}

interface PublishDeps {
  readonly database: Kysely<Database>;
  readonly clock: Clock;
  readonly ids: Ids;
  /** The gazetteer; named by what is asked of it, since features do not import each other. */
  readonly gazetteer: { locate(place: WrittenPlace): Promise<Located> };
  /** The stewards' cases, as above. */
  readonly stewardship: { listingPublished(transaction: Transaction<Database>, published: { readonly listing: StoredListing; readonly before: StoredListing | null; readonly nowMs: number }): Promise<void> };
}

/** Fails with `input-invalid` (profession), `number-malformed` or `place-unknown`, each with the field it is about. */
/** Far more than anybody corrects; each is news to every device. */
const publishesPerMember = { max: 60, windowMs: 60 * 60 * 1000 };

export async function publishListing(
  { database, clock, ids, gazetteer, stewardship }: PublishDeps,
  { member, content }: PublishRequest,
): Promise<Outcome<{ readonly listing: OwnListing; readonly warnings: string[] }>> {
  if (professionById(content.profession) === undefined) {
    return fail({ code: 'input-invalid', message: 'Choose your profession from the list.', field: 'content.profession' });
  }
  const numbers = checkRegistrations(content);
  if (!numbers.ok) return numbers;
  const located = await locateAll(content.locations, gazetteer);
  if (!located.ok) return located;

  const nowMs = clock.nowMs();
  const complete = withoutEmptyFields({ ...content, locations: located.value });
  const taken = await take(database, { key: `publishes by ${member.id}`, limit: publishesPerMember, nowMs });
  if (!taken.allowed) return fail({ code: 'too-many-requests', message: 'Your listing was published very often in the last hour. What is published stays; publish the rest a little later.', retryAfterSeconds: taken.retryAfterSeconds });
  const saved = await database.transaction().execute(async (transaction) => {
    await lockListings(transaction);
    const before = await listingOfOwner(transaction, member.id);
    const dated = datedChecks({ content: complete, before, steps: stepsOf(complete, numbers.value.allValid, member.email), nowMs });
    const [checks = dated] = await withRegisterChecks(transaction, await operatorRegisters(transaction), [{ content: complete, checks: dated }]);
    const listing = await saveListing(transaction, {
      id: before?.id ?? ids.next(),
      ownerId: member.id,
      origin: 'member',
      originId: null,
      status: 'published',
      content: complete,
      checks: [...checks],
      createdAtMs: before?.createdAtMs ?? nowMs,
      updatedAtMs: nowMs,
      confirmedAtMs: nowMs,
    });
    await stewardship.listingPublished(transaction, { listing, before, nowMs });
    return listing;
  });
  return succeed({ listing: ownListing(saved), warnings: numbers.value.warnings });
}

function checkRegistrations(content: ListingContent): Outcome<{ readonly warnings: string[]; readonly allValid: boolean }> {
  const warnings: string[] = [];
  for (const [index, { scheme, number }] of content.registrations.entries()) {
    const check = checkNumber(scheme, number);
    if (check.verdict === 'invalid') {
      return fail({ code: 'number-malformed', message: check.reason, field: `content.registrations.${String(index)}.number` });
    }
    if (check.verdict === 'suspicious') warnings.push(check.reason);
  }
  return succeed({ warnings, allValid: content.registrations.length > 0 && warnings.length === 0 });
}

async function locateAll(locations: readonly Location[], gazetteer: PublishDeps['gazetteer']): Promise<Outcome<Location[]>> {
  const placed: Location[] = [];
  for (const [index, { coordinates: _theirs, ...location }] of locations.entries()) {
    const located = await gazetteer.locate(location);
    if (!located.found) return fail(placeFailure(location, located, `content.locations.${String(index)}.place`));
    const place: Location = { ...location, coordinates: located.coordinates, placeSource: 'own' };
    placed.push(place.isHome ? asHome(place) : place);
  }
  return succeed(placed);
}

/** An empty text field says the same as none, and is not stored. */
function withoutEmptyFields(content: ListingContent): ListingContent {
  const withoutEmpty = <Shape extends object>(shape: Shape): Shape =>
    // Safe: only optional fields may be empty; the required ones have a minimum length in the schema.
    Object.fromEntries(Object.entries(shape).filter(([, value]) => value !== '' && value !== undefined)) as Shape;
  return { ...withoutEmpty(content), locations: content.locations.map(withoutEmpty) };
}

/** What is true of a listing that its owner publishes. */
function stepsOf(content: ListingContent, areNumbersValid: boolean, email: string): CheckStep[] {
  const steps: CheckStep[] = ['self-declared'];
  if (areNumbersValid) steps.push('number-well-formed');
  if (content.email?.toLowerCase() === email.toLowerCase()) steps.push('email-confirmed');
  return steps;
}
