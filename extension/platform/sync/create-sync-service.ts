/** The vault's side of the API as the sync engine asks for it: base64 and hex end here, and what is not of its shape throws. */
import { pullOutput, pushOutput, vaultStateOutput } from '@trusted-hands/contract';
import { bytesToHex, hexToBytes, type SyncService } from '@trusted-hands/vault';
import { createServiceClient } from '../service/service-client.ts';
import { toldFailure } from '../service/service-failure.ts';
import { base64ToBytes, bytesToBase64 } from '../service/base64.ts';

/** A page of two megabytes comes over a slow line too. */
const timeoutMs = 90_000;

/** @param signal ends what is under way: the notes were locked. @param device the one that asks: the session is signed out when it is removed. */
export function createSyncService(serviceUrl: string, bearer: string, signal?: AbortSignal, device?: Uint8Array): SyncService {
  const { vault } = createServiceClient(serviceUrl, bearer, { timeoutMs, ...(signal && { signal }) }).api;
  return {
    async state(rosterSequence) {
      const state = vaultStateOutput.parse(await vault.state.mutate({ rosterSequence, ...(device && { device: bytesToHex(device) }) })).vault;
      if (!state) return undefined;
      return {
        id: hexToBytes(state.id),
        steps: state.steps.map(base64ToBytes),
        rosterSequence: state.rosterSequence,
        keyring: base64ToBytes(state.keyring),
        heads: state.heads.map(({ device, deviceSequence, hash }) => ({ device: hexToBytes(device), deviceSequence, hash: hexToBytes(hash) })),
        position: state.position,
      };
    },
    async change(steps, keyring, wereInForce = false) {
      try {
        await vault.change.mutate({ steps: steps.map(bytesToBase64), keyring: bytesToBase64(keyring), wereInForce });
        return true;
      } catch (cause) {
        if (toldFailure(cause)?.code === 'conflict') return false;
        throw cause;
      }
    },
    async push(entries) {
      return pushOutput.parse(await vault.push.mutate({ entries: entries.map(bytesToBase64) })).results;
    },
    async pull(after, limit) {
      const { entries, position } = pullOutput.parse(await vault.pull.query({ after, limit }));
      return { entries: entries.map((one) => ({ position: one.position, entry: base64ToBytes(one.entry) })), position };
    },
  };
}
