/**
 * Packs that a college or a clinic adds, as JSON. A pack that is not as it should be is refused whole, with each fault's line
 * and reason; what was there before, and the other packs, keep working.
 */
import type { z } from 'zod';
import { linesOfJson } from './lines-of-json.ts';
import { plainReason } from './plain-reason.ts';

export interface PackFault {
  /** From 1, in the pack's text. */
  readonly line: number;
  /** Where in the pack: "regions[2].words[0]"; empty for the whole of it. */
  readonly path: string;
  readonly reason: string;
}

export type LoadedPack<Pack> = { readonly ok: true; readonly pack: Pack } | { readonly ok: false; readonly faults: readonly PackFault[] };

/** As it comes from a file, under a name that is told of when it is refused. */
export interface PackText {
  readonly name: string;
  readonly text: string;
}

export interface RefusedPack {
  readonly name: string;
  readonly faults: readonly PackFault[];
}

/** What a schema cannot see: that something named elsewhere is there. */
export interface PlacedReason {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

const longestPack = 5_000_000;

export function loadPack<Schema extends z.ZodType>(text: string, schema: Schema, check: (pack: z.infer<Schema>) => readonly PlacedReason[] = () => []): LoadedPack<z.infer<Schema>> {
  if (text.length > longestPack) return { ok: false, faults: [{ line: 1, path: '', reason: `A file may have up to ${longestPack} characters.` }] };
  const read = linesOfJson(text);
  if (!read.ok) return { ok: false, faults: [{ line: read.line, path: '', reason: read.reason }] };
  const parsed = schema.safeParse(read.value, { error: plainReason });
  const reasons: readonly PlacedReason[] = parsed.success ? check(parsed.data) : parsed.error.issues;
  if (parsed.success && reasons.length === 0) return { ok: true, pack: parsed.data };
  return { ok: false, faults: reasons.map(({ path, message }) => ({ line: read.lineOf(path), path: pathInWords(path), reason: message })) };
}

function pathInWords(path: readonly PropertyKey[]): string {
  return path.map((key, index) => (typeof key === 'number' ? `[${key}]` : `${index === 0 ? '' : '.'}${String(key)}`)).join('');
}
