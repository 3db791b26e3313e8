/** A member's listing from first publishing to withdrawal, on both databases. */
import type { ListingContentInput } from '@trusted-hands/directory';
import { describe, expect, it } from 'vitest';
import { failureOf } from '../support/failure-of.ts';
import { engines } from '../support/service.ts';
import { ana, publishedListings, startWithPlaces } from './small-directory.ts';
import { importLines } from './small-gazetteer.ts';

describe.each(engines)('a listing on %s', (engine) => {
  it('is published with the coordinates of its place and the checks that hold', async () => {
    await using service = await startWithPlaces({ engine });
    const { client } = await service.signIn('ana@example.com');
    expect((await client.directory.mine.query()).listing).toBeNull();

    const { listing, warnings } = await client.directory.publish.mutate({ content: ana });
    expect(warnings).toEqual([]);
    expect(listing.status).toBe('published');
    expect(listing.content.locations[0]?.coordinates).toEqual({ latitude: -32.2426, longitude: 148.6017 });
    expect(listing.checks.map(({ step }) => step)).toEqual(['self-declared', 'number-well-formed', 'email-confirmed']);
    expect((await client.directory.mine.query()).listing).toEqual(listing);
  });

  it('keeps its id through edits, withdrawal and publishing again', async () => {
    await using service = await startWithPlaces({ engine });
    const { client } = await service.signIn('ana@example.com');
    const first = await client.directory.publish.mutate({ content: ana });
    const edited = await client.directory.publish.mutate({ content: { ...ana, about: 'Early appointments.' } });
    expect(edited.listing.id).toBe(first.listing.id);

    const withdrawn = await client.directory.withdraw.mutate();
    expect(withdrawn.listing).toMatchObject({ id: first.listing.id, status: 'withdrawn', content: { about: 'Early appointments.' } });
    expect((await client.directory.files.query()).files.filter(({ kind }) => kind === 'search')).toEqual([]);
    expect((await client.directory.withdraw.mutate()).listing.updatedAtMs).toBe(withdrawn.listing.updatedAtMs);

    const again = await client.directory.publish.mutate({ content: ana });
    expect(again.listing).toMatchObject({ id: first.listing.id, status: 'published' });
    expect(again.listing.content.about).toBeUndefined();
  });

  it('is published some dozens of times an hour and no more; what does not fit is not counted', async () => {
    let nowMs = Date.UTC(2026, 10, 21);
    await using service = await startWithPlaces({ engine, clock: { nowMs: () => nowMs } });
    const { client } = await service.signIn('ana@example.com');
    expect((await failureOf(client.directory.publish.mutate({ content: { ...ana, profession: 'no-profession' } }))).code).toBe('input-invalid');
    for (let time = 0; time < 60; time += 1) await client.directory.publish.mutate({ content: { ...ana, about: `Room ${String(time)}` } });
    expect(await failureOf(client.directory.publish.mutate({ content: ana }))).toMatchObject({ code: 'too-many-requests', retryAfterSeconds: 3600 });
    expect((await client.directory.mine.query()).listing?.content.about).toBe('Room 59');
    nowMs += 60 * 60 * 1000;
    await client.directory.publish.mutate({ content: ana });
  });

  it('takes coordinates, checks and the source of a place from nobody but the service', async () => {
    await using service = await startWithPlaces({ engine });
    const { client } = await service.signIn('someone@example.com');
    const { listing } = await client.directory.publish.mutate({
      content: { ...ana, locations: [{ place: 'dubbo', country: 'AU', coordinates: { latitude: 1, longitude: 2 }, placeSource: 'organization' }] },
    });
    expect(listing.content.locations[0]).toMatchObject({ coordinates: { latitude: -32.2426, longitude: 148.6017 }, placeSource: 'own' });
    expect(listing.checks.map(({ step }) => step)).not.toContain('email-confirmed');
  });

  it('blocks a malformed number and names its field, and only warns of a doubtful one', async () => {
    await using service = await startWithPlaces({ engine });
    const { client } = await service.signIn('ana@example.com');
    const registrations = [{ scheme: 'ahpra', number: 'PHY0001234567' }, { scheme: 'ahpra', number: 'PHY12' }];
    const failure = await failureOf(client.directory.publish.mutate({ content: { ...ana, registrations } }));
    expect(failure).toMatchObject({ code: 'number-malformed', field: 'content.registrations.1.number' });
    expect((await client.directory.mine.query()).listing).toBeNull();

    const doubtful = await client.directory.publish.mutate({ content: { ...ana, registrations: [{ scheme: 'npi', number: '1234567890' }] } });
    expect(doubtful.warnings).toHaveLength(1);
    expect(doubtful.listing.checks.map(({ step }) => step)).not.toContain('number-well-formed');
  });

  it('says which places may have been meant by an unknown, ambiguous or contradictory one', async () => {
    await using service = await startWithPlaces({ engine });
    const { client } = await service.signIn('ana@example.com');
    const publishAt = (location: ListingContentInput['locations'][number]) =>
      failureOf(client.directory.publish.mutate({ content: { ...ana, locations: [location] } }));

    const misspelt = await publishAt({ place: 'Dubo', state: 'NSW', country: 'AU' });
    expect(misspelt).toMatchObject({ code: 'place-unknown', field: 'content.locations.0.place' });
    expect(misspelt.message).toContain('Dubbo NSW 2830');
    expect((await publishAt({ place: 'Richmond', country: 'AU' })).message).toMatch(/more than one Richmond.*NSW 2753.*VIC 3121/);
    expect((await publishAt({ place: 'Dubbo', state: 'VIC', country: 'AU' })).message).toContain('Dubbo NSW 2830');
    expect((await publishAt({ place: 'Dubbo', state: 'NSW', postcode: '3000', country: 'AU' })).code).toBe('place-unknown');
    expect((await publishAt({ place: 'Nowhere at all', country: 'AU' })).message).toContain('choose the nearest town');
    expect((await publishAt({ place: '!!!', country: 'ZZ' })).code).toBe('place-unknown');
    expect((await publishAt({ place: 'Melbourne CBD', country: 'AU' })).message).toContain('Did you mean Melbourne VIC 3000?');
    const elsewhere = await publishAt({ place: 'Nowhere', postcode: '2830', country: 'AU' });
    expect(elsewhere.message).toContain('Dubbo NSW 2830');
  });

  it('hands over the places that may have been meant, so that one can be chosen', async () => {
    await using service = await startWithPlaces({ engine });
    const { client } = await service.signIn('ana@example.com');
    const failure = await failureOf(client.directory.publish.mutate({ content: { ...ana, locations: [{ place: 'Richmond', country: 'AU' }] } }));
    expect(failure.places?.map(({ name, state, postcode }) => [name, state, postcode])).toEqual(expect.arrayContaining([['Richmond', 'NSW', '2753'], ['Richmond', 'VIC', '3121']]));
    const [chosen] = failure.places ?? [];
    const { listing } = await client.directory.publish.mutate({ content: { ...ana, locations: [{ place: chosen?.name ?? '', state: chosen?.state, postcode: chosen?.postcode, country: 'AU' }] } });
    expect(listing.content.locations[0]?.coordinates).toEqual(chosen?.coordinates);
  });

  it('keeps of a home neither the street nor where exactly it is', async () => {
    await using service = await startWithPlaces({ engine });
    const { client } = await service.signIn('ana@example.com');
    const [practice] = ana.locations;
    if (practice === undefined) throw new Error('Ana works somewhere.');
    const { listing } = await client.directory.publish.mutate({ content: { ...ana, locations: [practice, { ...practice, isHome: true }] } });
    expect(listing.content.locations[0]).toMatchObject({ line: '1 Wattle Street', coordinates: { latitude: -32.2426, longitude: 148.6017 } });
    expect(listing.content.locations[1]).toEqual({ place: 'Dubbo', state: 'NSW', postcode: '2830', country: 'AU', placeSource: 'own', isHome: true, coordinates: { latitude: -32.24, longitude: 148.6 } });
    expect(JSON.stringify(await publishedListings(service)).match(/Wattle Street/g)).toHaveLength(1);
  });

  it('carries who pays, how to refer and when its owner is away, and refuses a holiday that ends before it begins', async () => {
    await using service = await startWithPlaces({ engine });
    const { client } = await service.signIn('ana@example.com');
    const more = { funding: ['ndis-au'], referralRoutes: ['fax', 'phone'], referralNote: 'Call first.', away: { from: '2026-12-24', to: '2027-01-04' } } as const;
    const content: ListingContentInput = { ...ana, ...more, funding: [...more.funding], referralRoutes: [...more.referralRoutes] };
    await client.directory.publish.mutate({ content });
    expect((await client.directory.mine.query()).listing?.content).toMatchObject(more);
    const turned = { ...content, away: { from: '2026-12-24', to: '2026-12-23' } };
    expect(await failureOf(client.directory.publish.mutate({ content: turned }))).toMatchObject({ code: 'input-invalid', field: 'content.away.to', message: 'The last day away comes before the first.' });
  });

  it('is placed by a British or Canadian postcode where the town’s own name is not listed, and by name where a region is written differently', async () => {
    await using service = await startWithPlaces({ engine });
    await importLines(service.database, ['DE\t80331\tMünchen\tBayern\tBY\t\t\t\t\t48.1345\t11.571\t4']);
    const { client } = await service.signIn('ana@example.com');
    const coordinatesOf = async (location: ListingContentInput['locations'][number]) =>
      (await client.directory.publish.mutate({ content: { ...ana, locations: [location] } })).listing.content.locations[0]?.coordinates;
    expect(await coordinatesOf({ place: 'Hackney', postcode: 'e8 1aa', country: 'GB' })).toEqual({ latitude: 51.545, longitude: -0.061 });
    expect(await coordinatesOf({ place: 'munchen', state: 'Bavaria', country: 'DE' })).toEqual({ latitude: 48.1345, longitude: 11.571 });
  });

  it('refuses a profession that is not on the list, and whoever is not signed in', async () => {
    await using service = await startWithPlaces({ engine });
    const { client } = await service.signIn('ana@example.com');
    expect(await failureOf(client.directory.publish.mutate({ content: { ...ana, profession: 'wizard' } }))).toMatchObject({ code: 'input-invalid', field: 'content.profession' });
    expect(await failureOf(client.directory.withdraw.mutate())).toMatchObject({ code: 'not-found' });
    for (const call of [
      () => service.client.directory.mine.query(),
      () => service.client.directory.publish.mutate({ content: ana }),
      () => service.client.directory.withdraw.mutate(),
      () => service.client.directory.files.query(),
      () => service.client.gazetteer.search.query({ text: 'dubbo' }),
    ]) {
      expect((await failureOf(call())).code).toBe('not-signed-in');
    }
  });

  it('is nobody else’s to change', async () => {
    await using service = await startWithPlaces({ engine });
    const owner = await service.signIn('ana@example.com');
    const other = await service.signIn('other@example.com');
    const { listing } = await owner.client.directory.publish.mutate({ content: ana });
    expect((await other.client.directory.mine.query()).listing).toBeNull();
    expect((await failureOf(other.client.directory.withdraw.mutate())).code).toBe('not-found');
    const theirs = await other.client.directory.publish.mutate({ content: { ...ana, name: 'Somebody Else' } });
    expect(theirs.listing.id).not.toBe(listing.id);
    expect((await owner.client.directory.mine.query()).listing).toEqual(listing);
  });

  it('is one listing however often it is published at once', async () => {
    await using service = await startWithPlaces({ engine });
    const { client } = await service.signIn('ana@example.com');
    const published = await Promise.all(
      Array.from({ length: 8 }, (_, index) => client.directory.publish.mutate({ content: { ...ana, about: `Version ${String(index)}` } })),
    );
    expect(new Set(published.map(({ listing }) => listing.id)).size).toBe(1);
    expect(await publishedListings(service)).toHaveLength(1);
  });

  it('is counted in what the service says of itself', async () => {
    await using service = await startWithPlaces({ engine });
    const { client } = await service.signIn('ana@example.com');
    expect(await service.client.service.about.query()).toMatchObject({ service: 'trusted-hands', demonstration: false, listings: 0 });
    await client.directory.publish.mutate({ content: ana });
    expect((await service.client.service.about.query()).listings).toBe(1);
  });
});
