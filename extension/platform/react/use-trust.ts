/** Whom the member has reason to trust, for the directory that is shown; the same object until either changes. */
import type { TrustByNumber } from '@trusted-hands/directory';
import type { DirectoryState } from '../platform.ts';
import { trustByNumber } from '../service/trust-by-number.ts';
import { useVouches } from './use-port.ts';

export function useTrust(directory: DirectoryState): TrustByNumber | undefined {
  const vouches = useVouches();
  return directory.type === 'ready' ? trustByNumber(vouches, directory) : undefined;
}
