import { redFlags } from '@trusted-hands/packs';
import { describe, expect, test } from 'vitest';
import { createFindingReader } from './finding-reader.ts';
import { createNoteFindings } from './note-findings.ts';
import { marksOf } from './red-flag-marks.test-support.ts';

const read = createNoteFindings(createFindingReader(redFlags));
const says = (finding: string, text: string) => (read([{ content: { prose: text }, from: 0 }]).get(finding) ?? []).some(({ answer }) => answer !== 'no');

describe('marks of inflammation and of pain everywhere', () => {
  for (const [finding, { says: told, saysNot }] of Object.entries(marksOf)) {
    test(`hold ${finding} wherever it is told, and not where it is denied or something else`, () => {
      expect(told.filter((text) => !says(finding, text))).toEqual([]);
      expect(saysNot.filter((text) => says(finding, text))).toEqual([]);
    });
  }
});
