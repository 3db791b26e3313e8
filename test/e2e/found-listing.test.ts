/** What a practitioner registered, as a therapist finds it in the extension; and the way from there to one's own listing. */
import { expect, test } from 'vitest';
import { ana } from '../integration/small-directory.ts';
import { startWithPlaces } from '../support/register-visit.ts';
import { activity, begin, connect, startTherapist } from '../support/therapist.ts';

test('a card says who pays, how to refer, that somebody is away and works from home; Settings lead to one’s own listing', async () => {
  await using service = await startWithPlaces();
  const { client } = await service.signIn('ana@example.com');
  await client.directory.publish.mutate({
    content: {
      ...ana,
      locations: [{ place: 'Dubbo', state: 'NSW', postcode: '2830', country: 'AU', line: '1 Wattle Street', isHome: true }],
      funding: ['ndis-au', 'dva-au'],
      referralRoutes: ['secure-message', 'fax'],
      referralNote: 'Call first.',
      away: { from: '2026-01-01', to: '2099-12-31' },
    },
  });
  await using therapist = await startTherapist();
  const panel = await begin(therapist);
  await connect(panel, service);
  await expect.poll(() => panel.getByRole('link', { name: /^Your own listing/ }).getAttribute('href')).toBe(`${service.url}/register`);

  await activity(panel, 'Directory');
  await panel.getByLabel('Find a practitioner').fill('ana');
  const card = panel.getByRole('list', { name: 'Practitioners' }).getByRole('listitem').filter({ hasText: 'Ana Fairhollin' });
  await card.getByText(/^Away until .*2099$/).waitFor();
  await card.getByRole('button').first().click();
  for (const text of ['NDIS, Veterans’ Affairs (DVA)', 'Secure message, Fax. Call first.', 'Dubbo NSW 2830 (at home; about there)']) await card.getByText(text).waitFor();
  expect(await card.innerText()).not.toContain('Wattle');
  expect(await therapist.violations()).toEqual([]);
});
