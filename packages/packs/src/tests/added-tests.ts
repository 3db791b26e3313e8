/** Packs of orthopaedic tests that are added to the shipped ones: names with their words, and how a test is done. A known name is replaced. */
import { z } from 'zod';
import type { PlacedReason } from '../loading/load-pack.ts';
import { orthopaedicTestSchema } from './orthopaedic-test.ts';
import { testNameSchema } from './test-name.ts';

export const testPackSchema = z.strictObject({
  names: z.array(testNameSchema).default([]),
  /** How they are done, by a name of this pack or of one before it. */
  tests: z.array(orthopaedicTestSchema).default([]),
});
export type TestPack = z.infer<typeof testPackSchema>;

/** A known name is replaced. */
export function withTests(known: TestPack, added: TestPack): TestPack {
  return { names: replaced(known.names, added.names), tests: replaced(known.tests, added.tests) };
}

function replaced<Item extends { readonly name: string }>(first: readonly Item[], added: readonly Item[]): Item[] {
  const names = new Set(added.map(({ name }) => name));
  return [...first.filter(({ name }) => !names.has(name)), ...added];
}

/** What the schema cannot see. */
export function faultsOfTests(pack: TestPack, known: TestPack): readonly PlacedReason[] {
  const names = new Set([...known.names, ...pack.names].map(({ name }) => name));
  return [
    ...twice(pack.names, 'names'),
    ...twice(pack.tests, 'tests'),
    ...pack.tests.flatMap(({ name }, index) => (names.has(name) ? [] : [{ path: ['tests', index, 'name'], message: `There is no test named ${name}.` }])),
  ];
}

function twice(items: readonly { readonly name: string }[], list: string): readonly PlacedReason[] {
  return items.flatMap(({ name }, index) => (items.findIndex((item) => item.name === name) === index ? [] : [{ path: [list, index, 'name'], message: `${name} stands twice in this file.` }]));
}
