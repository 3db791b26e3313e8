/** Argon2id away from the page's thread: a quarter of a second during which a person can go on. */
import { argon2id } from '@trusted-hands/vault/argon2id';
import type { Argon2idRequest } from '@trusted-hands/vault';

self.addEventListener('message', (event: MessageEvent<Argon2idRequest>) => {
  void answer(event.data);
});

async function answer(request: Argon2idRequest): Promise<void> {
  const result = await argon2id(request);
  self.postMessage(result, { transfer: result.ok ? [result.value.buffer] : [] });
}
