import { shippedVocabulary, testNames } from '@trusted-hands/packs';
import { createNoteReader, type Fact } from '@trusted-hands/session-note';
import { describe, expect, it } from 'vitest';
import { explanationOf } from './fact-explanation.ts';
import { shippedWords } from './note-words.ts';

const reader = createNoteReader();
const explained = (text: string) => reader.read(text).facts.map((fact) => explanationOf(fact, shippedWords));

describe('what is known of a fact', () => {
  it('is how a test is done and what a positive suggests, of every test that a note can name', () => {
    for (const { name } of testNames) {
      const explanation = explanationOf({ kind: 'test', name, status: 'present', phase: 'before', from: 0, to: 1 }, shippedWords);
      expect(explanation?.lines.length, name).toBeGreaterThanOrEqual(2);
      expect(explanation?.sources.at(-1), name).toMatch(/\w/);
    }
  });

  it('is how far a movement usually goes, with who says so', () => {
    expect(explained('O: R shoulder flexion 120')).toEqual([{ title: 'Shoulder flexion', lines: ['Usually up to 180°.'], sources: [expect.stringContaining('American Academy of Orthopaedic Surgeons')] }]);
    for (const { region, movement } of shippedVocabulary.normalRanges) {
      const fact: Fact = { kind: 'rom', region, movement, status: 'present', phase: 'before', from: 0, to: 1 };
      expect(explanationOf(fact, shippedWords)?.sources[0], `${region} ${movement}`).toMatch(/\w/);
    }
  });

  it('is how much pain or a score has to change, with whom that was found in and who says so', () => {
    const [pain, ndi] = explained('S: neck pain 6/10. NDI 22/50');
    expect(pain?.lines).toEqual(['From 0 to 10, less is better.']);
    expect(pain?.sources.join('\n')).toMatch(/less than 1\.77 .*Found in people in hospital[\s\S]*people notice: 2\. .*Farrar/);
    expect(ndi?.title).toBe('Neck Disability Index');
    expect(ndi?.sources.join('\n')).toMatch(/Cleland/);
  });

  it('is nothing of what the packs know nothing of', () => {
    expect(explained('Tx: MFR infraspinatus 20 min')).toEqual([undefined]);
  });
});
