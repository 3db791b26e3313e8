/**
 * The way out without this program: the public `age` opens a backup with the recovery code as it is printed, and what is
 * inside is as packages/vault/src/backup.ts says. Reported by name as not run where `age` (Debian: age) is not installed.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decodeFields, encodeEntry } from '@trusted-hands/envelope';
import { createEd25519, emptyChain, sealBox, sealEntry } from '@trusted-hands/vault';
import { createVaultSecrets, writeBackup } from '@trusted-hands/vault/age';
import { expect, test } from 'vitest';

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
