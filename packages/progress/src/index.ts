/** Is the client improving? */
export type { Complaint, Purpose } from './complaint.ts';
export { complaintProgress, type ComplaintProgress, type MeasureCard, type ProgressInput } from './complaint-progress.ts';
export type { ChangeThreshold, ThresholdPart } from './change-threshold.ts';
export type { Judgement, MeasuredAt, Verdict } from './judge-change.ts';
export { defaultLadderSettings, type LadderSettings, type LadderSettingsProblem, ladderSettingsProblems } from './ladder-settings.ts';
export type { LadderState, LadderStep } from './ladder.ts';
export { ladderWords, type LadderWords } from './ladder-words.ts';
export type { MeasurePoint, MeasureSeries } from './measure-series.ts';
export { formatAmount, formatNumber, formatValue, isMeasuredInDegrees, type Measure, measureBetter, measureLabel, measureRange } from './measure.ts';
export { type ResponseToday, responseWords } from './response-today.ts';
export type { TackKind, TackLog, TriedItem } from './tack-log.ts';
export { decidingParts, judgementSentence, judgementTitle, thresholdPartSentence, verdictTitles } from './verdict-words.ts';
export type { MeasureToRepeat, SaidOn, VisitBrief } from './visit-brief.ts';
export { daysBetween, type VisitNote } from './visit-note.ts';
