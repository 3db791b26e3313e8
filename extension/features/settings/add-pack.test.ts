/** Adding over a vault in memory: what is refused leaves everything as it was. */
import { expect, it } from 'vitest';
import type { VaultPort } from '../../platform/platform.ts';
import { mostPackCharacters, packsInUse, type AddedPack } from '../../platform/records/pack.record.ts';
import type { StoredRecord } from '../../platform/records/record.ts';
import { addPack } from './add-pack.ts';

const head = '"name": "One clinic", "version": "1", "source": "Our own list."';
const words = `{ ${head},\n "words": { "regions": [{ "name": "knee", "words": ["hinge"], "source": "Our own word list." }] } }`;
const flags = (finding: string) => `{ "name": "Flags", "version": "1", "source": "Our own list.", "redFlags": { "lists": {}, "findings": [], "patterns": [{ "id": "sting", "title": "A sting", "kind": "red-flag", "urgency": "urgent", "when": { "finding": "${finding}" },\n "asks": [], "referTo": "A GP today", "message": "A sting that the note tells of.", "why": "It may swell and close the throat.", "source": "Our own list." }] } }`;
const finding = '{ "name": "Findings", "version": "1", "source": "Our own list.", "redFlags": { "lists": {}, "findings": [{ "id": "bee-sting", "about": "now", "yes": ["bee"] }], "patterns": [] } }';

function vaultInMemory({ isFull = false } = {}) {
  let kept: readonly StoredRecord<AddedPack>[] = [];
  function keep(recordId: string, body: AddedPack) {
    if (isFull) return { ok: false, failure: { type: 'storage-full', message: 'The disk is full.' } };
    const current = { entryId: recordId, parents: [], revision: 1, deviceId: 'd1', atMs: 0, body };
    kept = [...kept.filter((one) => one.recordId !== recordId), { recordId, versions: [current], current, tips: [current] }];
    return { ok: true, value: kept.at(-1) };
  }
  const port = {
    records: () => kept,
    put: async (_: unknown, body: AddedPack) => keep(`pack-${kept.length}`, body),
    change: async (_: unknown, recordId: string, patch: (now: AddedPack | undefined) => AddedPack) => keep(recordId, patch(kept.find((one) => one.recordId === recordId)?.current.body)),
  };
  // Safe: adding asks for nothing else of it.
  return { vault: port as unknown as VaultPort, texts: () => packsInUse(kept).map(({ text }) => text) };
}

const file = (text: string, name = 'clinic.json') => ({ name, bytes: new TextEncoder().encode(text) });

it('takes in a pack, and a newer one of its name stands instead of it', async () => {
  const { vault, texts } = vaultInMemory();
  expect(await addPack(vault, file(words))).toMatchObject({ type: 'added', pack: { name: 'One clinic' }, insteadOf: undefined });
  const newer = words.replace('"version": "1"', '"version": "2"');
  expect(await addPack(vault, file(newer))).toMatchObject({ type: 'added', insteadOf: '1' });
  expect(texts()).toEqual([newer]);
});

it('refuses what is no pack, is too long or is at fault, with line and reason, and keeps what was there', async () => {
  const { vault, texts } = vaultInMemory();
  await addPack(vault, file(words));
  expect(await addPack(vault, file(words.replace('hinge', 'Hinge')))).toMatchObject({ type: 'refused', faults: [{ line: 2, path: 'words.regions[0].words[0]', reason: 'Words are written in lower case.' }] });
  expect(await addPack(vault, file('not a pack'))).toMatchObject({ type: 'refused', faults: [{ line: 1 }] });
  expect(await addPack(vault, file(' '.repeat(mostPackCharacters + 1)))).toMatchObject({ type: 'refused', faults: [{ line: 1, reason: expect.stringContaining('too long') }] });
  expect(texts()).toEqual([words]);
});

it('lets a pack name what an earlier one has, and nothing that is nowhere', async () => {
  const { vault } = vaultInMemory();
  expect(await addPack(vault, file(flags('bee-sting')))).toMatchObject({ type: 'refused', faults: [{ reason: 'There is no finding named bee-sting.' }] });
  expect(await addPack(vault, file(finding))).toMatchObject({ type: 'added' });
  expect(await addPack(vault, file(flags('bee-sting')))).toMatchObject({ type: 'added' });
});

it('says so where it could not be saved', async () => {
  const { vault, texts } = vaultInMemory({ isFull: true });
  expect(await addPack(vault, file(words))).toEqual({ type: 'not-saved', message: 'The disk is full.' });
  expect(texts()).toEqual([]);
});
