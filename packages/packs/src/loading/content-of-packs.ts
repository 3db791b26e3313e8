/**
 * The shipped content with the packs that a college or a clinic adds, whatever each holds: words, tests, red flags or
 * thresholds of change. What a pack holds is known by its parts; one at fault is refused whole, and the others count.
 */
import { instrumentThresholds } from '../change-thresholds/instrument-thresholds.ts';
import { type ChangeThresholdPack, changeThresholdsOfPacks } from '../change-thresholds/load-change-thresholds.ts';
import { motionThresholds } from '../change-thresholds/motion-thresholds.ts';
import { redFlagsOfPacks } from '../red-flags/load-red-flags.ts';
import type { RedFlagPack } from '../red-flags/red-flag.ts';
import { redFlags as shippedRedFlags } from '../red-flags/red-flags.ts';
import { type TestPack, testsOfPacks } from '../tests/load-tests.ts';
import { orthopaedicTests } from '../tests/orthopaedic-tests.ts';
import { testNames } from '../tests/test-names.ts';
import { vocabularyOfPacks } from '../vocabulary/load-vocabulary.ts';
import { shippedVocabulary } from '../vocabulary/shipped-vocabulary.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import type { PackText, RefusedPack } from './load-pack.ts';

export interface PackContent {
  /** Its tests are those of `tests`. */
  readonly vocabulary: Vocabulary;
  readonly tests: TestPack;
  readonly redFlags: RedFlagPack;
  readonly thresholds: ChangeThresholdPack;
  readonly refused: readonly RefusedPack[];
}

type PackKind = 'words' | 'tests' | 'red-flags' | 'thresholds';

/** In the order in which they are added; what two packs say of one thing, the later one decides. */
export function contentOfPacks(packs: readonly PackText[]): PackContent {
  const byKind = Map.groupBy(packs, ({ text }) => kindOf(text));
  const of = (kind: PackKind) => byKind.get(kind) ?? [];
  const words = vocabularyOfPacks(shippedVocabulary, of('words'));
  const { tests, refused: refusedTests } = testsOfPacks({ names: [...testNames, ...words.vocabulary.tests.slice(testNames.length)], tests: [...orthopaedicTests] }, of('tests'));
  const { redFlags, refused: refusedRedFlags } = redFlagsOfPacks(shippedRedFlags, of('red-flags'));
  const { thresholds, refused: refusedThresholds } = changeThresholdsOfPacks({ instruments: [...instrumentThresholds], motions: [...motionThresholds] }, of('thresholds'));
  return { vocabulary: { ...words.vocabulary, tests: tests.names }, tests, redFlags, thresholds, refused: [...words.refused, ...refusedTests, ...refusedRedFlags, ...refusedThresholds] };
}

/** Words where nothing says otherwise: what is no pack at all is then refused as one of them. */
function kindOf(text: string): PackKind {
  const parts = partsOf(text);
  if (parts.has('id')) return 'words';
  if (parts.has('findings') || parts.has('patterns') || parts.has('lists')) return 'red-flags';
  if (parts.has('instruments') || parts.has('motions')) return 'thresholds';
  return parts.has('names') || parts.has('tests') ? 'tests' : 'words';
}

function partsOf(text: string): ReadonlySet<string> {
  try {
    const value: unknown = JSON.parse(text);
    return new Set(typeof value === 'object' && value !== null ? Object.keys(value) : []);
  } catch {
    return new Set();
  }
}
