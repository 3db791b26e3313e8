/** How the invented practitioners are reached: numbers in ranges that nobody has, addresses of example domains. */
import type { Check, ListingContact, ListingSummary } from '@trusted-hands/directory';
import { createRandom } from '../vouch-world.ts';
import { createZipf } from '../zipf.ts';
import { inventWords } from './invented-words.ts';
import { inventedDay } from './invented-directory.ts';

const dayMs = 86_400_000;
const streetKinds = ['Street', 'Road', 'Avenue', 'Parade', 'Lane', 'Terrace', 'Court'];
const routes = [['email'], ['phone', 'email'], ['fax'], ['secure-message', 'fax'], []] as const;

export function inventContacts(rows: readonly ListingSummary[], seed: number): ListingContact[] {
  const random = createRandom(seed);
  const digits = (count: number) => Array.from({ length: count }, () => Math.floor(random() * 10)).join('');
  const streets = inventWords('place', 3000, seed + 1);
  const practices = inventWords('place', 8000, seed + 2);
  const drawStreet = createZipf(streets.length, 0.8);
  const drawPractice = createZipf(practices.length, 0.9);
  const stewards = ['Ana Petrov', 'Bo Lindqvist', 'Chidi Okoye'];
  return rows.map((row): ListingContact => {
    const isImported = row.origin !== 'member';
    const practice = practices[drawPractice(random)] ?? '';
    const email = random() < (isImported ? 0.3 : 0.95) ? `${row.name.toLowerCase().replaceAll(' ', '.')}@${random() < 0.5 ? `${practice.toLowerCase()}.example.com` : 'mail.example.org'}` : undefined;
    const checkedDay = inventedDay - Math.floor(random() * 700);
    const checks: Check[] = row.check === undefined ? [] : [{ ...row.check, atMs: checkedDay * dayMs, ...(row.check.step === 'register-checked' ? { by: stewards[Math.floor(random() * stewards.length)] ?? '', how: 'matched by number and name' } : {}) }];
    return {
      number: row.number,
      // No area of Australia begins so.
      ...(random() < 0.9 ? { phone: `09 ${digits(4)} ${digits(4)}` } : {}),
      ...(email === undefined ? {} : { email }),
      ...(random() < 0.3 ? { website: `https://${practice.toLowerCase()}.example.com` } : {}),
      registrations: random() < 0.7 ? [{ scheme: 'ahpra', number: `XXX000${digits(7)}` }] : [],
      referralRoutes: isImported ? [] : [...(routes[Math.floor(random() * routes.length)] ?? [])],
      checks,
      locations: row.locations.map(() => ({ name: `${practice} ${random() < 0.5 ? 'Clinic' : 'Health'}`, line: `${1 + Math.floor(random() * 300)} ${streets[drawStreet(random)] ?? ''} ${streetKinds[Math.floor(random() * streetKinds.length)] ?? ''}`, placeSource: 'own' as const })),
    };
  });
}
