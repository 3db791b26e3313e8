/** Steps of the roster as they were sent: what is new of them, the roster that they make, and whether they fit the chains. */
import { applyRosterSteps, decodeKeyring, decodeRosterStep, equalBytes, headOf, isKeyringOf, type Roster, type RosterStep, type VerifyEd25519 } from '@trusted-hands/envelope';
import { mostRosterSteps, type Failure } from '@trusted-hands/contract';
import { fail, succeed, type Outcome } from '../../rpc/outcome.ts';
import type { HeadRow, ChainEnd } from './vault-store.ts';

export interface SentStep {
  readonly step: RosterStep;
  readonly bytes: Buffer;
}

/** The roster as it is known here, with its steps from the first; null where there is no vault yet. */
export interface KnownRoster {
  readonly roster: Roster;
  readonly steps: readonly Buffer[];
  readonly keyring: Buffer;
}

export interface PlannedChange {
  readonly newSteps: readonly SentStep[];
  readonly roster: Roster;
}

export const changedMeanwhile: Failure = {
  code: 'conflict',
  message: 'Another of your computers changed this in between. Nothing was changed; ask for what is new, then try again.',
};
const otherVault: Failure = { code: 'conflict', message: 'The notes of this account were begun on another computer. Nothing was changed; join that computer to keep notes in one place.' };

const tooManySteps: Failure = {
  code: 'too-large',
  message: `Your computers and recovery codes were changed ${String(mostRosterSteps)} times, which is as often as this service keeps. Nothing was changed. Ask whoever runs the service what to do.`,
};

export function readSentSteps(inputs: readonly string[]): Outcome<readonly SentStep[]> {
  const steps: SentStep[] = [];
  for (const [index, input] of inputs.entries()) {
    const bytes = Buffer.from(input, 'base64');
    const read = decodeRosterStep(bytes);
    if (!read.ok) return fail({ code: 'input-invalid', field: `steps.${String(index)}`, message: `This change of the devices cannot be read. ${read.failure.reason}` });
    steps.push({ step: read.value, bytes });
  }
  return succeed(steps);
}

/** Passes over steps that are here already; the rest has to follow the newest one, and the keyring to be for the last. */
export async function planChange(known: KnownRoster | null, sent: { readonly steps: readonly SentStep[]; readonly keyring: Buffer }, verify: VerifyEd25519): Promise<Outcome<PlannedChange>> {
  const newSteps: SentStep[] = [];
  for (const one of sent.steps) {
    const here = known?.steps[one.step.sequence - 1];
    if (here === undefined) newSteps.push(one);
    else if (!here.equals(one.bytes)) return fail(known !== null && !equalBytes(one.step.vault, known.roster.vault) ? otherVault : changedMeanwhile);
  }
  if (newSteps.length === 0 && known !== null) {
    // Sent again, or by a device that knows less: what is here stays.
    const read = decodeKeyring(sent.keyring);
    const isOther = read.ok && read.value.rosterSequence === known.roster.sequence && !known.keyring.equals(sent.keyring);
    return isOther ? fail(changedMeanwhile) : succeed({ newSteps, roster: known.roster });
  }
  const applied = await applyRosterSteps(known?.roster, newSteps.map(({ step }) => step), verify);
  if (!applied.ok) {
    return fail(applied.failure.type === 'roster-not-next' ? changedMeanwhile : { code: 'not-allowed', message: `This change of the devices is not allowed, so nothing was changed. ${applied.failure.reason}` });
  }
  if (applied.value.sequence > mostRosterSteps) return fail(tooManySteps);
  const keyring = decodeKeyring(sent.keyring);
  if (!keyring.ok || !(await isKeyringOf(applied.value, keyring.value, verify))) {
    return fail({ code: 'input-invalid', field: 'keyring', message: 'The keys that came with this change of the devices are not for it. Nothing was changed; make the change anew.' });
  }
  return succeed({ newSteps, roster: applied.value });
}

/**
 * Whether every chain ends where the steps that begin an epoch say, or before it: then the service lost entries, which
 * may be pushed again up to there. One that is longer here would lose its end, since nobody would believe it. A device
 * that the steps remove is not asked: it could write on, and so prevent its own removal.
 */
export function doChainsFit(steps: readonly SentStep[], heads: readonly HeadRow[]): boolean {
  const removed = revokedDevices(steps);
  return steps.every(({ step: { change } }) => {
    if (!('heads' in change)) return true;
    return heads.every((head) => {
      if (removed.some((device) => equalBytes(device, head.device))) return true;
      const named = headOf(change.heads, head.device);
      if (named === undefined || head.deviceSequence > named.deviceSequence) return false;
      return head.deviceSequence < named.deviceSequence || equalBytes(head.hash, named.hash);
    });
  });
}

/** Those that the steps remove. */
export function revokedDevices(steps: readonly SentStep[]): readonly Uint8Array[] {
  return steps.flatMap(({ step: { change } }) => (change.type === 'revoke-device' ? [change.device] : []));
}

/** Where the chains of these devices end, in the epoch that ends first: all that is here was written in it. */
export function endsOf(steps: readonly SentStep[], devices: readonly Uint8Array[]): readonly ChainEnd[] {
  const [ends] = steps.flatMap(({ step: { change } }) => ('heads' in change ? [change.heads] : []));
  return ends === undefined ? [] : devices.map((device) => ({ device, end: headOf(ends, device) ?? null }));
}
