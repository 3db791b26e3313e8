/** The number that a fact says, in its measure's own range; undefined where it says none, or one that cannot be. */
import { thresholdForInstrument } from '@trusted-hands/packs';
import type { Fact } from '@trusted-hands/session-note';
import type { Measure } from './measure.ts';

/** Only what is there now, of this client, counts: "was 7/10", "her mother's", "pain 12/10" do not. */
export function measuredValue(fact: Fact, measure: Measure): number | undefined {
  if (fact.status !== 'present' || fact.impossible === true || fact.value === undefined) return undefined;
  const range = measure.type === 'instrument' ? thresholdForInstrument(measure.instrument)?.range : undefined;
  const value = typeof fact.value === 'number' ? fact.value : writtenScore(fact.value, range?.to);
  if (value === undefined || !Number.isFinite(value)) return undefined;
  return range !== undefined && (value < range.from || value > range.to) ? undefined : value;
}

/**
 * "24/50", "32%", "45": a share is brought to the range of the instrument ("24/50" of the ODI, which runs to 100, is 48), so
 * that a questionnaire with a question left out is compared by its share, as its authors score it. A bare number is taken as it is.
 */
function writtenScore(written: string, highest: number | undefined): number | undefined {
  const parts = /^\s*(\d+(?:[.,]\d+)?)\s*(?:(%)|(?:\/|out of|of)\s*(\d+(?:[.,]\d+)?))?\s*$/i.exec(written);
  if (parts === null) return undefined;
  const value = toNumber(parts[1]);
  const outOf = parts[2] === undefined ? toNumber(parts[3]) : 100;
  if (value === undefined || outOf === undefined || highest === undefined) return value;
  return outOf === 0 ? undefined : (value / outOf) * highest;
}

function toNumber(digits: string | undefined): number | undefined {
  return digits === undefined ? undefined : Number(digits.replace(',', '.'));
}
