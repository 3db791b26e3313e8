/** One complaint: is it improving? What it rests on stands below the answer, and the client's own view is one press away. */
import type { ComplaintProgress, VisitNote } from '@trusted-hands/progress';
import { Button } from '@trusted-hands/ui';
import { Presentation } from 'lucide-react';
import { MeasureCard } from './measure-card.tsx';
import { ProgressPrompt } from './progress-prompt.tsx';
import { ResponseLine } from './response-line.tsx';
import { summaryOf } from './summary.ts';
import { treatedVisits } from './treated-visits.ts';
import { usualRangeOf } from './usual-range.ts';

interface ComplaintSectionProps {
  readonly progress: ComplaintProgress;
  readonly notes: readonly VisitNote[];
  /** The local day, YYYY-MM-DD. */
  readonly today: string;
  /** Shows the client what changed; absent while there is nothing to show. */
  readonly onShowClient?: () => void;
  readonly onRefer?: () => void;
  readonly onChangeSteps?: () => void;
  /** Nobody is prompted about what is no longer seen. */
  readonly isClosed?: boolean;
}

export function ComplaintSection({ progress, notes, today, onShowClient, onRefer, onChangeSteps, isClosed = false }: ComplaintSectionProps) {
  const { complaint, cards, visitDays, response, saysNoPain, usualRanges } = progress;
  const treated = treatedVisits(notes, visitDays);
  const compared = cards.filter(({ judgement }) => judgement.type === 'judged' || judgement.type === 'no-threshold');
  const single = cards.filter((card) => !compared.includes(card));
  return (
    <section className="complaint" aria-label={complaint.title}>
      <header className="complaint-head">
        <h3>{complaint.title}</h3>
        {onShowClient !== undefined && <Button icon={<Presentation aria-hidden size={16} />} onClick={onShowClient}>Show the client</Button>}
      </header>
      <p className="complaint-summary">{summaryOf(progress)}</p>
      {!isClosed && <ProgressPrompt progress={progress} {...(onRefer && { onRefer })} {...(onChangeSteps && { onChangeSteps })} />}
      <ResponseLine response={response} today={today} />
      {saysNoPain && <p className="quiet">The last note says “no pain” without a number. Written as “pain 0/10” it can be compared.</p>}
      {compared.map((card, index) => <MeasureCard key={card.key} card={card} usual={usualRangeOf(card.measure, usualRanges)} days={visitDays} treated={treated} isOpen={index === 0} />)}
      {single.length > 0 && (
        <details className="measured-once">
          <summary>{single.length === 1 ? '1 measure that cannot be compared yet' : `${single.length} measures that cannot be compared yet`}</summary>
          {single.map((card) => <MeasureCard key={card.key} card={card} usual={usualRangeOf(card.measure, usualRanges)} days={visitDays} treated={treated} isOpen={false} />)}
        </details>
      )}
    </section>
  );
}
