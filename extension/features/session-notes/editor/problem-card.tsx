/** One problem: what was noticed and where, why it matters and who says so, and what can be done about it. */
import type { EditorView } from '@codemirror/view';
import type { NoteProblem, QuickFix } from '@trusted-hands/session-note';
import { Banner, Button } from '@trusted-hands/ui';
import { useEffect, useRef, useState } from 'react';
import type { Draft } from '../../../platform/platform.ts';
import { usePlatform } from '../../../platform/react/platform-context.tsx';
import type { DraftStart } from '../use-jot.ts';
import { DismissForm } from './dismiss-form.tsx';
import type { Fixing } from './fixing.ts';
import { EmergencySteps } from './emergency-steps.tsx';
import { noteReading, wordsOf } from './note-reading.ts';
import { applyFix } from './apply-fix.ts';
import { weightOf } from './problem-weight.ts';
import { RedFlagQuestions } from './red-flag-questions.tsx';
import { useSayPurpose } from './use-say-purpose.ts';
import { TestHowToText } from './test-how-to-text.tsx';

interface ProblemCardProps {
  readonly problem: NoteProblem;
  readonly text: string;
  readonly view: EditorView;
  readonly draft: Draft;
  readonly readOnly: boolean;
  /** A key asked for what can be done: the first of it takes the focus. */
  readonly fixing: Fixing | undefined;
  readonly onSelect: (words: { readonly from: number; readonly to: number }) => void;
  readonly onEdit: (change: DraftStart) => void;
  readonly onSignAndRefer: () => void;
}

const urgencies = { emergency: 'Emergency', 'same-day': 'Today', urgent: 'Within days', routine: 'When convenient' } as const;

export function ProblemCard({ problem, text, view, draft, readOnly, fixing, onSelect, onEdit, onSignAndRefer }: ProblemCardProps) {
  const { nowMs } = usePlatform();
  const begun = draft.reasonsBegun?.find(({ key }) => key === problem.key)?.reason;
  const [isPressed, setPressed] = useState(false);
  // What was being typed when the time to lock came stands there again.
  const isDismissing = !readOnly && (isPressed || begun !== undefined);
  const [shownTest, setShownTest] = useState<string>();
  const [failure, setFailure] = useState<string>();
  const sayPurpose = useSayPurpose(draft, onEdit);
  const actions = useRef<HTMLDivElement>(null);
  const isEmergency = problem.kind === 'red-flag' && problem.urgency === 'emergency';

  useEffect(() => {
    if (fixing?.takeFocus() === true) (actions.current?.querySelector<HTMLElement>('[data-fix]') ?? actions.current?.querySelector<HTMLElement>('button'))?.focus();
  }, [fixing]);

  function dismiss(reason: string) {
    const dismissed = { key: problem.key, message: problem.message.slice(0, 1_000), reason, atMs: nowMs() };
    onEdit({ dismissedProblems: [...(draft.dismissedProblems ?? []).filter(({ key }) => key !== problem.key), dismissed], reasonsBegun: otherReasons() });
    // What was pressed goes with the problem.
    view.focus();
  }

  function otherReasons() {
    return (draft.reasonsBegun ?? []).filter(({ key }) => key !== problem.key);
  }

  function typeReason(reason: string) {
    // Emptied, it stays open.
    setPressed(true);
    onEdit({ reasonsBegun: reason === '' ? otherReasons() : [...otherReasons(), { key: problem.key, reason }] });
  }

  function stopDismissing() {
    setPressed(false);
    if (begun !== undefined) onEdit({ reasonsBegun: otherReasons() });
  }

  function carryOut(fix: QuickFix) {
    switch (fix.type) {
      case 'edit':
        return applyFix(view, fix.edit);
      case 'refer':
        return onSignAndRefer();
      case 'show-test':
        return setShownTest(shownTest === fix.test ? undefined : fix.test);
      case 'say-purpose':
        // What was pressed goes with the question.
        view.focus();
        return void sayPurpose(fix.purpose, view.state.field(noteReading).facts).then(setFailure);
      case 'dismiss':
        return isDismissing ? stopDismissing() : setPressed(true);
      case 'call':
        return undefined;
    }
  }

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- only Escape, which leads back to the text from wherever in it the focus is
    <article
      className={`note-problem note-weight-${weightOf(problem)}`}
      aria-label={problem.kind === 'red-flag' ? problem.title : problem.message}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        // The popup would close with it.
        event.preventDefault();
        event.stopPropagation();
        stopDismissing();
        view.focus();
      }}
    >
      {problem.kind === 'red-flag' && (
        <header className="note-problem-head">
          <h3>{problem.title}</h3>
          <span className="note-urgency">{urgencies[problem.urgency]}</span>
        </header>
      )}
      <p>{problem.message}</p>
      {problem.kind === 'red-flag' && <p className="note-refer-to"><strong>Who, how fast:</strong> {problem.referTo}</p>}
      {isEmergency && <EmergencySteps view={view} draft={draft} readOnly={readOnly} onEdit={onEdit} />}
      {problem.kind === 'red-flag' && <RedFlagQuestions questions={problem.questions} text={text} view={view} readOnly={readOnly} onSelect={onSelect} />}
      <p className="quiet">{problem.why} <span className="note-source">{`Source: ${problem.source}`}</span></p>
      <div ref={actions} className="note-problem-actions">
        <Button kind="quiet" onClick={() => onSelect(problem)}>Show in the note</Button>
        {!readOnly && problem.fixes.map((fix) => <FixButton key={`${fix.type} ${fix.title}`} fix={fix} isOpen={fix.type === 'show-test' ? shownTest === fix.test : isDismissing} onFix={carryOut} />)}
      </div>
      {failure !== undefined && <Banner tone="danger" title="Not kept">{failure}</Banner>}
      {shownTest !== undefined && <TestHowToText howTo={wordsOf(view.state).howToOfTest(shownTest)} />}
      {isDismissing && <DismissForm reason={begun ?? ''} takesFocus={isPressed} onReason={typeReason} onDismiss={dismiss} onCancel={stopDismissing} />}
    </article>
  );
}

interface FixButtonProps {
  readonly fix: QuickFix;
  readonly isOpen: boolean;
  readonly onFix: (fix: QuickFix) => void;
}

function FixButton({ fix, isOpen, onFix }: FixButtonProps) {
  // The emergency's own steps have it already, with the number of the country.
  if (fix.type === 'call') return null;
  const opens = fix.type === 'show-test' || fix.type === 'dismiss';
  return <Button data-fix kind={opens ? 'quiet' : 'secondary'} {...(opens && { 'aria-expanded': isOpen })} onClick={() => onFix(fix)}>{fix.title}</Button>;
}
