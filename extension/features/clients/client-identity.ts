/** What stands beside a client's name, so that two people of one name are never taken for each other. */
import type { Client } from '../../platform/records/client.record.ts';
import { formatDay } from '../../platform/records/day.ts';

/** Such as "the cyclist, born 2 Jan 1958 (68)"; empty where neither is known. `today` is a local day. */
export function identityLine({ secondIdentifier, dateOfBirth }: Pick<Client, 'secondIdentifier' | 'dateOfBirth'>, today: string, locale?: string): string {
  const born = dateOfBirth === '' ? '' : `born ${formatDay(dateOfBirth, locale)} (${ageOn(dateOfBirth, today)})`;
  return [secondIdentifier, born].filter((part) => part !== '').join(', ');
}

/** Whole years; never below 0. */
export function ageOn(dateOfBirth: string, today: string): number {
  const years = Number(today.slice(0, 4)) - Number(dateOfBirth.slice(0, 4));
  return Math.max(0, today.slice(5) < dateOfBirth.slice(5) ? years - 1 : years);
}
