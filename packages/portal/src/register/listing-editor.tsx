/** The form beside what others will see of it. */
import { Banner, Button, Dialog, StatusText, useBusy } from '@trusted-hands/ui';
import { Eye } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { Api, ApiFailure } from '../api/api.ts';
import { ErrorSummary } from './error-summary.tsx';
import { problemsOfFailure, problemsOfForm, withoutField, type Problem } from './form-problems.ts';
import { contentOfForm, type ListingForm } from './listing-form.ts';
import { ListingFormFields } from './listing-form-fields.tsx';
import { ListingWithOwnAddress } from './listing-with-own-address.tsx';
import { ListingPreview } from './listing-preview.tsx';
import { publishFailureMessage, type Stage } from './register-stage.ts';
import { StepHeading } from './step-heading.tsx';
import type { Register } from './use-register.ts';
import './listing-editor.css';

interface ListingEditorProps {
  readonly stage: Extract<Stage, { at: 'form' }>;
  readonly register: Register;
  readonly api: Api;
  readonly locale: string;
}

export function ListingEditor({ stage, register, api, locale }: ListingEditorProps) {
  const [form, setForm] = useState(stage.form);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [failure, setFailure] = useState<ApiFailure>();
  const [tries, setTries] = useState(0);
  const { busy, during } = useBusy();
  const [previewing, setPreviewing] = useState(false);
  const message = useRef<HTMLDivElement>(null);
  const changed = form !== stage.form || stage.restored !== 'no';

  // Each try moves the focus to what stands in its way, also when that is the same as before.
  useEffect(() => {
    if (tries > 0) message.current?.focus();
  }, [tries]);

  function change(field: string, next: ListingForm) {
    setForm(next);
    setProblems((before) => withoutField(before, field));
    register.keepDraft(next);
  }

  async function publish() {
    setFailure(undefined);
    const found = problemsOfForm(form);
    setProblems(found);
    if (found.length > 0) {
      setTries(tries + 1);
      return;
    }
    await during(async () => {
      const failed = await register.publish(contentOfForm(form));
      if (failed === undefined) return;
      const atFields = problemsOfFailure(failed, form);
      setProblems(atFields);
      if (atFields.length === 0) setFailure(failed);
      setTries(tries + 1);
    });
  }

  const published = stage.listing?.status === 'published';
  return (
    <div className="editor">
      <div className="editor-head">
        <StepHeading>{stage.listing === null ? 'Your listing' : 'Change your listing'}</StepHeading>
        <p>Your name, profession and town are enough to begin with. Members who look for someone to refer to see all of this. Write nothing about clients.</p>
        {stage.listing === null && <ListingWithOwnAddress api={api} claimed={register.reload} ended={register.ended} />}
        {stage.restored === 'kept' && <Banner tone="info">Here is what you wrote earlier and have not published yet.</Banner>}
        {stage.restored === 'overtaken' && (
          <Banner tone="caution" title="Your listing was changed since">
            Here is what you wrote earlier in this browser. Publishing it replaces the listing as it is now; “Back” shows that one.
          </Banner>
        )}
        {!register.keepsDraft && (
          <Banner tone="caution">This browser does not keep what you write. Publish before you close or reload this page.</Banner>
        )}
        <div ref={message} tabIndex={-1} className="editor-message">
          {failure && (
            <Banner tone="danger" title="Not published" actions={<Button busy={busy} onClick={() => void publish()}>Try again</Button>}>
              {publishFailureMessage(failure)}
            </Banner>
          )}
          <ErrorSummary problems={problems} />
        </div>
      </div>
      <form
        className="editor-form"
        noValidate
        aria-label="Your listing"
        onSubmit={(event) => {
          event.preventDefault();
          void publish();
        }}
      >
        <ListingFormFields form={form} change={change} problems={problems} api={api} locale={locale} />
        <div className="editor-actions">
          <StatusText tone={changed && register.keepsDraft ? 'saved' : 'neutral'}>
            {changed && register.keepsDraft ? 'Kept in this browser, not published yet' : published ? 'As published' : 'Nothing written yet'}
          </StatusText>
          <div className="editor-buttons">
            {stage.listing !== null && <Button onClick={() => register.backToOverview(changed ? form : undefined)}>Back</Button>}
            <Button className="editor-preview-button" icon={<Eye aria-hidden size={16} />} onClick={() => setPreviewing(true)}>Preview</Button>
            <Button kind="primary" type="submit" busy={busy}>Publish</Button>
          </div>
        </div>
      </form>
      <aside className="editor-preview" aria-label="What others will see">
        <p className="overline">What others will see</p>
        <ListingPreview content={contentOfForm(form)} locale={locale} unfinished />
      </aside>
      <Dialog open={previewing} onOpenChange={setPreviewing} title="What others will see">
        <ListingPreview content={contentOfForm(form)} locale={locale} unfinished />
      </Dialog>
    </div>
  );
}
