/** What stewards ask the owner of a listing, with room for the answer. Shows nothing where nothing was asked. */
import type { Question } from '@trusted-hands/contract';
import { Banner, Button, Card, Field, TextArea, useBusy } from '@trusted-hands/ui';
import { useEffect, useState, type FormEvent } from 'react';
import { z } from 'zod';
import type { Api } from '../api/api.ts';
import { useWritten } from '../session/writing.tsx';
import './steward.css';

interface StewardQuestionsProps {
  readonly api: Pick<Api, 'questions' | 'answer'>;
  /** The service no longer knows the sign-in. */
  readonly ended: () => void;
}

export function StewardQuestions({ api, ended }: StewardQuestionsProps) {
  const [questions, setQuestions] = useState<readonly Question[]>([]);
  const [answered, setAnswered] = useState(false);

  useEffect(() => {
    let isGone = false;
    void api.questions().then((answer) => {
      if (answer.ok && !isGone) setQuestions(answer.value);
      return undefined;
    });
    return () => {
      isGone = true;
    };
  }, [api]);

  return (
    <>
      {answered && <Banner tone="saved">Your answer was sent. A steward looks at it.</Banner>}
      {questions.map((question) => (
        <QuestionCard
          key={question.caseId}
          question={question}
          api={api}
          ended={ended}
          onAnswered={() => {
            setAnswered(true);
            setQuestions((before) => before.filter(({ caseId }) => caseId !== question.caseId));
          }}
        />
      ))}
    </>
  );
}

interface QuestionCardProps {
  readonly question: Question;
  readonly api: Pick<Api, 'answer'>;
  readonly ended: () => void;
  readonly onAnswered: () => void;
}

function QuestionCard({ question: { caseId, byName, said }, api, ended, onAnswered }: QuestionCardProps) {
  const [text, setText] = useWritten({ place: `answer ${caseId}`, schema: z.string(), empty: '' });
  const [error, setError] = useState<string>();
  const sending = useBusy();

  async function send(event: FormEvent) {
    event.preventDefault();
    if (text.trim().length < 3) {
      setError('Write an answer in a few words.');
      return;
    }
    await sending.during(async () => {
      const answer = await api.answer(caseId, text.trim());
      if (answer.ok) {
        setText(() => '');
        onAnswered();
      } else if (answer.failure.code === 'not-signed-in') ended();
      else setError(answer.failure.message);
    });
  }

  return (
    <Card as="section" className="case-decision" aria-label="A question about your listing">
      <p>{byName === '' ? 'A steward' : byName} asks, before your listing is marked as checked:</p>
      <p className="case-said">{said}</p>
      <form noValidate className="case-form" onSubmit={(event) => void send(event)}>
        <Field label="Your answer" hint="Only stewards read it. If something in your listing is to be changed, changing it answers too." error={error}>
          <TextArea rows={2} maxLength={1000} value={text} onChange={({ target }) => { setText(() => target.value); setError(undefined); }} />
        </Field>
        <div className="desk-ways"><Button kind="primary" type="submit" busy={sending.busy}>Send the answer</Button></div>
      </form>
    </Card>
  );
}
