/** Ed25519 by WebCrypto. The `crypto.subtle` of a browser, a worker or Node fits; nothing of the DOM is named here. */
import type { Ed25519 } from './primitives.ts';

/** The part of `SubtleCrypto` that is used. Keys stay opaque. */
export interface SubtleEd25519 {
  generateKey(algorithm: 'Ed25519', extractable: boolean, usages: ('sign' | 'verify')[]): Promise<unknown>;
  importKey(format: 'pkcs8' | 'raw', bytes: Uint8Array<ArrayBuffer>, algorithm: 'Ed25519', extractable: boolean, usages: ('sign' | 'verify')[]): Promise<unknown>;
  exportKey(format: 'pkcs8' | 'raw', key: never): Promise<ArrayBuffer>;
  sign(algorithm: 'Ed25519', key: never, message: Uint8Array<ArrayBuffer>): Promise<ArrayBuffer>;
  verify(algorithm: 'Ed25519', key: never, signature: Uint8Array<ArrayBuffer>, message: Uint8Array<ArrayBuffer>): Promise<boolean>;
}

export function createEd25519(subtle: SubtleEd25519): Ed25519 {
  return {
    async generate() {
      // Safe: for Ed25519 WebCrypto gives a pair; `never` only lets the opaque keys back into the same object.
      const pair = (await subtle.generateKey('Ed25519', true, ['sign', 'verify'])) as { privateKey: never; publicKey: never };
      const privateKey = new Uint8Array(await subtle.exportKey('pkcs8', pair.privateKey));
      return { privateKey, publicKey: new Uint8Array(await subtle.exportKey('raw', pair.publicKey)) };
    },
    async signer(privateKey) {
      // Safe: the key goes back only into the object it came from.
      const key = (await subtle.importKey('pkcs8', Uint8Array.from(privateKey), 'Ed25519', false, ['sign'])) as never;
      return async (message) => new Uint8Array(await subtle.sign('Ed25519', key, Uint8Array.from(message)));
    },
    async verify(publicKey, signature, message) {
      try {
        // Safe: as above.
        const key = (await subtle.importKey('raw', Uint8Array.from(publicKey), 'Ed25519', false, ['verify'])) as never;
        return await subtle.verify('Ed25519', key, Uint8Array.from(signature), Uint8Array.from(message));
      } catch {
        // WebCrypto throws on a public key that is no point of the curve; to a caller that is a signature that does not fit.
        return false;
      }
    },
  };
}
