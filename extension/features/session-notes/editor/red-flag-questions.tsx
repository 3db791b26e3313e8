/** What was looked for: found where, or still to be asked. A click on yes or no writes the answer into the note, which is then read like any other words. */
import type { EditorView } from '@codemirror/view';
import type { RedFlagQuestion } from '@trusted-hands/session-note';
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
  const write = (words: string) => writeWords(view, writingEdit(view.state.doc.toString(), { section: 'S', words }));
  return (
    <>
      {answered.length > 0 && (
        <ul className="note-questions" aria-label="In the note">
          {answered.map(({ id, question, answer, from, to }) => (
            <li key={id}>
              <span>{question}</span>
              {from !== undefined && to !== undefined ? (
                <button type="button" className="note-found" onClick={() => onSelect({ from, to })}>
                  {answer === 'yes' || answer === 'no' ? answers[answer] : answers.unclear}: <q>{text.slice(from, to)}</q>
                </button>
              ) : (
                <strong>{answers[answer === 'no' ? 'no' : 'yes']}</strong>
              )}
            </li>
          ))}
        </ul>
      )}
      {open.length > 0 && (
        <ul className="note-questions" aria-label="Still to be asked">
          {open.map(({ id, question, answer, textForYes, textForNo }) => (
            <li key={id}>
              <span id={`ask-${id}`}>{answer === 'unclear' ? `${question} (unclear so far)` : question}</span>
              {!readOnly && (
                <fieldset className="note-answer" aria-labelledby={`ask-${id}`}>
                  <button type="button" className="note-option" onClick={() => write(textForYes)}>Yes</button>
                  <button type="button" className="note-option" onClick={() => write(textForNo)}>No</button>
                </fieldset>
              )}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
