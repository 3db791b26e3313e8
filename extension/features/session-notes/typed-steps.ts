/**
 * What was typed while only the light field was there, step by step, so that the editor which takes its place can undo it.
 * A step is worked out of the text before and after, and where the caret then stood.
 */
export interface TypedStep {
  readonly from: number;
  /** End of what was replaced, in the text before. */
  readonly to: number;
  readonly insert: string;
  readonly atMs: number;
}

/** The text as the page found it, and every change since. */
export interface TypedSteps {
  readonly start: string;
  readonly steps: readonly TypedStep[];
}

/** Beyond this many, what came first can no longer be undone; the editor comes long before. */
const kept = 2_000;

/** Adds what made `after` of the text so far. */
export function withStep(typed: TypedSteps, before: string, after: string, { caret, atMs }: { readonly caret: number; readonly atMs: number }): TypedSteps {
  if (before === after) return typed;
  const step = stepBetween(before, after, caret);
  if (typed.steps.length >= kept) return { start: after, steps: [] };
  return { ...typed, steps: [...typed.steps, { ...step, atMs }] };
}

/** The smallest change that gives `after`, with what was inserted ending at the caret where that fits. */
export function stepBetween(before: string, after: string, caret: number): Omit<TypedStep, 'atMs'> {
  const most = Math.min(before.length, after.length);
  const suffixMost = Math.min(Math.max(0, after.length - caret), most);
  let suffix = 0;
  while (suffix < suffixMost && before.charCodeAt(before.length - 1 - suffix) === after.charCodeAt(after.length - 1 - suffix)) suffix += 1;
  let prefix = 0;
  while (prefix < most - suffix && before.charCodeAt(prefix) === after.charCodeAt(prefix)) prefix += 1;
  // What follows the caret was not all there before: then the change goes on behind it.
  while (suffix < most - prefix && before.charCodeAt(before.length - 1 - suffix) === after.charCodeAt(after.length - 1 - suffix)) suffix += 1;
  return { from: prefix, to: before.length - suffix, insert: after.slice(prefix, after.length - suffix) };
}

/** The text that the steps lead to. */
export function replay({ start, steps }: TypedSteps): string {
  return steps.reduce((text, { from, to, insert }) => text.slice(0, from) + insert + text.slice(to), start);
}
