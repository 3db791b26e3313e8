/** All that ships, for whoever reads with it; a pack adds to it. */
import { shippedThresholds } from '../change-thresholds/change-thresholds.ts';
import type { ChangeThresholdPack } from '../change-thresholds/added-thresholds.ts';
import type { NoteText } from '../note-texts/note-text.ts';
import { noteTemplates } from '../note-texts/note-texts.ts';
import type { RedFlagPack } from '../red-flags/red-flag.ts';
import { redFlags } from '../red-flags/red-flags.ts';
import type { TestPack } from '../tests/added-tests.ts';
import { orthopaedicTests } from '../tests/orthopaedic-tests.ts';
import { testNames } from '../tests/test-names.ts';
import { shippedVocabulary } from '../vocabulary/shipped-vocabulary.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';

export interface Content {
  /** Its tests are the names of `tests`. */
  readonly vocabulary: Vocabulary;
  readonly tests: TestPack;
  readonly redFlags: RedFlagPack;
  readonly thresholds: ChangeThresholdPack;
  readonly templates: readonly NoteText[];
}

export const shippedContent: Content = {
  vocabulary: shippedVocabulary,
  tests: { names: [...testNames], tests: [...orthopaedicTests] },
  redFlags,
  thresholds: shippedThresholds,
  templates: noteTemplates,
};
