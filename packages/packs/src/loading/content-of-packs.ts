/**
 * The shipped content with the packs that a college or a clinic adds. One at fault is refused whole, with line and reason, and
 * the others count.
 */
import { faultsOfChangeThresholds, withChangeThresholds } from '../change-thresholds/added-thresholds.ts';
import { faultsOfRedFlags, withRedFlags } from '../red-flags/added-red-flags.ts';
import { faultsOfTests, withTests } from '../tests/added-tests.ts';
import { mergeVocabularies } from '../vocabulary/vocabulary.ts';
import { loadPack, type PackText, type PlacedReason, type RefusedPack } from './load-pack.ts';
import { type Pack, packSchema } from './pack.ts';
import { type Content, shippedContent } from './shipped-content.ts';

export interface TakenPack {
  /** Of its text. */
  readonly name: string;
  readonly pack: Pack;
}

export interface PackContent extends Content {
  readonly taken: readonly TakenPack[];
  readonly refused: readonly RefusedPack[];
}

/** In the order in which they are added: a pack may name what an earlier one has, and what two say of one thing, the later one decides. */
export function contentOfPacks(packs: readonly PackText[], shipped: Content = shippedContent): PackContent {
  let content = shipped;
  const taken: TakenPack[] = [];
  const refused: RefusedPack[] = [];
  for (const { name, text } of packs) {
    const known = content;
    const loaded = loadPack(text, packSchema, (pack) => faultsOf(pack, known));
    if (!loaded.ok) refused.push({ name, faults: loaded.faults });
    else {
      content = withPack(known, loaded.pack);
      taken.push({ name, pack: loaded.pack });
    }
  }
  return { ...content, taken, refused };
}

function withPack(known: Content, { words, tests, redFlags, thresholds, templates }: Pack): Content {
  const named = tests === undefined ? known.tests : withTests(known.tests, tests);
  return {
    vocabulary: { ...(words === undefined ? known.vocabulary : mergeVocabularies(known.vocabulary, words)), tests: named.names },
    tests: named,
    redFlags: redFlags === undefined ? known.redFlags : withRedFlags(known.redFlags, redFlags),
    thresholds: thresholds === undefined ? known.thresholds : withChangeThresholds(known.thresholds, thresholds),
    templates: templates === undefined ? known.templates : [...known.templates.filter(({ name }) => templates.every((added) => added.name !== name)), ...templates],
  };
}

function faultsOf({ words, tests, redFlags, thresholds, templates }: Pack, known: Content): readonly PlacedReason[] {
  if ([words, tests, redFlags, thresholds, templates].every((part) => part === undefined)) return [{ path: [], message: 'There is nothing in this file: it may hold words, tests, redFlags, thresholds and templates.' }];
  const under = (part: string, faults: readonly PlacedReason[]) => faults.map(({ path, message }) => ({ path: [part, ...path], message }));
  return [
    ...(tests === undefined ? [] : under('tests', faultsOfTests(tests, known.tests))),
    ...(redFlags === undefined ? [] : under('redFlags', faultsOfRedFlags(redFlags, known.redFlags))),
    ...(thresholds === undefined ? [] : under('thresholds', faultsOfChangeThresholds(thresholds))),
  ];
}
