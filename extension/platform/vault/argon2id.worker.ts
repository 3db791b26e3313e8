/** Argon2id away from the page's thread: a quarter of a second during which a person can go on. */
import { argon2id } from '@trusted-hands/vault/argon2id';
import type { Argon2idRequest } from '@trusted-hands/vault';

self.addEventListener('message', (event: MessageEvent<Argon2idRequest>) => {
  // A rejection reaches the page as the worker's error event.
  void argon2id(event.data).then((hash) => self.postMessage(hash));
});
