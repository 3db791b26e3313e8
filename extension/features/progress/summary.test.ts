import { complaintProgress } from '@trusted-hands/progress';
import { dayAfter, motion, note, pain, shoulder, type SaidFact } from '@trusted-hands/progress/testing';
import { describe, expect, test } from 'vitest';
import { summaryOf } from './summary.ts';

function summary(...visits: readonly (readonly SaidFact[])[]): string {
  const notes = visits.map((said, index) => note(dayAfter(index * 7), { said }));
  return summaryOf(complaintProgress({ complaint: shoulder, complaints: [shoulder], notes }));
}

describe('is it improving, in a sentence', () => {
  test('says what is worse first, then what is improved, then what did not change', () => {
    expect(summary([pain(6), motion('external rotation', 40), motion('flexion', 120)], [pain(3), motion('external rotation', 30), motion('flexion', 122)])).toBe(
      'Worse: right shoulder external rotation. Improved: pain in the right shoulder. No real change: right shoulder flexion.',
    );
  });

  test('says that there is nothing to compare with', () => {
    expect(summary()).toBe('No visit yet.');
    expect(summary([pain(6)])).toBe('One visit so far: nothing to compare with yet.');
    expect(summary([pain(6)], [])).toBe('It cannot be said yet: nothing was measured twice that a published number exists for.');
  });
});
