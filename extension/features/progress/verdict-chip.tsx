/** The verdict in a word and a shape; colour only helps. */
import { type Judgement, judgementTitle } from '@trusted-hands/progress';
import { Chip, type Tone } from '@trusted-hands/ui';
import { CircleCheck, CircleDashed, CircleHelp, Equal, TriangleAlert, type LucideIcon } from 'lucide-react';

interface VerdictChipProps {
  readonly judgement: Judgement;
}

export function VerdictChip({ judgement }: VerdictChipProps) {
  const { tone, icon: Icon } = lookOf(judgement);
  return <Chip tone={tone} icon={<Icon aria-hidden size={16} />}>{judgementTitle(judgement)}</Chip>;
}

function lookOf(judgement: Judgement): { readonly tone: Tone; readonly icon: LucideIcon } {
  if (judgement.type !== 'judged') return { tone: 'neutral', icon: CircleHelp };
  switch (judgement.verdict) {
    case 'improved':
      return { tone: 'accent', icon: CircleCheck };
    case 'possibly-improved':
      return { tone: 'neutral', icon: CircleDashed };
    case 'no-real-change':
      return { tone: 'neutral', icon: Equal };
    case 'possibly-worse':
    case 'worse':
      return { tone: 'caution', icon: TriangleAlert };
  }
}
