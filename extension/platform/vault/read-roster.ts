/** Rosters from encoded steps, as they are pinned here or came from the service. */
import { applyRosterSteps, decodeRosterStep, equalBytes, type Roster, type RosterStep, type VerifyEd25519 } from '@trusted-hands/envelope';

/** What the steps come to from the first one; undefined where there are none, or they are no chain of signed steps. */
export async function readRoster(steps: readonly Uint8Array[], verify: VerifyEd25519): Promise<Roster | undefined> {
  const decoded = decodeSteps(steps);
  const roster = decoded && (await applyRosterSteps(undefined, decoded, verify));
  return roster?.ok === true ? roster.value : undefined;
}

/**
 * The roster as it was right after this device was let in, whatever came since: the one whose hash is in the words that
 * both computers show.
 */
export async function readRosterOfJoining(steps: readonly Uint8Array[], device: Uint8Array, verify: VerifyEd25519): Promise<Roster | undefined> {
  const joined = decodeSteps(steps)?.findIndex(({ change }) => change.type === 'add-device' && equalBytes(change.device.verifyingKey, device)) ?? -1;
  return joined < 0 ? undefined : readRoster(steps.slice(0, joined + 1), verify);
}

function decodeSteps(steps: readonly Uint8Array[]): readonly RosterStep[] | undefined {
  const decoded = steps.flatMap((bytes) => {
    const step = decodeRosterStep(bytes);
    return step.ok ? [step.value] : [];
  });
  return decoded.length === steps.length ? decoded : undefined;
}
