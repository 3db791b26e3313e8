/** What the procedures ask of the vaults. Bytes cross as base64, as in the contract. */
import type { Bell, PushResult, VaultState } from '@trusted-hands/contract';
import type { SignedVouch } from '@trusted-hands/envelope';
import type { Outcome } from '../../rpc/outcome.ts';

export interface VaultLimits {
  readonly entriesPerAccount: number;
  readonly bytesPerAccount: number;
  /** Open streams of bells. */
  readonly pagesPerAccount: number;
  /** First: a bearer that is lost to somebody else must not silence the member's own. */
  readonly callsPerMinutePerBearer: number;
  readonly callsPerMinutePerAccount: number;
  readonly callsPerMinutePerAddress: number;
  /** Of entries that are pulled. */
  readonly pulledBytesPerMinutePerAccount: number;
}

/** More than a life's work of one person, and a first upload of ten thousand entries within seconds. */
export const vaultLimits: VaultLimits = {
  entriesPerAccount: 1_000_000,
  bytesPerAccount: 4 * 1024 ** 3,
  pagesPerAccount: 64,
  callsPerMinutePerBearer: 3000,
  callsPerMinutePerAccount: 12_000,
  callsPerMinutePerAddress: 30_000,
  pulledBytesPerMinutePerAccount: 512 * 1024 ** 2,
};

export interface LiveRequest {
  readonly memberId: string;
  /** Calls back when the stream has to end, with an error where it ends by one; the returned function takes that back. */
  onEnd(end: (error?: unknown) => void): () => void;
}

export interface Vaults {
  state(memberId: string, afterStep: number): Promise<{ readonly vault: VaultState | null }>;
  change(memberId: string, sent: { readonly steps: readonly string[]; readonly keyring: string; readonly wereInForce: boolean }): Promise<Outcome<{ readonly rosterSequence: number }>>;
  push(memberId: string, entries: readonly string[]): Promise<Outcome<readonly PushResult[]>>;
  pull(memberId: string, request: { readonly after: number; readonly limit: number }): Promise<{ readonly entries: { readonly position: number; readonly entry: string }[]; readonly position: number }>;
  destroy(memberId: string, statement: string): Promise<Outcome<{ readonly destroyed: number }>>;
  live(request: LiveRequest): Outcome<AsyncGenerator<Bell, void>>;
  /** Whether an active device of this member signed it. */
  isVouchAllowed(memberId: string, vouch: SignedVouch): Promise<boolean>;
  /** Ends all open streams. */
  close(): void;
}
