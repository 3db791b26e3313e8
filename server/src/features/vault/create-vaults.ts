/** The blind side of every member's vault: it checks who wrote what and where it belongs, and can open none of it. */
import { mostEntriesPerPush, mostPullBytes, type Failure, type PushResult } from '@trusted-hands/contract';
import { decodeDestruction, isDestructionAllowed, isVouchAllowed, type Roster, type VerifyEd25519 } from '@trusted-hands/envelope';
import { fail, succeed, type Outcome } from '../../rpc/outcome.ts';
import { createBells, type Bells } from './bells.ts';
import type { Checks } from './checks.ts';
import { changedMeanwhile, doChainsFit, endsOf, planChange, readSentSteps, revokedDevices, type KnownRoster } from './change-vault.ts';
import { decidePush } from './decide-push.ts';
import { decideDestruction } from './destroy-entries.ts';
import { liveBells } from './live.ts';
import { createRosters, isRosterOf } from './rosters.ts';
import { hex, readSentEntries } from './sent-entries.ts';
import type { VaultStore } from './vault-store.ts';
import type { LiveRequest, Vaults, VaultLimits } from './vaults.ts';

interface VaultsDeps {
  readonly store: VaultStore;
  readonly checks: Pick<Checks, 'verify' | 'checkEntries'>;
  readonly limits: VaultLimits;
  /** Sessions of this member were ended. */
  readonly onDeviceRemoved: (memberId: string) => void;
  /** Tells other processes that a member's vault changed, and hears it from them. */
  readonly announcements: { announce(text: string): void; listen(listener: (text: string) => void): void };
}

/** A decision is made again where the roster changed while signatures were checked; a device that loses this often has a storm around it. */
const mostAttempts = 5;

const vaultFull: Failure = {
  code: 'too-large',
  message: 'Your account holds as much as this service keeps for one person. What you wrote stays on this computer. Ask whoever runs the service for more room.',
};
const tooManyPages: Failure = { code: 'too-many-requests', message: 'Too many pages of your account are open at once. Close some of them, then try again in a minute.', retryAfterSeconds: 60 };
const noVault: Failure = { code: 'not-found', message: 'Nothing is stored for this account yet.' };

/** Decided inside a transaction: start over, since the roster is another than the one that signatures were checked by. */
const again = Symbol('again');

