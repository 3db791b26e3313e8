/**
 * The names of all clients, for a page that opens while thousands of entries are still sealed: kept in the browser's memory
 * while unlocked, sealed, beside the position up to which they are known. Whatever came to the disk since makes them nothing:
 * they are all of the clients, or none is shown.
 */
import { bytesToHex, hexToBytes, openBox, sealBox, type Random, type VaultSecrets } from '@trusted-hands/vault';
import { z } from 'zod';
import type { ClientChoice } from '../records/client-match.ts';
import { readClientsInBrief, writeClientsInBrief } from './session-storage.ts';

interface ClientsInBriefParts {
  readonly person: string;
  readonly secrets: () => VaultSecrets | undefined;
  readonly random: Random;
}

export interface ClientsInBrief {
  /** Undefined where they are of another position, or there are none; rejects where they cannot be read. */
  read(position: number): Promise<readonly ClientChoice[] | undefined>;
  /** As they are at a position; of several at once the last one counts. */
  keep(position: number, clients: readonly ClientChoice[]): void;
  /** They went with the keys. */
  forget(): void;
}

/** Ten thousand clients; the browser has no more memory for it. */
const mostSealedBytes = 1_000_000;

const placeOf = (position: number) => ({ kind: 'clients-in-brief', name: String(position) });
const text = z.string();
const choicesSchema = z.array(z.object({ clientId: text, name: text, secondIdentifier: text, dateOfBirth: text.optional() }));

export function createClientsInBrief({ person, secrets, random }: ClientsInBriefParts): ClientsInBrief {
  /** Asked for at once: a page that opens waits for it. */
  let first: ReturnType<typeof readClientsInBrief> | undefined = readClientsInBrief();
  first.catch(() => undefined);
  let keptPosition: number | undefined;
  let next: { readonly position: number; readonly clients: readonly ClientChoice[] } | undefined;
  let isWriting = false;

  async function write(): Promise<void> {
    if (isWriting) return;
    isWriting = true;
    while (next) {
      const { position, clients } = next;
      next = undefined;
      const keys = secrets();
      const sealed = keys && sealBox(JSON.stringify(clients), placeOf(position), keys, random);
      // What is not kept is read from the entries themselves.
      // oxlint-disable-next-line no-await-in-loop -- one after the other, so that the last one stays
      if (sealed && sealed.length <= mostSealedBytes) await writeClientsInBrief({ person, sealed: bytesToHex(sealed) }).catch(() => undefined);
    }
    isWriting = false;
  }

  return {
    async read(position) {
      const reading = first ?? readClientsInBrief();
      first = undefined;
      const kept = await reading;
      const keys = secrets();
      if (!keys || kept?.person !== person) return undefined;
      const opened = openBox(hexToBytes(kept.sealed), placeOf(position), keys);
      if (opened === undefined) return undefined;
      keptPosition = position;
      return choicesSchema.safeParse(JSON.parse(opened)).data;
    },
    keep(position, clients) {
      if (position === keptPosition) return;
      keptPosition = position;
      next = { position, clients };
      void write();
    },
    forget() {
      keptPosition = undefined;
      next = undefined;
    },
  };
}
