/**
 * A pack as a college or a clinic writes it: one JSON file that says its name, version and source, with any of words, tests,
 * red flags, thresholds and templates in it. It is data; nothing of it is ever run.
 */
import { z } from 'zod';
import { changeThresholdPackSchema } from '../change-thresholds/added-thresholds.ts';
import { noteTextSchema } from '../note-texts/note-text.ts';
import { redFlagPackSchema } from '../red-flags/red-flag.ts';
import { testPackSchema } from '../tests/added-tests.ts';
import { packWordsSchema } from '../vocabulary/vocabulary.ts';

export const packSchema = z.strictObject({
  name: z.string('The file says its name: "name".').trim().min(2).max(80),
  /** As its writer counts: "1", "2026-03". */
  version: z.string('The file says its version as text: "version".').trim().min(1).max(20),
  /** Who made it, and out of what. */
  source: z.string('The file says where it is from: "source".').trim().min(10).max(500),
  words: packWordsSchema.optional(),
  tests: testPackSchema.optional(),
  redFlags: redFlagPackSchema.optional(),
  thresholds: changeThresholdPackSchema.optional(),
  templates: z.array(noteTextSchema).optional(),
});
export type Pack = z.infer<typeof packSchema>;
