/** What a client is shown, and all of it: today's change, then first visit against now. It names nobody and holds no line of a note. */
import type { NormalRange } from '@trusted-hands/packs';
import { type ComplaintProgress, formatValue, isMeasuredInDegrees, type Measure, measureBetter, measureLabel, measureRange, type MeasureCard, type Verdict } from '@trusted-hands/progress';
import { formatDay } from '../../platform/records/day.ts';
import { MotionArc } from './motion-arc.tsx';
import { ScalePicture } from './scale-picture.tsx';
import { shownChanges } from './shown-changes.ts';
import { usualRangeOf } from './usual-range.ts';

interface ClientChangesProps {
  readonly progress: ComplaintProgress;
  /** The local day, YYYY-MM-DD. */
  readonly today: string;
}

export function ClientChanges({ progress, today }: ClientChangesProps) {
  const { response, visitDays, usualRanges } = progress;
  const lastDay = visitDays.at(-1) ?? '';
  const shown = shownChanges(progress);
  return (
    <>
      {response.length > 0 && (
        <section className="client-view-part" aria-labelledby="today-title">
          <h2 id="today-title">{lastDay === today ? 'Today’s change' : `Change on ${formatDay(lastDay)}`}</h2>
          {response.map(({ key, measure, before, after }) => <Change key={key} measure={measure} usual={usualRangeOf(measure, usualRanges)} from={before} to={after} fromWord="before" toWord="after" />)}
          <p className="client-view-remark">{`This is how ${lastDay === today ? 'today' : 'that day'} went. Whether it lasts shows at the next visit.`}</p>
        </section>
      )}
      {shown.length > 0 && (
        <section className="client-view-part" aria-labelledby="visits-title">
          <h2 id="visits-title">Since the first visit</h2>
          {shown.map(({ card, judgement }) => (
            <Change key={card.key} measure={card.measure} usual={usualRangeOf(card.measure, usualRanges)} from={judgement.baseline.value} to={judgement.now.value} fromWord={formatDay(judgement.baseline.visitDate)} toWord={formatDay(judgement.now.visitDate)} remark={remarkOf(card)} />
          ))}
        </section>
      )}
    </>
  );
}

interface ChangeProps {
  readonly measure: Measure;
  readonly usual: NormalRange | undefined;
  readonly from: number;
  readonly to: number;
  readonly fromWord: string;
  readonly toWord: string;
  readonly remark?: string;
}

function Change({ measure, usual, from, to, fromWord, toWord, remark = '' }: ChangeProps) {
  const label = measureLabel(measure);
  const range = measureRange(measure);
  const better = measureBetter(measure);
  return (
    <div className="change">
      <h3>{label}</h3>
      {isMeasuredInDegrees(measure) && <MotionArc label={label} from={from} to={to} fromWord={fromWord} toWord={toWord} {...(usual && { usualTo: usual.degrees })} />}
      {range !== undefined && <ScalePicture label={label} range={range} from={from} to={to} fromWord={fromWord} toWord={toWord} {...(better && { better })} />}
      {range === undefined && !isMeasuredInDegrees(measure) && <p>{`${fromWord}: ${formatValue(measure, from)}, ${toWord}: ${formatValue(measure, to)}`}</p>}
      {remark !== '' && <p>{remark}</p>}
    </div>
  );
}

function remarkOf({ judgement }: MeasureCard): string {
  return judgement.type === 'judged' ? clientSentences[judgement.verdict] : '';
}

/** A verdict as one says it to the client: what it means, no number, no promise. */
const clientSentences = {
  improved: 'Better, by more than measuring alone could explain.',
  'possibly-improved': 'Perhaps better. Measuring it again will show.',
  'no-real-change': 'About the same so far.',
  'possibly-worse': 'Perhaps worse. Measuring it again will show.',
  worse: 'Worse, by more than measuring alone could explain.',
} as const satisfies Record<Verdict, string>;
