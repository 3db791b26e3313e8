/** Whom the member has reason to trust, as the ranking takes it: with the names of those through whom. */
import type { TrustByNumber } from '@trusted-hands/directory';
import type { DirectoryState } from '../platform.ts';
import { listedName } from './listing-number.ts';
import type { OpenDirectory } from './opened-directory.ts';
import type { KeptVouches } from './vouch-port.ts';

type ReadyDirectory = Extract<DirectoryState, { type: 'ready' }>;

const remembered = new WeakMap<KeptVouches, { readonly directory: OpenDirectory; readonly trust: TrustByNumber }>();

/** The same object for the same vouches and directory, since what is derived of it is remembered by it. */
export function trustByNumber(vouches: KeptVouches | undefined, state: ReadyDirectory): TrustByNumber | undefined {
  if (vouches === undefined) return undefined;
  const known = remembered.get(vouches);
  if (known?.directory === state.directory) return known.trust;
  const trust = new Map(vouches.trusted.map(({ listing, score, by }) => [listing, { score: score / 1e6, path: by.map((number) => listedName(state, number) ?? 'a colleague') }]));
  remembered.set(vouches, { directory: state.directory, trust });
  return trust;
}
