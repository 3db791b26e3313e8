/** What the vault is given and does not have itself: random bytes, the slow hash, and Ed25519. */

/** Cryptographically strong random bytes (`crypto.getRandomValues`). */
export type Random = (bytes: number) => Uint8Array;

export interface Argon2idRequest {
  readonly password: Uint8Array;
  readonly salt: Uint8Array;
  readonly memoryKiB: number;
  readonly iterations: number;
  readonly parallelism: number;
  readonly outputBytes: number;
}
/** Argon2id (RFC 9106); slow and large, so the caller decides on which thread it runs. */
export type Argon2id = (request: Argon2idRequest) => Promise<Result<Uint8Array, Argon2idFailure>>;
/** There is no WebAssembly here, or not the memory. */
export interface Argon2idFailure {
  readonly type: 'argon2id-unavailable';
}

/** Ed25519 (RFC 8032). Keys cross as bytes, PKCS #8 the private and raw the public one. */
export interface Ed25519 {
  generate(): Promise<{ readonly privateKey: Uint8Array; readonly publicKey: Uint8Array }>;
  /** The returned function holds a key that cannot be read out again. */
  signer(privateKey: Uint8Array): Promise<(message: Uint8Array) => Promise<Uint8Array>>;
  verify(publicKey: Uint8Array, signature: Uint8Array, message: Uint8Array): Promise<boolean>;
}

/** A result of a thing that can fail: the failure is a value. */
export type Result<Value, Failure> = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly failure: Failure };
