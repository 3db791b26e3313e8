/** Argon2id by hash-wasm. On its own (`@trusted-hands/vault/argon2id`), so that only a worker carries the WebAssembly. */
import { argon2id as hashWasmArgon2id } from 'hash-wasm';
import type { Argon2id } from './primitives.ts';

export const argon2id: Argon2id = async (request) => {
  try {
    const value = await hashWasmArgon2id({
      password: request.password,
      salt: request.salt,
      memorySize: request.memoryKiB,
      iterations: request.iterations,
      parallelism: request.parallelism,
      hashLength: request.outputBytes,
      outputType: 'binary',
    });
    return { ok: true, value };
  } catch {
    return { ok: false, failure: { type: 'argon2id-unavailable' } };
  }
};
