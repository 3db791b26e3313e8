/** What is worth a look in the note: how many, and each with why, its source and what can be done. Folded until asked for, save an emergency. */
import { CircleAlert, Info, TriangleAlert } from 'lucide-react';
import { Button } from '@trusted-hands/ui';
import type { EditorView } from '@codemirror/view';
import type { NoteProblem } from '@trusted-hands/session-note';
import { useId } from 'react';
import type { Draft } from '../../../platform/platform.ts';
import type { DraftStart } from '../use-jot.ts';
import type { Fixing } from './fixing.ts';
import { ProblemCard } from './problem-card.tsx';
import { byWeight, weightOf } from './problem-weight.ts';

interface ProblemListProps {
  readonly problems: readonly NoteProblem[];
  readonly text: string;
  readonly view: EditorView;
  readonly draft: Draft;
  readonly readOnly: boolean;
  readonly isOpen: boolean;
  /** Whose fixes take the focus, since a key asked for them. */
  readonly fixing: Fixing | undefined;
  readonly onOpen: (isOpen: boolean) => void;
  readonly onSelect: (words: { readonly from: number; readonly to: number }) => void;
  readonly onEdit: (change: DraftStart) => void;
  readonly onSignAndRefer: () => void;
}

/** More than anybody looks at; what was pasted may say the same a thousand times. */
const most = 60;
const icons = { error: CircleAlert, warning: TriangleAlert, info: Info } as const;

export function ProblemList({ problems, isOpen, fixing, onOpen, ...rest }: ProblemListProps) {
  const listId = useId();
  const sorted = byWeight(problems);
  const [first] = sorted;
  // The one that was asked for is among them, wherever it stands.
  const shown = sorted.filter(({ key }, at) => at < most || key === fixing?.key);
  const hasEmergency = sorted.some((problem) => problem.kind === 'red-flag' && problem.urgency === 'emergency');
  const shows = isOpen || hasEmergency;
  const weight = first === undefined ? 'info' : weightOf(first);
  const Icon = icons[weight];
  const count = `${sorted.length} things worth a look`;
  // Folded, a warning sign is not to stand behind a bare number; an emergency stands open below.
  const said = first === undefined ? '' : sorted.length === 1 ? first.message : first.kind === 'red-flag' && !hasEmergency ? `${first.title}, and ${sorted.length - 1} more` : count;
  return (
    <section className="note-problems" aria-label="Worth a look" data-empty={first === undefined || undefined}>
      <output className="th-visually-hidden">{countInWords(problems)}</output>
      {first !== undefined && hasEmergency && (
        <p className={`note-problems-said note-weight-${weight}`}>
          <Icon aria-hidden size={16} />
          {said}
        </p>
      )}
      {first !== undefined && !hasEmergency && (
        <Button
          kind="quiet"
          className={`note-problems-toggle note-weight-${weight}`}
          icon={<Icon aria-hidden size={16} />}
          aria-expanded={shows}
          aria-controls={listId}
          onClick={() => onOpen(!isOpen)}
        >
          {said}
        </Button>
      )}
      {first !== undefined && shows && (
        <ul id={listId} className="note-problem-list">
          {shown.map((problem) => (
            <li key={problem.key}>
              <ProblemCard problem={problem} fixing={fixing?.key === problem.key ? fixing : undefined} {...rest} />
            </li>
          ))}
          {sorted.length > shown.length && <li className="quiet">{`and ${sorted.length - shown.length} more`}</li>}
        </ul>
      )}
    </section>
  );
}

/** Said to a screen reader when it changes: the number, and an emergency by its name. */
function countInWords(problems: readonly NoteProblem[]): string {
  if (problems.length === 0) return '';
  const emergency = problems.find((problem) => problem.kind === 'red-flag' && problem.urgency === 'emergency');
  const count = problems.length === 1 ? '1 thing in the note is worth a look.' : `${problems.length} things in the note are worth a look.`;
  return emergency === undefined ? count : `${emergency.message} ${count}`;
}
