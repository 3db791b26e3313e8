/** Finds a null character anywhere in an input, names of fields included; answers where, or null where there is none. */
export function fieldWithNull(input: unknown, path = '', depth = 0): string | null {
  // No schema takes anything nearly as deep, and a body of brackets alone must not exhaust the stack.
  if (depth > 32) return null;
  if (typeof input === 'string') return input.includes('\0') ? path : null;
  if (typeof input !== 'object' || input === null) return null;
  for (const [name, value] of Object.entries(input)) {
    const field = path === '' ? name : `${path}.${name}`;
    if (name.includes('\0')) return path;
    const found = fieldWithNull(value, field, depth + 1);
    if (found !== null) return found;
  }
  return null;
}
