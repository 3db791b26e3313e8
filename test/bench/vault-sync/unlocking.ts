/** Unlocking by passphrase against the slow hash that makes guessing expensive: Argon2id with the same parameters, alone. */
import { createEd25519, kdfFloor, unwrapSecrets, wrapSecrets } from '@trusted-hands/vault';
import { createVaultSecrets } from '@trusted-hands/vault/age';
import { argon2id } from '@trusted-hands/vault/argon2id';
import { random } from './members.ts';
import { median } from './statistics.ts';

/** Operations: headers of as many vaults. */
const vaults = 3;
const passes = 15;
const passphrase = 'seven lanterns by the weir';

export async function measureUnlocking(): Promise<{ readonly unlockMs: number; readonly argon2idMs: number }> {
  const ed25519 = createEd25519(crypto.subtle);
  const unlockMs = new Float64Array(vaults).fill(Infinity);
  const argon2idMs = new Float64Array(vaults).fill(Infinity);
  const headers = await Promise.all(Array.from({ length: vaults }, async () => wrapSecrets(await createVaultSecrets({ random, ed25519 }), passphrase, { random, argon2id })));
  const password = new TextEncoder().encode(passphrase);
  for (let pass = 0; pass < passes; pass += 1) {
    for (const [number, header] of headers.entries()) {
      if (!header.ok) throw new Error('There is no Argon2id here.');
      const unlockedAt = performance.now();
      const opened = await unwrapSecrets(header.value, passphrase, argon2id);
      unlockMs[number] = Math.min(unlockMs[number] ?? Infinity, performance.now() - unlockedAt);
      if (!opened.ok) throw new Error('A header of this very run did not open.');

      const salt = random(kdfFloor.saltBytes);
      const hashedAt = performance.now();
      await argon2id({ password, salt, memoryKiB: kdfFloor.memoryKiB, iterations: kdfFloor.iterations, parallelism: kdfFloor.parallelism, outputBytes: 32 });
      argon2idMs[number] = Math.min(argon2idMs[number] ?? Infinity, performance.now() - hashedAt);
    }
  }
  return { unlockMs: median(unlockMs), argon2idMs: median(argon2idMs) };
}
