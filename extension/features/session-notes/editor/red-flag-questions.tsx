/** What was looked for: found where, or still to be asked. A click on yes or no writes the answer into the note, which is then read like any other words. */
import type { EditorView } from '@codemirror/view';
import type { RedFlagQuestion } from '@trusted-hands/session-note';
import { useEffect, useRef } from 'react';
import { writeWords } from './note-view.ts';
import { writingEdit } from './write-into-note.ts';

interface RedFlagQuestionsProps {
  readonly questions: readonly RedFlagQuestion[];
  readonly text: string;
  readonly view: EditorView;
  readonly readOnly: boolean;
  readonly onSelect: (words: { readonly from: number; readonly to: number }) => void;
}

const answers = { yes: 'Yes', no: 'No', unclear: 'Unclear' } as const;

export function RedFlagQuestions({ questions, text, view, readOnly, onSelect }: RedFlagQuestionsProps) {
  const answered = questions.filter(({ answer }) => answer === 'yes' || answer === 'no');
  const open = questions.filter(({ answer }) => answer === 'not-asked' || answer === 'unclear');
  const list = useRef<HTMLUListElement>(null);
  /** Where the question stood that was answered just now: its buttons go, and the focus with them. */
  const answeredAt = useRef<number>(undefined);

  useEffect(() => {
    const at = answeredAt.current;
    if (at === undefined || document.activeElement !== document.body) return;
    answeredAt.current = undefined;
    const left = list.current?.querySelectorAll('li') ?? [];
    const next = left[Math.min(at, left.length - 1)]?.querySelector('button');
    (next ?? view).focus();
  });
  // The last answer may take the whole problem away.
  useEffect(() => () => void (answeredAt.current !== undefined && document.activeElement === document.body && view.focus()), [view]);

  function answer(at: number, words: string) {
    answeredAt.current = at;
    writeWords(view, writingEdit(view.state.doc.toString(), { section: 'S', words }));
  }

  return (
    <>
      {answered.length > 0 && (
        <ul className="note-questions" aria-label="In the note">
          {answered.map(({ id, question, answer: said, from, to }) => (
            <li key={id}>
              <span>{question}</span>
              {from !== undefined && to !== undefined ? (
                <button type="button" className="note-found" onClick={() => onSelect({ from, to })}>
                  {said === 'yes' || said === 'no' ? answers[said] : answers.unclear}: <q>{text.slice(from, to)}</q>
                </button>
              ) : (
                <strong>{answers[said === 'no' ? 'no' : 'yes']}</strong>
              )}
            </li>
          ))}
        </ul>
      )}
      {open.length > 0 && (
        <ul ref={list} className="note-questions" aria-label="Still to be asked">
          {open.map(({ id, question, answer: said, textForYes, textForNo }, at) => (
            <li key={id}>
              <span id={`ask-${id}`}>{said === 'unclear' ? `${question} (unclear so far)` : question}</span>
              {!readOnly && (
                <fieldset className="note-answer" aria-labelledby={`ask-${id}`}>
                  <button type="button" className="note-option" onClick={() => answer(at, textForYes)}>Yes</button>
                  <button type="button" className="note-option" onClick={() => answer(at, textForNo)}>No</button>
                </fieldset>
              )}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
