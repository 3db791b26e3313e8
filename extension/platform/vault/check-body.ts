/** What is about to be written, by its type's own schema. */
import type { Outcome, SaveFailure } from '../platform.ts';
import type { RecordType } from '../records/record.ts';
import { tooLongFailure } from './vault-failures.ts';

/** Too much of it is a failure that is said; another shape is a bug, and throws a sentence without the body. */
export function checkBody<Body>(type: RecordType<Body>, body: Body): Outcome<Body, SaveFailure> {
  const parsed = type.body.safeParse(body);
  if (parsed.success) return { ok: true, value: parsed.data };
  if (parsed.error.issues.some((issue) => issue.code === 'too_big')) return { ok: false, failure: tooLongFailure };
  // Where, and not what: an error ends up in consoles.
  throw new Error(`A ${type.type} of the wrong shape was to be written, at ${parsed.error.issues.map((issue) => issue.path.join('.')).join(', ')}.`);
}
