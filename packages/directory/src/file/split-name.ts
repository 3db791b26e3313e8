/** A name as its two columns: the last word, and what stands before it. */

export function splitName(name: string): { readonly given: string; readonly family: string } {
  const space = name.lastIndexOf(' ');
  return space <= 0 ? { given: '', family: name } : { given: name.slice(0, space), family: name.slice(space + 1) };
}

export function joinName(given: string, family: string): string {
  return given === '' ? family : `${given} ${family}`;
}
