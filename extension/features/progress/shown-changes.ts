/** Which measures a client may be shown: those of the complaint's own place, first visit against now. */
import type { ComplaintProgress, Judgement, MeasureCard } from '@trusted-hands/progress';

type Compared = Extract<Judgement, { type: 'judged' | 'no-threshold' }>;

export function shownChanges({ cards }: Pick<ComplaintProgress, 'cards'>): readonly { readonly card: MeasureCard; readonly judgement: Compared }[] {
  return cards.flatMap((card) => (card.isOfComplaint && (card.judgement.type === 'judged' || card.judgement.type === 'no-threshold') ? [{ card, judgement: card.judgement }] : []));
}

export function canBeShown(progress: Pick<ComplaintProgress, 'cards' | 'response'>): boolean {
  return progress.response.length > 0 || shownChanges(progress).length > 0;
}
