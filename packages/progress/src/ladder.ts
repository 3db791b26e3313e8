/**
 * Whether it is time to look, to change the plan, or to refer. Runs for complaints seen for recovery only, visit by visit, so
 * that referring is never said before changing the plan was. Worse by measuring error comes before everything, at any visit.
 */
import type { Thresholds } from './change-threshold.ts';
import type { Complaint } from './complaint.ts';
import { judgeChange, type Judgement } from './judge-change.ts';
import { defaultLadderSettings, type LadderSettings } from './ladder-settings.ts';
import type { MeasureSeries } from './measure-series.ts';
import { daysBetween } from './visit-note.ts';

export type LadderStep =
  /** Seen for maintenance, relaxation or palliative care: nobody is prompted. */
  | 'not-for-this-purpose'
  | 'purpose-not-said'
  | 'too-early'
  /** Two visits or more, and nothing measured twice that a verdict exists for. */
  | 'nothing-to-compare'
  | 'on-course'
  | 'check'
  | 'change-plan'
  | 'refer'
  | 'stop'
  | 'worse';

export interface LadderState {
  readonly step: LadderStep;
  readonly visits: number;
  readonly daysSinceFirst: number;
  /** The visit at which changing the plan was first due, where it still is. */
  readonly changeDueOn?: string;
  /** Keys of the measures that decided. */
  readonly decidedBy: readonly string[];
}

interface LadderInput {
  readonly complaint: Complaint;
  /** Local dates of the complaint's visits, oldest first, each once. */
  readonly days: readonly string[];
  /** Those of the complaint's own place. */
  readonly series: readonly MeasureSeries[];
  readonly settings?: LadderSettings;
  readonly thresholds?: Thresholds;
}

export function climbLadder({ complaint, days, series, settings = defaultLadderSettings, thresholds }: LadderInput): LadderState {
  const [first] = days;
  const last = days.at(-1);
  const daysSinceFirst = first === undefined || last === undefined ? 0 : daysBetween(first, last);
  const base = { visits: days.length, daysSinceFirst, decidedBy: [] };
  if (complaint.purpose === undefined) return { ...base, step: 'purpose-not-said' };
  if (complaint.purpose !== 'recovery') return { ...base, step: 'not-for-this-purpose' };
  let state: LadderState = { ...base, step: 'too-early' };
  for (const [index, day] of days.entries()) {
    state = stateAt({ visits: index + 1, day, daysSinceFirst: first === undefined ? 0 : daysBetween(first, day), before: state, series, settings, thresholds });
  }
  return state;
}

interface Standing {
  readonly visits: number;
  readonly day: string;
  readonly daysSinceFirst: number;
  /** Where the visit before stood. */
  readonly before: LadderState;
  readonly series: readonly MeasureSeries[];
  readonly settings: LadderSettings;
  readonly thresholds: Thresholds | undefined;
}

type Judged = Extract<Judgement, { type: 'judged' }>;

function stateAt({ visits, day, daysSinceFirst, before, series, settings, thresholds }: Standing): LadderState {
  const judged = series.flatMap(({ key, measure, points }): (Judged & { readonly key: string })[] => {
    const judgement = judgeChange({ measure, points: points.filter(({ visitDate }) => visitDate <= day) }, thresholds);
    return judgement.type === 'judged' ? [{ key, ...judgement }] : [];
  });
  const keys = (those: readonly { readonly key: string }[]) => those.map(({ key }) => key);
  const at = { visits, daysSinceFirst };
  const isLate = visits >= settings.stopAtVisit || (daysSinceFirst >= settings.stopAfterDays && visits >= settings.changeAtVisit);

  const worse = judged.filter(({ improvement, exceedsNoise }) => improvement < 0 && exceedsNoise);
  if (worse.length > 0) return { ...at, step: 'worse', decidedBy: keys(worse), ...stillDue(before) };
  if (judged.length === 0) return { ...at, step: isLate ? 'stop' : visits < settings.checkAtVisit ? 'too-early' : 'nothing-to-compare', decidedBy: [] };
  const improved = judged.filter(({ verdict }) => verdict === 'improved');
  if (improved.length > 0) return { ...at, step: 'on-course', decidedBy: keys(improved) };
  if (isLate) return { ...at, step: 'stop', decidedBy: keys(judged), ...stillDue(before) };
  const above = judged.filter(({ improvement, exceedsNoise }) => improvement > 0 && exceedsNoise);
  if (above.length > 0) return { ...at, step: 'on-course', decidedBy: keys(above) };

  const { changeDueOn } = before;
  if (changeDueOn !== undefined && (visits >= settings.referAtVisit || daysBetween(changeDueOn, day) >= settings.referAfterFurtherDays)) return { ...at, step: 'refer', changeDueOn, decidedBy: keys(judged) };
  if (changeDueOn !== undefined || visits >= settings.changeAtVisit || daysSinceFirst >= settings.changeAfterDays) return { ...at, step: 'change-plan', changeDueOn: changeDueOn ?? day, decidedBy: keys(judged) };
  return { ...at, step: 'check', decidedBy: keys(judged) };
}

function stillDue({ changeDueOn }: LadderState): Pick<LadderState, 'changeDueOn'> {
  return changeDueOn === undefined ? {} : { changeDueOn };
}

/** Whether a measure is of the complaint's own place: the healthy side and other regions neither calm nor prompt. */
export function isOfComplaint({ measure: { region, side } }: MeasureSeries, complaint: Complaint): boolean {
  const sameRegion = region === undefined || complaint.region === undefined || region === complaint.region;
  const sameSide = side === undefined || side === 'both' || complaint.side === undefined || complaint.side === 'both' || side === complaint.side;
  return sameRegion && sameSide;
}
