/** What was typed into a form, put over what a record has become since the form was opened. Pure. */

export interface TypedOver<Body> {
  /** The fields of the form; no other one is touched. */
  readonly fields: readonly (keyof Body)[];
  /** What the form began with. */
  readonly initial: Body;
  /** What the record says now. */
  readonly now: Body;
}

/** A field that was not touched keeps what another page or computer wrote to it meanwhile. */
export function applyTyped<Body extends object>(typed: Body, { fields, initial, now }: TypedOver<Body>): Body {
  return { ...now, ...Object.fromEntries(fields.flatMap((field) => (typed[field] === initial[field] ? [] : [[field, typed[field]]]))) };
}

/** The fields that were typed here and meanwhile written elsewhere, to different ends: saving would hide what was written there. */
export function writtenMeanwhile<Body extends object>(typed: Body, { fields, initial, now }: TypedOver<Body>): readonly (keyof Body)[] {
  return fields.filter((field) => typed[field] !== initial[field] && now[field] !== initial[field] && typed[field] !== now[field]);
}

/** Says what stands in those fields now, and that the next save is over it. */
export function meanwhileSentence(written: readonly { readonly label: string; readonly words: string }[]): string {
  return `Another page or computer changed this meanwhile. ${written.map(({ label, words }) => `${label}: ${words}`).join('. ')}. Save again to put what you wrote in its place.`;
}

/** A value in such a sentence. */
export function quoted(value: string | number | undefined): string {
  return value === '' || value === undefined ? 'nothing' : `“${value}”`;
}
