/**
 * The vault's side of the API: sealed entries in and out, the roster of devices, the keyring. All bytes are base64 of the
 * envelope's encodings; the service checks who wrote them and where they belong, and can open none of them.
 */
import { z } from 'zod';

/** Limits of one call; the body's own limit (1 MiB) holds beside them. */
export const mostEntriesPerPush = 100;
export const mostEntriesPerPull = 500;
/** What one answer of `pull` holds of entries at the most, in bytes before base64, unless its first entry is larger. */
export const mostPullBytes = 2 * 1024 * 1024;
/** In a vault's whole life. Each is checked and sent whole to who knows none of them. */
export const mostRosterSteps = 1000;
const base64Characters = (bytes: number) => Math.ceil(bytes / 3) * 4;
/** Longest encoded entry: the envelope's longest ciphertext and the header around it. In base64 it fits into the body's limit. */
const mostEntryBytes = 700_600;
export const mostEntryCharacters = base64Characters(mostEntryBytes);

const base64Of = (bytes: number) => z.string().max(base64Characters(bytes)).regex(/^[A-Za-z0-9+/]*={0,2}$/);
const hexOf = (bytes: number) => z.string().regex(new RegExp(`^[0-9a-f]{${String(bytes * 2)}}$`));
const position = z.number().int().min(0);

const deviceHeadSchema = z.object({ device: hexOf(32), deviceSequence: z.number().int().min(1), hash: hexOf(32) });

/**
 * `rosterSequence`: the highest step that the caller knows; only later ones are sent. `device`: which one is asking. The
 * first that a session names is its own: the session ends when that device is removed.
 */
export const vaultStateInput = z.object({ rosterSequence: z.number().int().min(0), device: hexOf(32).optional() });
/** Null where this account has no vault yet (or the service lost it). */
export const vaultStateOutput = z.object({
  vault: z
    .object({
      id: hexOf(16),
      /** Encoded steps after the caller's. */
      steps: z.array(z.string()),
      rosterSequence: z.number().int(),
      /** The encoded keyring of the newest step. */
      keyring: z.string(),
      /** Where every device's chain stands here; those without an entry are left out. */
      heads: z.array(deviceHeadSchema),
      /** The newest entry's. */
      position,
    })
    .nullable(),
});
export type VaultState = NonNullable<z.infer<typeof vaultStateOutput>['vault']>;

/**
 * Adds steps to the roster, with the keyring for the last of them; the first ever makes the account's vault. Steps that
 * are here already are passed over, so it may be sent again. `conflict` where a step does not follow the newest one, or
 * where a chain here is longer than the head it names, or another: ask for the state, pull, and make the step anew. A
 * chain that is shorter here lost its end, which may be pushed again afterwards.
 */
export const changeVaultInput = z.object({
  steps: z.array(base64Of(8192)).min(1).max(mostRosterSteps),
  keyring: base64Of(65_536),
  /**
   * True where the steps were in force at this service before and it lost them. Then what stands behind the heads that they
   * name is dropped instead of refused: nobody believes it, and its device seals it again under the newest key.
   */
  wereInForce: z.boolean().default(false),
});
export const changeVaultOutput = z.object({ rosterSequence: z.number().int() });

export const pushInput = z.object({ entries: z.array(base64Of(mostEntryBytes)).min(1).max(mostEntriesPerPush) });

/** One per entry, in the order they were sent. Every entry that can be stored is, whatever is wrong with its neighbours. */
const pushResultSchema = z.discriminatedUnion('type', [
  /** Durably stored now or earlier. */
  z.object({ type: z.literal('stored'), position }),
  /** Its id is here with another content, which comes by pulling. Nothing was changed. */
  z.object({ type: z.literal('held'), position }),
  z.object({
    type: z.literal('refused'),
    reason: z.enum(['malformed', 'foreign', 'device-unknown', 'epoch-ended', 'epoch-unknown', 'sequence-taken', 'gap', 'signature-wrong']),
  }),
]);
export type PushResult = z.infer<typeof pushResultSchema>;
export const pushOutput = z.object({ results: z.array(pushResultSchema) });

/** `after`: the position up to which the caller has everything; 0 for all. */
export const pullInput = z.object({ after: position, limit: z.number().int().min(1).max(mostEntriesPerPull).default(mostEntriesPerPull) });
export const pullOutput = z.object({
  /** By position; those are missing that a removed computer wrote behind its end. A destroyed entry comes as what is left of it. */
  entries: z.array(z.object({ position, entry: z.string() })),
  /** The newest entry's position: less than `after` means that the service lost entries. */
  position,
});

/** An EventSource that connects again names the last bell it heard; it is told where things stand whatever that was. */
export const liveInput = z.object({ lastEventId: z.string().max(64).optional() }).optional();
/** A bell and nothing more: told on connecting and after every change, from whichever device. */
export const liveOutput = z.object({ position, rosterSequence: z.number().int() });
export type Bell = z.infer<typeof liveOutput>;

/** A destruction statement signed by an active device. Ciphertexts it names are dropped; unknown ids are passed over. */
export const destroyInput = z.object({ statement: base64Of(262_144) });
/** How many of those it names are destroyed now, those that were before with them: sent again, it answers the same. */
export const destroyOutput = z.object({ destroyed: z.number().int() });
