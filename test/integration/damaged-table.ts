/** A table as it comes from other hands: cut, glued, re-encoded, with other separators; by a seed, so that it can be done again. */

export interface Damage {
  readonly bytes: Buffer;
  /** Lines that are as they were, from 1. */
  readonly untouched: ReadonlySet<number>;
  readonly lines: number;
}

/** Mulberry32: small, seeded, and good enough to choose lines by. */
function createDice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** One line in ten, never the first: cut off, with another separator, with a stray quotation mark, broken in two, or lost its start. */
export function damageRows(text: string, seed: number): Damage {
  const dice = createDice(seed);
  const asTheyWere = new Set<number>();
  const lines: string[] = [];
  for (const [index, line] of text.split(/\r?\n/).filter((one) => one !== '').entries()) {
    if (index === 0 || dice() > 0.1) {
      lines.push(line);
      asTheyWere.add(lines.length);
      continue;
    }
    const at = Math.floor(dice() * line.length);
    const damaged = [line.slice(0, at), line.replaceAll(',', ';'), `${line.slice(0, at)}"${line.slice(at)}`, `${line.slice(0, at)}\n${line.slice(at)}`, line.slice(at)][Math.floor(dice() * 5)] ?? '';
    lines.push(...damaged.split('\n'));
  }
  // A row that is cut may take the line behind it for its other half.
  const untouched = new Set([...asTheyWere].filter((line) => line === 1 || asTheyWere.has(line - 1)));
  return { bytes: Buffer.from(`${lines.join('\n')}\n`), untouched, lines: lines.filter((line) => line.trim() !== '').length };
}

export const reencoded: readonly { readonly name: string; readonly bytes: (text: string) => Buffer }[] = [
  { name: 'UTF-8 with a mark and Windows line ends', bytes: (text) => Buffer.from(`\uFEFF${text.replaceAll('\n', '\r\n')}`) },
  { name: 'UTF-16', bytes: (text) => Buffer.from(`\uFEFF${text}`, 'utf16le') },
  { name: 'Windows-1252', bytes: (text) => Buffer.from(text, 'latin1') },
  { name: 'semicolons', bytes: (text) => Buffer.from(text.replaceAll('","', '";"')) },
  { name: '¬ in Windows-1252', bytes: (text) => Buffer.from(text.replaceAll('","', '"¬"'), 'latin1') },
];
