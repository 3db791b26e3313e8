/** A vouch is for members: nothing that a stranger, a search engine or another program can read is another byte after it. */
import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { fhirPath, healthPath, portalPaths } from '../../server/src/rpc/paths.ts';
import { voucherOf } from '../support/signed-vouching.ts';
import { engines, type TestService } from '../support/service.ts';
import { ana, bytesAt, filesOf, startWithPlaces } from './small-directory.ts';

const { registrations: _registrations, email: _email, ...content } = ana;

/** Whatever is answered without a bearer, and the files that devices download. */
async function readable(service: TestService, signedIn: Parameters<typeof filesOf>[0]): Promise<Readonly<Record<string, string>>> {
  const paths = [...portalPaths, healthPath, '/robots.txt', '/sitemap.xml', '/api/trpc/service.about', ...['metadata', 'Practitioner', 'PractitionerRole', 'Organization', 'Location', 'HealthcareService', 'Provenance'].map((type) => `${fhirPath}/${type}`)];
  const answers: Record<string, string> = {};
  for (const path of paths) answers[path] = await (await fetch(`${service.url}${path}`)).text();
  for (const { kind, address, changes } of await filesOf(signedIn)) {
    answers[`file ${kind}`] = digest(await bytesAt(service, { address }));
    if (changes !== undefined) answers[`changes ${kind}`] = digest(await bytesAt(service, changes));
  }
  return answers;
}

const digest = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

it.each(engines)('a vouch, given or withdrawn, changes nothing that is public, and no file of the directory, on %s', async (engine) => {
  await using service = await startWithPlaces({ engine, environment: { FHIR_ACCESS: 'open' }, clock: { nowMs: () => Date.UTC(2026, 10, 20) } });
  const [giver, other] = [await service.signIn('bea@example.com'), await service.signIn('cia@example.com')];
  for (const [{ client }, name] of [[giver, 'Bea'], [other, 'Cia']] as const) await client.directory.publish.mutate({ content: { ...content, name: `${name} Fairhollin` } });
  const voucher = await voucherOf(giver.client);
  const { number } = await service.database.selectFrom('listing').select('number').where('owner_id', '=', other.member.id).executeTakeFirstOrThrow();

  const before = await readable(service, other);
  expect(before[`${fhirPath}/Practitioner`]).toContain('Fairhollin');
  await voucher.give(number, ['have-referred', 'trained-together']);
  expect(await readable(service, other)).toEqual(before);
  await voucher.withdraw(number);
  expect(await readable(service, other)).toEqual(before);
});
