/** What taking somebody off this computer would lose; a part of `platform.ts`. */
import type { Outcome, SaveFailure } from '../platform.ts';
import type { Held } from '../store/backed-up.ts';

export interface LeavingFacts {
  /** What lies here at this moment, to be given to `people.remove`. */
  readonly held: Held;
  /** Whether a backup that was read since the last version was signed holds all of them, or there is none. */
  readonly isSignedKept: boolean;
  /** Signed versions that the service was not seen to give back yet. */
  readonly waiting: number;
  /** Unfinished notes and referrals that are in no backup as they are now. */
  readonly unfinished: number;
  /** What was jotted while locked and is no unfinished note yet, or cannot be opened: in no backup, ever. */
  readonly jots: number;
}

export interface LeavingPort {
  /** Read anew from the disk at each call; what cannot be read is a failure and never taken for nothing. */
  facts(): Promise<Outcome<LeavingFacts, SaveFailure>>;
}
