/** A column of texts, most of them different or few over and over: whichever it is, the shorter way is taken. */
import { type Column, commonIds, decodeSkewedColumn, encodeSkewedColumn } from './columns.ts';
import { encodeTexts, openTexts } from './text-list.ts';
import { compare } from './word-keys.ts';

/** Two sections: the texts, and which row has which; the second is empty where every row has its own. An absent text is empty. */
export function encodeTextColumn(values: readonly string[]): readonly [Uint8Array, Uint8Array] {
  const uses = new Map<string, number>();
  for (const value of values) uses.set(value, (uses.get(value) ?? 0) + 1);
  const byUse = [...uses].sort(([a, usesOfA], [b, usesOfB]) => usesOfB - usesOfA || compare(a, b)).map(([text]) => text);
  if (byUse.length * 10 > values.length * 9) return [encodeTexts(values), new Uint8Array()];
  const texts = [...byUse.slice(0, commonIds), ...byUse.slice(commonIds).sort(compare)];
  const ids = new Map(texts.map((text, id) => [text, id]));
  return [encodeTexts(texts), encodeSkewedColumn(values.map((value) => ids.get(value) ?? 0))];
}

export interface TextColumn {
  /** Undefined where it is empty. */
  at(index: number): string | undefined;
}

export function openTextColumn(textBytes: Uint8Array, idBytes: Uint8Array, length: number): TextColumn | undefined {
  const texts = openTexts(textBytes);
  if (texts === undefined) return undefined;
  if (idBytes.length === 0) return texts.length === length ? { at: (index) => texts.text(index) || undefined } : undefined;
  const ids: Column | undefined = decodeSkewedColumn(idBytes, length, texts.length);
  return ids === undefined ? undefined : { at: (index) => texts.text(ids[index] ?? 0) || undefined };
}
