/** A verdict in plain words: what was measured, what changed, and what that is held against. Never a diagnosis, never praise or blame. */
import type { ChangeThreshold, ThresholdPart } from './change-threshold.ts';
import type { Judgement, Verdict } from './judge-change.ts';
import { formatAmount, formatNumber, formatValue, type Measure } from './measure.ts';

export const verdictTitles = {
  improved: 'Improved',
  'possibly-improved': 'Possibly improved',
  'no-real-change': 'No real change',
  'possibly-worse': 'Possibly worse',
  worse: 'Worse',
} as const satisfies Record<Verdict, string>;

export function judgementTitle(judgement: Judgement): string {
  switch (judgement.type) {
    case 'judged':
      return verdictTitles[judgement.verdict];
    case 'no-threshold':
      return 'No verdict';
    case 'measured-once':
      return 'Measured once';
    case 'not-measured':
      return 'Not measured before treatment';
  }
}

/** One or two sentences; what decides and what is not known are always said. */
export function judgementSentence(measure: Measure, judgement: Judgement): string {
  switch (judgement.type) {
    case 'not-measured':
      return 'Measured after treatment only. Measured before treatment on two visits, it can be compared.';
    case 'measured-once':
      return `${formatValue(measure, judgement.baseline.value)} before treatment. Measured before treatment on another visit, it can be compared.`;
    case 'no-threshold':
      return `${changeWords(measure, judgement)}. No published number was found that says how much of such a change is measuring error, so there is no verdict.`;
    case 'judged':
      return `${changeWords(measure, judgement)}: ${heldAgainst(measure, judgement)}${unknownWords(judgement.unknown)}`;
  }
}

/** "From 6 to 3 out of 10". */
function changeWords(measure: Measure, { baseline, now }: Extract<Judgement, { type: 'judged' | 'no-threshold' }>): string {
  const from = measure.type === 'motion' ? formatValue(measure, baseline.value) : formatNumber(baseline.value);
  return `From ${from} to ${formatValue(measure, now.value)}`;
}

function heldAgainst(measure: Measure, { verdict, improvement, threshold, exceedsNoise }: Extract<Judgement, { type: 'judged' }>): string {
  const { noise, important } = threshold;
  const error = noise === undefined ? '' : `measuring error (${formatAmount(measure, noise)})`;
  const matters = important === undefined ? '' : `people notice (${formatAmount(measure, important)})`;
  if (noise !== undefined && important !== undefined) {
    switch (verdict) {
      case 'improved':
      case 'worse':
        return `more than ${error}, and as much as ${matters}.`;
      case 'possibly-improved':
      case 'possibly-worse':
        return exceedsNoise ? `more than ${error}, but less than ${matters}.` : `as much as ${matters}, but within ${error}.`;
      case 'no-real-change':
        return improvement === 0 ? 'the same.' : `within ${error}, and less than ${matters}.`;
    }
  }
  if (improvement === 0) return 'the same.';
  if (verdict === 'no-real-change') return noise === undefined ? `less than ${matters}.` : `within ${error}.`;
  return noise === undefined ? `as much as ${matters}.` : `more than ${error}.`;
}

function unknownWords(unknown: 'noise' | 'important' | undefined): string {
  if (unknown === 'noise') return ' How much of it is measuring error is not published.';
  if (unknown === 'important') return ' How large a change people notice is not published.';
  return '';
}

/** "Measuring error: 1.8 points. Found in people in hospital with specific back pain." */
export function thresholdPartSentence(measure: Measure, part: ThresholdPart): string {
  const { role, amount, from, percentOfBaseline, baseline, population } = part;
  const size = from === undefined ? formatAmount(measure, amount) : `${measure.type === 'motion' ? formatValue(measure, from) : formatNumber(from)} to ${formatAmount(measure, amount)}`;
  const rule = percentOfBaseline !== undefined ? `${formatNumber(percentOfBaseline)}% of the first value, here ${size}` : size;
  const when = baseline === undefined ? '' : `, where the first value is ${formatNumber(baseline.from)} to ${formatNumber(baseline.to)}`;
  return `${roleTitles[role]}: ${rule}${when}. Found in ${population}.`;
}

const roleTitles = { noise: 'Measuring error', important: 'A change that people notice', reading: 'How far one reading may be off' } as const satisfies Record<ThresholdPart['role'], string>;

/** The parts that decided: the strictest of each kind. */
export function decidingParts({ parts, noise, important }: ChangeThreshold): readonly ThresholdPart[] {
  return parts.filter(({ role, amount }) => (role === 'noise' && amount === noise) || (role === 'important' && amount === important));
}
