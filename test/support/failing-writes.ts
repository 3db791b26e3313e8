/** A disk that fails at one write of IndexedDB: full, or with the transaction aborted under its commit. */

export const failingKinds = ['full', 'aborted'] as const;
export type FailingKind = (typeof failingKinds)[number];

/** What `failWrites` puts on `globalThis` as `failingWrites`. */
export interface FailingWrites {
  /** Which write fails next, counted from now; 0 for none. */
  nth: number;
  kind: string;
  /** Stores whose writes neither count nor fail. */
  apartFrom: readonly string[];
  /** What failed, or nothing yet. */
  failed: string;
}

/** Runs in every page before its scripts: the write with the number that is set fails, as a full disk or an abort of the browser's. */
export function failWrites(): void {
  const state = { nth: 0, kind: '', apartFrom: [] as readonly string[], failed: '' };
  const aborting = new WeakSet<IDBTransaction>();
  const commit = Object.getOwnPropertyDescriptor(IDBTransaction.prototype, 'commit');
  // As a disk aborts that fails under the commit: the request was taken, and the transaction ends without it. One that is
  // not committed by hand commits by itself, so it is aborted as soon as the request has succeeded.
  IDBTransaction.prototype.commit = function () {
    if (aborting.delete(this)) this.abort();
    else Reflect.apply(commit?.value as () => void, this, []);
  };
  for (const method of ['add', 'put', 'delete', 'clear'] as const) {
    const real = Object.getOwnPropertyDescriptor(IDBObjectStore.prototype, method);
    const failing = function (this: IDBObjectStore, ...values: unknown[]) {
      // Making the store anew is the opening's, which either succeeds as a whole or is tried at the next use.
      const counts = this.transaction.mode !== 'versionchange' && !state.apartFrom.includes(this.name);
      if (counts) state.nth -= 1;
      const fails = counts && state.nth === 0;
      if (fails) state.failed = `${method} in ${this.name}`;
      if (fails && state.kind === 'full') throw new DOMException('', 'QuotaExceededError');
      const request = Reflect.apply(real?.value as (...values: unknown[]) => IDBRequest, this, values);
      if (fails) {
        aborting.add(this.transaction);
        request.addEventListener('success', () => {
          if (aborting.delete(this.transaction)) this.transaction.abort();
        });
      }
      return request;
    };
    Object.defineProperty(IDBObjectStore.prototype, method, { ...real, value: failing });
  }
  Object.assign(globalThis, { failingWrites: state });
}
