/** The answer to "Is it improving?" in one sentence, from the measures of the complaint's own place. */
import { type ComplaintProgress, measureLabel } from '@trusted-hands/progress';

export function summaryOf({ cards, visitDays }: Pick<ComplaintProgress, 'cards' | 'visitDays'>): string {
  if (visitDays.length === 0) return 'No visit yet.';
  const judged = cards.flatMap(({ isOfComplaint, measure, judgement }) => (isOfComplaint && judgement.type === 'judged' ? [{ label: inSentence(measureLabel(measure)), verdict: judgement.verdict }] : []));
  if (judged.length === 0) return visitDays.length === 1 ? 'One visit so far: nothing to compare with yet.' : 'It cannot be said yet: nothing was measured twice that a published number exists for.';
  const parts = verdicts.flatMap(({ verdict, words }) => {
    const labels = judged.filter((one) => one.verdict === verdict).map(({ label }) => label);
    return labels.length === 0 ? [] : [`${words}: ${listed(labels)}.`];
  });
  return parts.join(' ');
}

const verdicts = [
  { verdict: 'worse', words: 'Worse' },
  { verdict: 'possibly-worse', words: 'Possibly worse' },
  { verdict: 'improved', words: 'Improved' },
  { verdict: 'possibly-improved', words: 'Possibly improved' },
  { verdict: 'no-real-change', words: 'No real change' },
] as const;

/** A proper name keeps its capital. */
function inSentence(label: string): string {
  return /^(Pain|Right|Left|Both)\b/.test(label) ? label.slice(0, 1).toLowerCase() + label.slice(1).replace(', ', ' in the ') : label;
}

function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
