/** Each value once, in the order first met. */
export function distinct<Value>(values: readonly Value[]): Value[] {
  return [...new Set(values)];
}