export function createVaults({ store, checks: { verify, checkEntries }, limits, onDeviceRemoved, announcements }: VaultsDeps): Vaults {
  const rosters = createRosters(store, verify);
  const bells = createBells();
  const streams = new Set<() => void>();
  announcements.listen((text) => {
    hear(bells, text);
  });

  /** Runs `attempt` with the member's newest roster until it was still that when its transaction decided. */
  const withRoster = async <Answer>(memberId: string, attempt: (roster: Roster | null) => Promise<Answer | typeof again>): Promise<Answer | typeof again> => {
    for (let count = 0; count < mostAttempts; count += 1) {
      // oxlint-disable-next-line no-await-in-loop -- each attempt needs to know how the one before it ended
      const answer = await attempt(await rosters.of(memberId));
      if (answer !== again) return answer;
      rosters.forget(memberId);
    }
    return again;
  };

  const ring = (memberId: string, bell: { readonly position: number; readonly rosterSequence: number }) => {
    bells.ring(memberId, { position: bell.position, rosterSequence: bell.rosterSequence });
    announcements.announce(`${String(bell.position)} ${String(bell.rosterSequence)} ${memberId}`);
  };

  return {
    async state(memberId, afterStep) {
      const snapshot = await store.snapshot(memberId, afterStep);
      if (snapshot === null) return { vault: null };
      const { vault, steps, keyring, heads } = snapshot;
      return {
        vault: {
          id: hex(vault.id),
          steps: steps.map((step) => step.toString('base64')),
          rosterSequence: vault.rosterSequence,
          keyring: keyring.toString('base64'),
          heads: heads.map(({ device, deviceSequence, hash }) => ({ device: hex(device), deviceSequence, hash: hex(hash) })),
          position: vault.position,
        },
      };
    },

    async change(memberId, sent) {
      const read = readSentSteps(sent.steps);
      if (!read.ok) return read;
      const keyring = Buffer.from(sent.keyring, 'base64');
      for (let count = 0; count < mostAttempts; count += 1) {
        // oxlint-disable-next-line no-await-in-loop -- again only where another change came in between
        const outcome = await changeOnce({ store, verify, known: await knownRoster(store, rosters.of(memberId), memberId), memberId, steps: read.value, keyring, wereInForce: sent.wereInForce });
        if (outcome === again) {
          rosters.forget(memberId);
          continue;
        }
        if (!outcome.ok) return outcome;
        rosters.forget(memberId);
        if (revokedDevices(read.value).length > 0) onDeviceRemoved(memberId);
        if (outcome.value.isChanged) ring(memberId, outcome.value);
        return succeed({ rosterSequence: outcome.value.rosterSequence });
      }
      return fail(changedMeanwhile);
    },

    async push(memberId, inputs) {
      const read = await readSentEntries(inputs, checkEntries);
      if (!read.ok) return read;
      const sent = read.value;
      const entryIds = [...new Map(sent.flatMap((one) => (one === null ? [] : [[one.id, one.stored.entry.id] as const]))).values()];
      let bell: { readonly position: number; readonly rosterSequence: number } | undefined;
      const answer = await withRoster<Outcome<readonly PushResult[]>>(memberId, async (roster) => {
        if (roster === null) return succeed(inputs.map((): PushResult => ({ type: 'refused', reason: 'foreign' })));
        return await store.transact<Outcome<readonly PushResult[]> | typeof again>({
          memberId,
          entryIds,
          decide(found) {
            if (found.vault === null || !isRosterOf(found.vault, roster)) return { answer: again };
            const { results, write } = decidePush(found, found.vault, { roster, sent });
            if (write === undefined) return { answer: succeed(results) };
            if (write.vault.position > limits.entriesPerAccount || write.vault.storedBytes > limits.bytesPerAccount) return { answer: fail(vaultFull) };
            bell = write.vault;
            return { answer: succeed(results), write };
          },
        });
      });
      if (answer === again) return fail(changedMeanwhile);
      if (answer.ok && bell !== undefined) ring(memberId, bell);
      return answer;
    },

    async pull(memberId, { after, limit }) {
      const { entries, position } = await store.pull({ memberId, after, limit, mostBytes: mostPullBytes });
      return { entries: entries.map((entry) => ({ position: entry.position, entry: entry.bytes.toString('base64') })), position };
    },

    async destroy(memberId, statement) {
      const read = decodeDestruction(Buffer.from(statement, 'base64'));
      if (!read.ok) return fail({ code: 'input-invalid', field: 'statement', message: `This statement cannot be read. ${read.failure.reason}` });
      const ids = [...new Map(read.value.entryIds.map((id) => [hex(id), id])).values()];
      let destroyed = 0;
      for (let start = 0; start < ids.length; start += mostEntriesPerPush) {
        const entryIds = ids.slice(start, start + mostEntriesPerPush);
        // oxlint-disable-next-line no-await-in-loop -- a few at a time, so that a long statement neither fills the memory nor holds up others
        const answer = await withRoster<Outcome<number>>(memberId, async (roster) => {
          if (roster === null) return fail(noVault);
          if (!(await isDestructionAllowed(roster, read.value, verify))) return fail({ code: 'not-allowed', message: 'Only a computer that belongs to these notes may destroy any of them. Nothing was changed.' });
          return await store.transact<Outcome<number> | typeof again>({
            memberId,
            entryIds,
            isContentAsked: true,
            decide(found) {
              if (found.vault === null || !isRosterOf(found.vault, roster)) return { answer: again };
              const { answer: count, ...rest } = decideDestruction(found, found.vault);
              return { answer: succeed(count), ...rest };
            },
          });
        });
        if (answer === again) return fail(changedMeanwhile);
        if (!answer.ok) return answer;
        destroyed += answer.value;
      }
      return succeed({ destroyed });
    },

    live(request: LiveRequest) {
      const { memberId } = request;
      if (bells.listeners(memberId) >= limits.pagesPerAccount) return fail(tooManyPages);
      const stream = liveBells({
        memberId,
        bells,
        async stand() {
          const vault = await store.vaultOf(memberId);
          return { position: vault?.position ?? 0, rosterSequence: vault?.rosterSequence ?? 0 };
        },
        onEnd(end) {
          const stopped = () => {
            // An aborted stream is one that a page opens again by itself.
            end(new DOMException('The service stops.', 'AbortError'));
          };
          streams.add(stopped);
          const takeBack = request.onEnd(end);
          return () => {
            streams.delete(stopped);
            takeBack();
          };
        },
      });
      return succeed(stream);
    },

    async isVouchAllowed(memberId, vouch) {
      const vault = await store.vaultOf(memberId);
      const known = await rosters.of(memberId);
      // Another process may have let a device in, or removed one.
      if (vault !== null && known !== null && !isRosterOf(vault, known)) rosters.forget(memberId);
      const roster = await rosters.of(memberId);
      return roster !== null && (await isVouchAllowed(roster, vouch, verify));
    },

    close() {
      for (const stop of streams) stop();
    },
  };
}

