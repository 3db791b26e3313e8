/** How far a listing was checked, as it stands wherever the listing is shown: each step with who and how, and its date. */
import { checkLine, type Listing } from '@trusted-hands/directory';
import { formatDay, localDay } from '../records/day.ts';

export function checkedWords({ checks }: Pick<Listing, 'checks'>): string {
  return checks.map((check) => `${checkLine(check)}, ${formatDay(localDay(check.atMs))}`).join('; ');
}
