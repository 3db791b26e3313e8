/** All that is said of a complaint's progress, from one client's notes: the same whatever the order of the notes, and nothing of anybody else's. */
import { type Content, type NormalRange, shippedContent } from '@trusted-hands/packs';
import type { Complaint } from './complaint.ts';
import { withPlace } from './complaint-place.ts';
import { visitsOfComplaint } from './complaint-visits.ts';
import { judgeChange, type Judgement } from './judge-change.ts';
import { climbLadder, isOfComplaint, type LadderState } from './ladder.ts';
import { defaultLadderSettings, type LadderSettings } from './ladder-settings.ts';
import { type MeasureSeries, measureSeries } from './measure-series.ts';
import { responseOn, type ResponseToday } from './response-today.ts';
import { type TackLog, tackLog } from './tack-log.ts';
import { type VisitBrief, visitBrief } from './visit-brief.ts';
import { inVisitOrder, visitDays, type VisitNote } from './visit-note.ts';

export interface MeasureCard extends MeasureSeries {
  readonly judgement: Judgement;
  /** Of the complaint's own region and side: only these decide whether anybody is prompted. */
  readonly isOfComplaint: boolean;
}

export interface ComplaintProgress {
  readonly complaint: Complaint;
  /** Local dates of its visits, oldest first. */
  readonly visitDays: readonly string[];
  readonly cards: readonly MeasureCard[];
  readonly ladder: LadderState;
  readonly tackLog: TackLog;
  /** Of the last visit. */
  readonly response: readonly ResponseToday[];
  readonly brief: VisitBrief;
  /** The last visit says "no pain" of the place and gives no number: a number would count, the words do not. */
  readonly saysNoPain: boolean;
  /** How far movements go in most people, of what ships and of packs; of two for one movement the first decides. */
  readonly usualRanges: readonly NormalRange[];
}

export interface ProgressInput {
  readonly complaint: Complaint;
  /** All of the client's, in their order. */
  readonly complaints: readonly Complaint[];
  readonly notes: readonly VisitNote[];
  readonly settings?: LadderSettings;
  /** What ships, with what packs added. */
  readonly content?: Pick<Content, 'vocabulary' | 'thresholds'>;
}

export function complaintProgress({ complaint: named, complaints, notes, settings = defaultLadderSettings, content: { vocabulary, thresholds } = shippedContent }: ProgressInput): ComplaintProgress {
  const complaint = withPlace(named, vocabulary);
  const visits = visitsOfComplaint(complaint, complaints.map((one) => withPlace(one, vocabulary)), notes);
  const days = visitDays(visits);
  const cards = measureSeries(visits).map((series): MeasureCard => ({ ...series, judgement: judgeChange(series, thresholds), isOfComplaint: isOfComplaint(series, complaint) }));
  return {
    complaint,
    visitDays: days,
    cards: cards.toSorted((left, right) => Number(right.isOfComplaint) - Number(left.isOfComplaint)),
    ladder: climbLadder({ complaint, days, series: cards.filter((card) => card.isOfComplaint), settings, thresholds }),
    tackLog: tackLog(visits),
    response: responseOn(days.at(-1), cards),
    brief: visitBrief({ visits, ofClient: inVisitOrder(notes.filter(({ clientId }) => clientId === complaint.clientId)), series: cards }),
    saysNoPain: saysNoPain(visits, days.at(-1), complaint),
    usualRanges: vocabulary.normalRanges,
  };
}

function saysNoPain(visits: readonly VisitNote[], lastDay: string | undefined, { region }: Complaint): boolean {
  const pains = visits.filter(({ visitDate }) => visitDate === lastDay).flatMap(({ facts }) => facts.filter(({ kind, phase }) => kind === 'pain' && phase === 'before'));
  return pains.some((fact) => fact.status === 'absent' && fact.region === region) && !pains.some(({ status, value }) => status === 'present' && value !== undefined);
}
