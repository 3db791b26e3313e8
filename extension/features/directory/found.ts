/** A practitioner as found: with the location that is shown, the nearest one where there are several. */
import type { LookupResult } from '@trusted-hands/directory';

export type Found = Pick<LookupResult, 'listing' | 'location'>;
