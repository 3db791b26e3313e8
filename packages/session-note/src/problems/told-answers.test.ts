import { expect, test } from 'vitest';
import type { Fact } from '../fact.ts';
import { toldAnswers } from './told-answers.ts';

/** A note that says the same on each of so many lines of ten characters; how often one of its facts was looked at is counted. */
function looksAt(count: number): { readonly looks: number; readonly told: number } {
  let looks = 0;
  const places = Array.from({ length: count }, (_, index) => ({ from: index * 10, to: index * 10 + 9 }));
  const facts = places.map(({ from, to }): Fact => ({
    get kind() {
      looks += 1;
      return 'pain' as const;
    },
    status: 'present', phase: 'before', from, to,
  }));
  const content = { text: 'saddle no', section: undefined, phase: 'before' as const };
  const findings = new Map([['saddle-numbness', places.map((place) => ({ finding: 'saddle-numbness', answer: 'yes' as const, ...place }))]]);
  const told = toldAnswers({ text: '', lines: places.map((place) => ({ ...place, section: undefined, kind: 'text' as const, content: { prose: '' } })), sentences: places.map((place) => ({ ...place, content })), facts }, findings);
  return { looks, told: told.length };
}

test('an answer is compared with the facts of its own sentence, however long the note is', () => {
  const [short, long] = [looksAt(100), looksAt(10_000)];
  expect([short.told, long.told]).toEqual([100, 10_000]);
  expect(long.looks).toBeLessThanOrEqual(100 * short.looks);
});

test('what a fact of the sentence says already is not said again', () => {
  const sentence = { from: 0, to: 20, content: { text: 'numb round the saddle', section: undefined, phase: 'before' as const } };
  const findings = new Map([['saddle-numbness', [{ finding: 'saddle-numbness', answer: 'yes' as const, from: 0, to: 20 }, { finding: 'saddle-numbness', answer: 'yes' as const, from: 5, to: 20 }]]]);
  const reading = (facts: readonly Fact[]) => ({ text: '', lines: [{ from: 0, to: 20, section: undefined, kind: 'text' as const, content: { prose: '' } }], sentences: [sentence], facts });
  expect(toldAnswers(reading([]), findings)).toHaveLength(1);
  expect(toldAnswers(reading([{ kind: 'screening', name: 'saddle numbness', status: 'present', phase: 'before', from: 0, to: 10 }]), findings)).toEqual([]);
});
