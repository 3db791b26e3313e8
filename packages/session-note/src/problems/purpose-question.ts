/** What a visit is for, asked where nobody said it, before three measures are asked for. */
import type { VisitPurpose } from '../note-context.ts';
import type { OtherProblem } from '../problem.ts';
import { visitPurposes } from '../note-context.ts';
import { dismiss } from './quick-fixes.ts';

const titles: Readonly<Record<VisitPurpose, string>> = { recovery: 'To recover', maintenance: 'To keep well', relaxation: 'To relax', palliative: 'Comfort in illness' };

/** Instead of the prompts of a visit to recover, where there are any; it stands where the last of them would. */
export function purposeQuestion(prompts: readonly OtherProblem[]): OtherProblem[] {
  const place = prompts.at(-1);
  if (place === undefined) return [];
  return [
    {
      kind: 'purpose',
      key: 'purpose',
      message: 'What is this visit for?',
      why: 'Measures are asked for where somebody is to recover, and whether they improve is judged; nobody is asked to prove anything of a massage to relax. Warning signs are looked for always.',
      source: 'Our own question, no published rule.',
      fixes: [...visitPurposes.map((purpose) => ({ type: 'say-purpose', title: titles[purpose], purpose }) as const), dismiss],
      from: place.from,
      to: place.to,
    },
  ];
}
