/**
 * The way out without this program: the public `age` opens a backup with the recovery code as it is printed, and what is
 * inside is as packages/vault/src/backup.ts says. Reported by name as not run where `age` (Debian: age) is not installed.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decodeEntry, decodeFields, encodeEntry } from '@trusted-hands/envelope';
import { createEd25519, emptyChain, openEntry, sealBox, sealEntry } from '@trusted-hands/vault';
import { createVaultSecrets, writeBackup } from '@trusted-hands/vault/age';
import { expect, test } from 'vitest';
import { z } from 'zod';
import type { TestPage } from '../../extension/platform/browser-test/entrypoints/popup/page.ts';
import { buildPlatformPages, createDraft, putClient, unlocked } from '../support/platform-page.ts';

/** What a test page put on its `globalThis`; what is evaluated runs inside that page. */
declare const page: TestPage;

const random = (bytes: number) => crypto.getRandomValues(new Uint8Array(bytes));
const ed25519 = createEd25519(crypto.subtle);
const canRun = (program: string) => spawnSync(program, ['--version']).status === 0;
/** age asks for a passphrase on a terminal and nowhere else; util-linux’s script gives it one. */
const hasAge = process.platform === 'linux' && canRun('age') && canRun('script');

test.skipIf(!hasAge)('a backup opens with the public age program and the printed recovery code (needs the programs age and script)', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'trusted-hands-age-'));
  try {
    const secrets = await createVaultSecrets({ random, ed25519 });
    const sign = await ed25519.signer(secrets.device.signingKey);
    const entry = await sealEntry({ type: 'client', schema: 1, recordId: 'a', revision: 1, parents: [], at: 0, body: { name: 'Ana Example' } }, emptyChain, { secrets, random, sign });
    const place = { kind: 'draft', name: 'b' };
    const file = join(folder, 'trusted-hands-backup.age');
    writeFileSync(file, await writeBackup(secrets, [encodeEntry(entry)], { boxes: [{ place, bytes: sealBox('half a sentence', place, secrets, random) }] }));

    const opened = open(file, secrets.recoveryCode);
    expect(opened.said).not.toMatch(/error/i);
    const [label, keys, first] = decodeFields(opened.bytes ?? new Uint8Array()) ?? [];
    expect(Buffer.from(label ?? []).toString()).toBe('trusted-hands/backup/v1');
    expect(JSON.parse(Buffer.from(keys ?? []).toString())).toEqual({ vault: hex(secrets.vault), vaultKeys: secrets.vaultKeys.map(({ epoch, key }) => ({ epoch, key: hex(key) })) });
    expect(first).toEqual(encodeEntry(entry));

    const wrong = open(file, secrets.recoveryCode.replace(/.$/, (letter) => (letter === '7' ? '8' : '7')));
    expect(wrong.said).toMatch(/incorrect passphrase/);
    expect(wrong.bytes).toBeUndefined();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test.skipIf(!hasAge)('a backup that the extension saved opens with the public age program and what its kit shows, every version in it (needs the programs age and script)', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'trusted-hands-age-'));
  await using built = await buildPlatformPages();
  await using browser = await built.launch('backing-up');
  try {
    const panel = await unlocked(browser, 'panel');
    for (const name of ['Ana Example', 'Ben Example', 'Cleo Example']) await putClient(panel, name);
    await createDraft(panel, 'half a sentence');
    const made = await panel.evaluate(async () => {
      const backup = await page.platform.vault.backup();
      const kit = page.platform.devices.kit();
      if (!backup.ok || !kit.ok) throw new Error('There is no backup or no kit.');
      return { file: Array.from(backup.value.file), code: kit.value.recoveryCode };
    });
    const file = join(folder, 'trusted-hands-backup.age');
    writeFileSync(file, Uint8Array.from(made.file));
    expect(readFileSync(file, 'latin1')).toMatch(/^age-encryption\.org\/v1\n-> scrypt /);
    const opened = open(file, made.code);
    expect(opened.said).not.toMatch(/error/i);
    const [, keys, ...parts] = decodeFields(opened.bytes ?? new Uint8Array()) ?? [];
    // As backup.ts says: with these keys and its own fields, each entry opens without this program’s store.
    const { vault, vaultKeys } = z.object({ vault: z.string(), vaultKeys: z.array(z.object({ epoch: z.number(), key: z.string() })) }).parse(JSON.parse(Buffer.from(keys ?? []).toString()));
    const secrets = { ...(await createVaultSecrets({ random, ed25519 })), vault: Buffer.from(vault, 'hex'), vaultKeys: vaultKeys.map(({ epoch, key }) => ({ epoch, key: Buffer.from(key, 'hex') })) };
    const names = parts.flatMap((bytes) => {
      const entry = decodeEntry(bytes);
      const content = entry.ok ? openEntry(entry.value, secrets) : undefined;
      return content?.ok === true && content.value.type === 'client' ? [z.object({ name: z.string() }).parse(content.value.body).name] : [];
    });
    expect(names).toEqual(['Ana Example', 'Ben Example', 'Cleo Example']);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

function open(file: string, code: string): { readonly bytes: Uint8Array | undefined; readonly said: string } {
  const output = `${file}.opened`;
  rmSync(output, { force: true });
  const run = spawnSync('script', ['--quiet', '--return', '--command', `age --decrypt --output '${output}' '${file}'`, '/dev/null'], { input: `${code}\n`, encoding: 'utf8', timeout: 60_000 });
  const said = `${run.stdout}${run.stderr}`;
  return { said, bytes: run.status === 0 ? new Uint8Array(readFileSync(output)) : undefined };
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}
