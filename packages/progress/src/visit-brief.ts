/**
 * What matters before the next visit for a complaint, out of the notes of this one client: last seen, mood then, what to
 * remember, goals, what was done, homework to ask about, measures to repeat. Private lines stay in their notes.
 */
import { testTitle } from '@trusted-hands/packs';
import type { Fact, FactKind } from '@trusted-hands/session-note';
import type { MeasureSeries } from './measure-series.ts';
import { formatValue, measureLabel } from './measure.ts';
import { homeworkWords } from './tack-log.ts';
import { visitDays, type VisitNote, wordsOf } from './visit-note.ts';

export interface SaidOn {
  readonly words: string;
  readonly on: string;
}

export interface MeasureToRepeat {
  readonly label: string;
  /** The last value before treatment, or the result of a test. */
  readonly lastValue: string;
  readonly on: string;
}

export interface VisitBrief {
  /** Undefined before the first visit. */
  readonly lastSeenOn: string | undefined;
  readonly visits: number;
  /** Of the last visit. */
  readonly mood: readonly SaidOn[];
  /** Of every visit of this client, whatever it was for: it is about the person. The newest first, each once. */
  readonly remember: readonly SaidOn[];
  /** Of every visit for the complaint, as above. */
  readonly goals: readonly SaidOn[];
  /** Of the last visit. */
  readonly done: readonly SaidOn[];
  /** Of the last visit that gave any. */
  readonly homework: readonly SaidOn[];
  readonly toRepeat: readonly MeasureToRepeat[];
}

interface BriefInput {
  /** The complaint's own, oldest first. */
  readonly visits: readonly VisitNote[];
  /** All of this one client's, oldest first. */
  readonly ofClient: readonly VisitNote[];
  readonly series: readonly MeasureSeries[];
}

export function visitBrief({ visits, ofClient, series }: BriefInput): VisitBrief {
  const newestFirst = visits.toReversed();
  const lastSeenOn = newestFirst[0]?.visitDate;
  const onLastDay = newestFirst.filter(({ visitDate }) => visitDate === lastSeenOn);
  const lastWith = (kind: FactKind) => newestFirst.filter((visit) => visit.visitDate === newestFirst.find(({ facts }) => facts.some((fact) => fact.kind === kind && isSaid(fact)))?.visitDate);
  return {
    lastSeenOn,
    visits: visitDays(visits).length,
    mood: said(onLastDay, 'mood'),
    remember: said(ofClient.toReversed(), 'remember', withoutMark),
    goals: said(newestFirst, 'goal', (words) => words.replace(/^goals?\s*[:\-–]\s*/i, '')),
    done: said(onLastDay, 'technique'),
    homework: said(lastWith('homework'), 'homework', homeworkWords),
    toRepeat: [...measuresToRepeat(series), ...testsToRepeat(newestFirst)],
  };
}

function said(visits: readonly VisitNote[], kind: FactKind, shortened: (words: string) => string = (words) => words): readonly SaidOn[] {
  const found = new Map<string, SaidOn>();
  for (const visit of visits) {
    for (const fact of visit.facts.filter((fact) => fact.kind === kind && isSaid(fact))) {
      const words = shortened(wordsOf(visit, fact));
      if (words !== '' && !found.has(words.toLowerCase())) found.set(words.toLowerCase(), { words, on: visit.visitDate });
    }
  }
  return [...found.values()];
}

/** A mood that may be so is still worth knowing; one denied or of somebody else is not the client's. */
function isSaid({ status }: Fact): boolean {
  return status === 'present' || status === 'uncertain';
}

function withoutMark(words: string): string {
  return words.replace(/^(?:[-*_•>#([{"“]\s*)*remember(?:\s*[)\]}*_"”])*\s*[:：\-–—.,;=/|]*\s*/iu, '');
}

function measuresToRepeat(series: readonly MeasureSeries[]): readonly MeasureToRepeat[] {
  return series.flatMap(({ measure, points }) => {
    const last = points.findLast(({ before }) => before !== undefined);
    return last?.before === undefined ? [] : [{ label: measureLabel(measure), lastValue: formatValue(measure, last.before), on: last.visitDate }];
  });
}

/** Tests by their last result, where that was not negative. */
function testsToRepeat(newestFirst: readonly VisitNote[]): readonly MeasureToRepeat[] {
  const latest = new Map<string, MeasureToRepeat & { readonly isOpen: boolean }>();
  for (const visit of newestFirst) {
    for (const fact of visit.facts) {
      if (fact.kind !== 'test' || fact.name === undefined || fact.result === undefined || (fact.status !== 'present' && fact.status !== 'uncertain') || fact.phase !== 'before') continue;
      const label = [testTitle(fact.name), fact.side === 'both' ? 'both sides' : fact.side].filter((word) => word !== undefined).join(', ');
      if (!latest.has(label)) latest.set(label, { label: label.slice(0, 1).toUpperCase() + label.slice(1), lastValue: fact.result, on: visit.visitDate, isOpen: fact.result !== 'negative' });
    }
  }
  return [...latest.values()].filter(({ isOpen }) => isOpen).map(({ label, lastValue, on }) => ({ label, lastValue, on }));
}
