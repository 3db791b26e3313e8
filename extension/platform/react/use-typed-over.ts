/**
 * A form over a record that another page or computer may change while it is open. What it does not touch stays as written
 * there; what both wrote is said once, with what stands there now, and saving again is then meant.
 */
import { useState } from 'react';
import { applyTyped, meanwhileSentence, quoted, writtenMeanwhile } from '../records/typed-over.ts';

interface FormField<Body> {
  readonly field: keyof Body;
  readonly label: string;
  /** A value as a person reads it; without it the value itself in quotes, and “nothing” for an empty one. */
  readonly words?: (value: Body[keyof Body]) => string;
}

export interface OverRecord<Body> {
  /** What was typed over what the record says now: for `change`, which asks for it at the moment of writing. */
  apply(typed: Body, now: Body | undefined): Body;
  /** What has to be said before saving; undefined where nothing has. Said once for each value. */
  warning(typed: Body, now: Body | undefined): string | undefined;
}

export function useTypedOver<Body extends Readonly<Partial<Record<keyof Body, string | number>>>>(initial: Body, formFields: readonly FormField<Body>[]): OverRecord<Body> {
  const [begun, setBegun] = useState(initial);
  const fields = formFields.map(({ field }) => field);
  return {
    apply: (typed, now) => applyTyped(typed, { fields, initial: begun, now: now ?? begun }),
    warning(typed, now) {
      if (now === undefined) return undefined;
      const written = writtenMeanwhile(typed, { fields, initial: begun, now });
      if (written.length === 0) return undefined;
      setBegun({ ...begun, ...Object.fromEntries(written.map((field) => [field, now[field]])) });
      return meanwhileSentence(formFields.filter(({ field }) => written.includes(field)).map(({ field, label, words }) => ({ label, words: words?.(now[field]) ?? quoted(now[field]) })));
    },
  };
}
