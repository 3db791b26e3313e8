/** New versions of records: sealed, signed, one behind the other in this device's chain, and kept by the store. */
import { hashEntry, maximumCiphertextBytes, type Entry } from '@trusted-hands/envelope';
import { bytesToHex, sealEntry, type EntryContent, type Random } from '@trusted-hands/vault';
import type { Outcome, SaveFailure } from '../platform.ts';
import type { RecordType, StoredRecord } from '../records/record.ts';
import { lockedFailure } from '../store/write.ts';
import type { OpenRecords } from './open-records.ts';
import type { Session } from './session.ts';
import type { createSigner } from './signer.ts';
import { tooLongFailure } from './vault-failures.ts';

interface AppendingParts {
  readonly records: OpenRecords;
  readonly session: Session;
  readonly signer: ReturnType<typeof createSigner>;
  readonly random: Random;
  readonly nowMs: () => number;
}

interface Appending {
  readonly append: <Body>(type: RecordType<Body>, body: Body, recordId: string) => Promise<Outcome<StoredRecord<Body>, SaveFailure>>;
  /** First versions, or next ones, of many records. */
  readonly appendMany: <Body>(type: RecordType<Body>, bodies: readonly { readonly recordId: string; readonly body: Body }[]) => Promise<Outcome<undefined, SaveFailure>>;
}

export function createAppending({ records, session, signer, random, nowMs }: AppendingParts): Appending {
  async function append<Body>(type: RecordType<Body>, body: Body, recordId: string): Promise<Outcome<StoredRecord<Body>, SaveFailure>> {
    // Another page may have written a version of this record a moment ago: it has to be a parent of this one.
    await records.openNew();
    const secrets = session.secrets();
    if (!secrets) return { ok: false, failure: lockedFailure };
    const { revision, parents } = records.index().next(recordId);
    const before = records.index().one(type, recordId)?.versions ?? [];
    const content = { type: type.type, schema: type.schema, recordId, revision, parents: [...parents], at: nowMs(), body };
    const entry = await sealEntry(content, await records.log().chain(secrets.device.publicKey), { secrets, sign: await signer.as(secrets), random });
    // An entry above the limit would be written and never be read again.
    if (entry.ciphertext.length > maximumCiphertextBytes) return { ok: false, failure: tooLongFailure };
    const saved = await records.log().append(entry);
    if (!saved.ok) return saved;
    const deviceId = bytesToHex(entry.device);
    if (records.areOpened()) records.index().add([{ id: bytesToHex(entry.id), deviceId, content }]);
    // Where the lock came in between, it is written all the same, and to say otherwise would have it written twice.
    const current = { entryId: bytesToHex(entry.id), parents: content.parents, revision, deviceId, atMs: content.at, body };
    return { ok: true, value: records.index().one(type, recordId) ?? { recordId, versions: [...before, current], current, tips: [current] } };
  }

  async function appendMany<Body>(type: RecordType<Body>, bodies: readonly { readonly recordId: string; readonly body: Body }[]): Promise<Outcome<undefined, SaveFailure>> {
    await records.openNew();
    const secrets = session.secrets();
    if (!secrets) return { ok: false, failure: lockedFailure };
    const sealing = { secrets, sign: await signer.as(secrets), random };
    const sealed: { readonly entry: Entry; readonly content: EntryContent }[] = [];
    let head = await records.log().chain(secrets.device.publicKey);
    for (const { recordId, body } of bodies) {
      const { revision, parents } = records.index().next(recordId);
      const content = { type: type.type, schema: type.schema, recordId, revision, parents: [...parents], at: nowMs(), body };
      // oxlint-disable-next-line no-await-in-loop -- each follows the hash of the one before
      const entry = await sealEntry(content, head, sealing);
      if (entry.ciphertext.length > maximumCiphertextBytes) return { ok: false, failure: tooLongFailure };
      sealed.push({ entry, content });
      head = { deviceSequence: entry.deviceSequence, hash: hashEntry(entry) };
    }
    const saved = await records.log().append(...sealed.map(({ entry }) => entry));
    if (saved.ok && records.areOpened()) records.index().add(sealed.map(({ entry, content }) => ({ id: bytesToHex(entry.id), deviceId: bytesToHex(entry.device), content })));
    return saved;
  }

  return { append, appendMany };
}
