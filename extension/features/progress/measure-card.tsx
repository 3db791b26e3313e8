/** One measure: its verdict first, then the picture, and where the numbers come from one step away. */
import type { NormalRange } from '@trusted-hands/packs';
import { isMeasuredInDegrees, judgementSentence, type MeasureCard as CardData, measureLabel, thresholdPartSentence } from '@trusted-hands/progress';
import { Card } from '@trusted-hands/ui';
import { useId } from 'react';
import { formatDay } from '../../platform/records/day.ts';
import { MotionArc } from './motion-arc.tsx';
import { SourceLink } from './source-link.tsx';
import { TrendPicture, type TreatedVisit } from './trend-picture.tsx';
import { VerdictChip } from './verdict-chip.tsx';

interface MeasureCardProps {
  readonly card: CardData;
  /** How far this movement goes in most people, where somebody says so. */
  readonly usual: NormalRange | undefined;
  readonly days: readonly string[];
  readonly treated: readonly TreatedVisit[];
  /** Shows its picture at once; the others are one press away. */
  readonly isOpen: boolean;
}

export function MeasureCard({ card, usual, days, treated, isOpen }: MeasureCardProps) {
  const { measure, judgement } = card;
  const id = useId();
  const threshold = judgement.type === 'judged' ? judgement.threshold : undefined;
  const compared = judgement.type === 'judged' || judgement.type === 'no-threshold' ? judgement : undefined;
  return (
    <Card as="section" className="measure" aria-labelledby={id}>
      <header className="measure-head">
        <h4 id={id}>{measureLabel(measure)}</h4>
        <VerdictChip judgement={judgement} />
      </header>
      <p>{judgementSentence(measure, judgement)}</p>
      {compared !== undefined && <p className="quiet">{`${formatDay(compared.baseline.visitDate)} against ${formatDay(compared.now.visitDate)}, each before treatment.`}</p>}
      {compared !== undefined && (
        <details className="measure-picture" open={isOpen}>
          <summary>Picture</summary>
          <div className="measure-pictures">
            <TrendPicture series={card} judgement={judgement} days={days} treated={treated} />
            {isMeasuredInDegrees(measure) && (
              <MotionArc label={measureLabel(measure)} from={compared.baseline.value} to={compared.now.value} fromWord="first visit" toWord="now" {...(usual && { usualTo: usual.degrees })} />
            )}
          </div>
        </details>
      )}
      {(threshold !== undefined || usual !== undefined) && (
        <details className="sources">
          <summary>Where the numbers come from</summary>
          {threshold !== undefined && threshold.remark !== '' && <p>{threshold.remark}</p>}
          <ul>
            {threshold?.parts.map((part, index) => (
              <li key={index}>
                {`${thresholdPartSentence(measure, part)} `}
                <SourceLink citation={part.source.citation} {...(part.source.url !== undefined && { url: part.source.url })} {...(part.source.fromMemory && { fromMemory: true })} />
              </li>
            ))}
            {usual !== undefined && <li>{`Usual range, up to ${usual.degrees}°. `}<SourceLink citation={usual.source} /></li>}
          </ul>
          {threshold !== undefined && <p>Of several numbers the strictest decides.</p>}
        </details>
      )}
    </Card>
  );
}
