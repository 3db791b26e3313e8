import { describe, expect, test } from 'vitest';
import { type Condition, redFlagPackSchema } from './red-flag.ts';
import { redFlags } from './red-flags.ts';

function findingsIn(condition: Condition): string[] {
  if ('finding' in condition) return [condition.finding];
  if ('not' in condition) return findingsIn(condition.not);
  if ('all' in condition) return condition.all.flatMap(findingsIn);
  if ('any' in condition) return condition.any.flatMap(findingsIn);
  if ('of' in condition) return condition.of.flatMap(findingsIn);
  if ('score' in condition) return condition.score.flatMap((item) => findingsIn(item.when));
  return [];
}

describe('the red-flag pack', () => {
  test('is well formed, each id once', () => {
    expect(redFlagPackSchema.parse(redFlags)).toEqual(redFlags);
    for (const list of [redFlags.findings, redFlags.patterns]) expect(new Set(list.map(({ id }) => id)).size).toBe(list.length);
  });

  test('names no finding that it does not have, and asks only what has a question and texts for yes and no', () => {
    const findings = new Map(redFlags.findings.map((finding) => [finding.id, finding]));
    for (const pattern of redFlags.patterns) {
      const named = [pattern.when, ...(pattern.rises ?? []).map(({ when }) => when)].flatMap(findingsIn);
      expect(named.filter((id) => !findings.has(id))).toEqual([]);
      for (const id of pattern.asks) expect(findings.get(id), id).toMatchObject({ question: expect.any(String), textForYes: expect.any(String), textForNo: expect.any(String) });
    }
  });

  test('has the eleven patterns of the plan, each with source and urgency', () => {
    expect(redFlags.patterns.filter(({ kind }) => kind === 'red-flag').map(({ id, urgency }) => `${id} ${urgency}`)).toEqual([
      'cauda-equina emergency', 'cancer same-day', 'cervical-artery emergency', 'fracture same-day', 'infection same-day', 'dvt same-day', 'motor-deficit urgent', 'inflammatory-back-pain routine', 'axial-spa routine', 'rheumatoid-arthritis urgent', 'fibromyalgia routine',
    ]);
  });

  test('is refused with the place that is wrong', () => {
    const broken = { ...redFlags, patterns: [{ ...redFlags.patterns[0], urgency: 'soon' }] };
    expect(redFlagPackSchema.safeParse(broken).error?.issues[0]?.path).toEqual(['patterns', 0, 'urgency']);
  });
});
