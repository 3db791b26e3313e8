/**
 * What another service says of a listing that it exported, as checks that say whose word they are. Nothing of it is a check
 * of ours; its dates are those it gave.
 */
import { type Check, type ListingOrigin, listingLimits } from '../../listing.ts';

interface Told {
  readonly checks: readonly Check[];
  readonly origin?: ListingOrigin | undefined;
  readonly confirmedAtMs?: number | undefined;
  /** When the listing was last changed there. */
  readonly updatedAtMs?: number | undefined;
  /** Whoever wrote the resources, as they name themselves. */
  readonly by: string;
}

const passedOn = ', passed on by ';

export function toldChecks({ checks, origin, confirmedAtMs, updatedAtMs = 0, by }: Told): Check[] {
  return [
    ...(origin === undefined ? [] : [{ step: 'told', atMs: updatedAtMs, how: origin, toldStep: 'listed', toldBy: by } as const]),
    ...checks.map((check): Check => {
      const { step, ...rest } = check;
      return step === 'told' ? { ...check, toldBy: passedOnBy(check.toldBy, by) } : { step: 'told', ...rest, toldStep: step, toldBy: by };
    }),
    ...(confirmedAtMs === undefined ? [] : [{ step: 'told', atMs: confirmedAtMs, toldStep: 'confirmed', toldBy: by } as const]),
  ].slice(0, listingLimits.toldChecks);
}

/** Whoever said it first, and whom we have it from; who stood between the two is not kept, or it would grow on every way round. */
function passedOnBy(toldBy: string | undefined, by: string): string {
  const [first = ''] = (toldBy ?? '').split(passedOn);
  return first === '' || first === by ? by : `${first.slice(0, 70)}${passedOn}${by}`;
}