interface ChangeOnce {
  readonly store: VaultStore;
  readonly verify: VerifyEd25519;
  readonly known: KnownRoster | null;
  readonly memberId: string;
  readonly steps: Parameters<typeof planChange>[1]['steps'];
  readonly keyring: Buffer;
  readonly wereInForce: boolean;
}

type Changed = Outcome<{ readonly rosterSequence: number; readonly position: number; readonly isChanged: boolean }>;

async function changeOnce({ store, verify, known, memberId, steps, keyring, wereInForce }: ChangeOnce): Promise<Changed | typeof again> {
  const planned = await planChange(known, { steps, keyring }, verify);
  if (!planned.ok) return planned;
  const { newSteps, roster } = planned.value;
  return await store.transact<Changed | typeof again>({
    memberId,
    decide({ vault, heads }) {
      if (known === null ? vault !== null : vault === null || !isRosterOf(vault, known.roster)) return { answer: again };
      const position = vault?.position ?? 0;
      if (newSteps.length === 0) return { answer: succeed({ rosterSequence: roster.sequence, position, isChanged: false }) };
      if (!wereInForce && !doChainsFit(newSteps, heads)) return { answer: fail(changedMeanwhile) };
      const revoked = revokedDevices(newSteps);
      return {
        answer: succeed({ rosterSequence: roster.sequence, position, isChanged: true }),
        write: {
          vault: { id: roster.vault, rosterSequence: roster.sequence, rosterHash: roster.hash, position, storedBytes: vault?.storedBytes ?? 0 },
          steps: newSteps.map(({ step, bytes }) => ({ sequence: step.sequence, bytes })),
          keyring,
          ends: endsOf(newSteps, wereInForce ? heads.map(({ device }) => device) : revoked),
          revoked,
        },
      };
    },
  });
}

async function knownRoster(store: VaultStore, cached: Promise<Roster | null>, memberId: string): Promise<KnownRoster | null> {
  const [roster, snapshot] = await Promise.all([cached, store.snapshot(memberId, 0)]);
  if (roster === null || snapshot === null) return null;
  return { roster, steps: snapshot.steps, keyring: snapshot.keyring };
}

function hear(bells: Bells, text: string): void {
  const [, position, rosterSequence, memberId] = /^(\d+) (\d+) (.+)$/.exec(text) ?? [];
  if (memberId !== undefined) bells.ring(memberId, { position: Number(position), rosterSequence: Number(rosterSequence) });
}
