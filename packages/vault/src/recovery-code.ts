/**
 * The recovery code: 160 random bits in eight groups of five letters (Crockford's base32: no I, L, O, U). The fifth of
 * each group is its check, so a slip of the pen is found, and the group it is in is named.
 *
 * The check is a weighted sum over GF(32), reduced by x^5 + x^2 + 1, with the weights a, a^2, a^3, a^4 for the letters
 * and the group's number added: any one wrong letter, any two swapped letters and any two swapped groups change it.
 */
import type { Random, Result } from './primitives.ts';

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const groupCount = 8;
const dataLetters = 4;
const groupLetters = dataLetters + 1;
const codeBytes = 20;

type RecoveryCodeFailure =
  | { readonly type: 'length'; readonly message: string }
  /** `group` counts from 1, as a person does. */
  | { readonly type: 'typo'; readonly group: number; readonly message: string };

export function createRecoveryCode(random: Random): string {
  const symbols = toSymbols(random(codeBytes));
  const groups = Array.from({ length: groupCount }, (_, index) => {
    const data = symbols.slice(index * dataLetters, (index + 1) * dataLetters);
    return [...data, checkSymbol(data, index)].map((symbol) => alphabet.charAt(symbol)).join('');
  });
  return groups.join('-');
}

/** The code exactly as it is printed, from whatever a person typed: case, spaces, dashes, O for 0, I and L for 1. */
export function parseRecoveryCode(typed: string): Result<string, RecoveryCodeFailure> {
  const letters = typed.toUpperCase().replace(/[\s\-–—.]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
  const expected = groupCount * groupLetters;
  const groups = Array.from({ length: groupCount }, (_, index) => letters.slice(index * groupLetters, (index + 1) * groupLetters));
  const wrong = groups.findIndex((group, index) => group.length === groupLetters && !isGroupRight(group, index));
  if (letters.length !== expected) {
    const where = wrong >= 0 ? ` Group ${wrong + 1} is the first that does not fit.` : '';
    return { ok: false, failure: { type: 'length', message: `The recovery code has ${expected} letters and digits; this has ${letters.length}.${where}` } };
  }
  if (wrong >= 0) {
    return { ok: false, failure: { type: 'typo', group: wrong + 1, message: `There is a slip in group ${wrong + 1} of the recovery code (${groups[wrong] ?? ''}). Compare it with what you kept.` } };
  }
  return { ok: true, value: groups.join('-') };
}

/** The code's 160 random bits, 20 bytes; `code` exactly as it is printed. */
export function recoveryCodeBytes(code: string): Uint8Array {
  const parsed = parseRecoveryCode(code);
  if (!parsed.ok) throw new Error('A recovery code was used that nobody checked.');
  const letters = parsed.value.split('-').map((group) => group.slice(0, dataLetters)).join('');
  const bits = Array.from(letters).reduce((sum, letter) => (sum << 5n) | BigInt(alphabet.indexOf(letter)), 0n);
  return Uint8Array.from({ length: codeBytes }, (_, index) => Number((bits >> BigInt(8 * (codeBytes - 1 - index))) & 255n));
}

function isGroupRight(group: string, index: number): boolean {
  const symbols = Array.from(group, (letter) => alphabet.indexOf(letter));
  return symbols.every((symbol) => symbol >= 0) && symbols[dataLetters] === checkSymbol(symbols.slice(0, dataLetters), index);
}

function toSymbols(bytes: Uint8Array): number[] {
  let bits = 0n;
  for (const byte of bytes) bits = (bits << 8n) | BigInt(byte);
  const count = (bytes.length * 8) / 5;
  return Array.from({ length: count }, (_, index) => Number((bits >> BigInt(5 * (count - 1 - index))) & 31n));
}

function checkSymbol(data: readonly number[], group: number): number {
  return data.reduce((sum, symbol, index) => sum ^ timesPowerOfA(symbol, index + 1), group);
}

/** symbol * a^power in GF(32). */
function timesPowerOfA(symbol: number, power: number): number {
  let product = symbol;
  for (let step = 0; step < power; step += 1) {
    product <<= 1;
    if (product & 32) product ^= 0b100101;
  }
  return product;
}
