/** The fictional practitioners, on both databases: real places, nobody's numbers, and never among real listings. */
import { languageName } from '@trusted-hands/directory';
import { professionById } from '@trusted-hands/packs';
import { describe, expect, it } from 'vitest';
import { ensureGazetteer } from '../../server/src/features/gazetteer/world-gazetteer.ts';
import { demonstrate } from '../../server/src/demonstration/demonstrate.ts';
import { engines, startTestService } from '../support/service.ts';
import { publishedListings } from './small-directory.ts';
import { importLines, smallGazetteer } from './small-gazetteer.ts';

const clock = { nowMs: () => Date.UTC(2026, 10, 21) };

describe.each(engines)('the demonstration on %s', (engine) => {
  it('adds 300 clearly fictional practitioners in real places, and nothing the second time', async () => {
    await using service = await startTestService({ engine });
    await ensureGazetteer(service.database);
    expect(await demonstrate({ database: service.database, clock })).toEqual({ ok: true, value: 300 });
    expect(await demonstrate({ database: service.database, clock })).toEqual({ ok: true, value: 0 });

    const listings = await publishedListings(service);
    expect(listings).toHaveLength(300);
    expect(new Set(listings.map(({ name }) => name)).size).toBe(300);
    expect([...new Set(listings.flatMap(({ locations }) => locations.map(({ country }) => country)))].toSorted()).toEqual(['AU', 'CA', 'GB', 'NZ', 'US']);
    for (const listing of listings) {
      expect(listing.origin).toBe('demonstration');
      expect(listing.about).toContain('Fictional, for demonstration');
      expect(listing.email).toMatch(/^[a-z.]+@example\.com$/);
      expect(listing.registrations).toEqual([]);
      expect(professionById(listing.profession)).toBeDefined();
      expect(listing.locations[0]?.coordinates).toBeDefined();
      expect(listing.checks).toEqual([]);
      for (const language of listing.languages) expect(languageName(language)).not.toBe(language);
      expect(listing.phone ?? 'none').toMatch(/^(none|0[2378] 5550 \d{4}|01632 960\d{3}|(202|613)-555-01\d{2})$/);
    }
    const near = listings.filter(({ locations }) => locations[0]?.place === 'Dubbo');
    expect(near.length).toBeGreaterThan(0);
    expect((await service.client.service.about.query()).demonstration).toBe(true);
  });

  it('is the same everywhere', async () => {
    await using one = await startTestService({ engine });
    await using other = await startTestService({ engine: 'sqlite' });
    for (const service of [one, other]) {
      await importLines(service.database, smallGazetteer);
      await demonstrate({ database: service.database, clock });
    }
    expect(await publishedListings(one)).toEqual(await publishedListings(other));
  });

  it('stays out of a directory with a real listing', async () => {
    await using service = await startTestService({ engine });
    await importLines(service.database, smallGazetteer);
    const { client } = await service.signIn('ana@example.com');
    await client.directory.publish.mutate({ content: { name: 'Ana Fairhollin', profession: 'physiotherapist', locations: [{ place: 'Dubbo', country: 'AU' }] } });
    expect(await demonstrate({ database: service.database, clock })).toMatchObject({ ok: false, failure: { code: 'conflict' } });
    expect(await publishedListings(service)).toHaveLength(1);
  });
});
