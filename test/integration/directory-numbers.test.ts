/** The numbers that files, devices and vouches know listings by, on both databases. */
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { engines } from '../support/service.ts';
import { ana, publishedListings, startWithPlaces } from './small-directory.ts';

describe.each(engines)('the number of a listing on %s', (engine) => {
  it('is dense, stays whatever is published anew, and is never given again', async () => {
    await using service = await startWithPlaces({ engine });
    const members = [];
    for (const name of ['ana', 'bea', 'cia']) members.push(await service.signIn(`${name}@example.com`));
    for (const { client } of members) await client.directory.publish.mutate({ content: ana });
    const numbers = async () => (await publishedListings(service)).map(({ number }) => number);
    expect(await numbers()).toEqual([1, 2, 3]);

    await members[2]?.client.directory.withdraw.mutate();
    expect(await numbers()).toEqual([1, 2]);
    await members[2]?.client.directory.publish.mutate({ content: { ...ana, about: 'Back again.' } });
    expect(await numbers()).toEqual([1, 2, 3]);

    await members[2]?.client.directory.withdraw.mutate();
    await service.database.deleteFrom('listing').where('number', '=', 3).execute();
    await (await service.signIn('dea@example.com')).client.directory.publish.mutate({ content: ana });
    expect(await numbers()).toEqual([1, 2, 4]);
  });

  it('is one each where many publish at once', async () => {
    await using service = await startWithPlaces({ engine });
    const members = [];
    for (let index = 0; index < 12; index += 1) members.push(await service.signIn(`member${String(index)}@example.com`));
    await Promise.all(members.map(({ client }) => client.directory.publish.mutate({ content: ana })));
    expect((await publishedListings(service)).map(({ number }) => number)).toEqual(Array.from({ length: 12 }, (_, index) => index + 1));
  });

  it('is given to what was listed before there were numbers, oldest first', async () => {
    await using service = await startWithPlaces({ engine });
    for (const name of ['ana', 'bea']) await (await service.signIn(`${name}@example.com`)).client.directory.publish.mutate({ content: ana });
    const before = await publishedListings(service);
    const { database } = service;
    await sql`drop index listing_number`.execute(database);
    for (const index of ['listing_region_number', 'listing_region_position', 'listing_position']) await sql`drop index ${sql.ref(index)}`.execute(database);
    for (const column of ['number', 'region', 'position']) await sql`alter table listing drop column ${sql.ref(column)}`.execute(database);
    for (const table of ['directory_removal', 'directory_file']) await sql`drop table ${sql.ref(table)}`.execute(database);
    await database.deleteFrom('schema_migration').where('name', '=', '0004-directory-numbers').execute();
    await service.restart();
    expect(await publishedListings(service)).toEqual(before);
    expect((await service.database.selectFrom('listing').select('region').execute()).map(({ region }) => region)).toEqual(['AU', 'AU']);
  });
});
