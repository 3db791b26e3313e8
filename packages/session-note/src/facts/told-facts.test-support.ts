/** What a note is read as, in short: for the tests of the readers of facts. */
import { describe, expect, test } from 'vitest';
import type { Fact } from '../fact.ts';
import { createNoteReader } from '../reading/create-note-reader.ts';

/** "rom before right shoulder flexion 120": what is said of a fact, in one order; present is not said. */
function told({ kind, status, phase, side, region, movement, instrument, name, result, value, impossible }: Fact): string {
  const parts = [kind, status === 'present' ? undefined : status, phase === 'before' ? undefined : phase, side, region, movement, instrument, name, result, value, impossible && 'impossible'];
  return parts.filter((part) => part !== undefined).join(' ');
}

const reader = createNoteReader({ findProblems: () => [] });
export const facts = (text: string) => reader.read(text).facts.map(told);
export const words = (text: string) => reader.read(text).facts.map(({ from, to }) => text.slice(from, to));

export function describeAs(title: string, cases: Readonly<Record<string, readonly string[]>>): void {
  describe(title, () => {
    test.each(Object.entries(cases))('are read from %j', (text, expected) => {
      expect(facts(text)).toEqual(expected);
    });
  });
}
