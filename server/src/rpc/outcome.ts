/** What a feature answers: its value, or one failure of the contract's closed table. Thrown errors are bugs. */
import type { Failure } from '@trusted-hands/contract';

export type Outcome<Value> = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly failure: Failure };

export function succeed<Value>(value: Value): Outcome<Value> {
  return { ok: true, value };
}

export function fail(failure: Failure): { readonly ok: false; readonly failure: Failure } {
  return { ok: false, failure };
}
