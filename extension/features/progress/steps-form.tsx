/** When progress is looked at, as numbers the therapist may change; the suggested ones are one press away. */
import { defaultLadderSettings, ladderSettingsProblems, type LadderSettings } from '@trusted-hands/progress';
import { Banner, Button, Field, TextInput, useBusy } from '@trusted-hands/ui';
import { useState, type FormEvent } from 'react';
import { typedBefore, useKeptForm } from '../../platform/react/kept-form.ts';
import { usePlatform } from '../../platform/react/platform-context.tsx';
import { useRecord } from '../../platform/react/use-port.ts';
import { useTypedOver } from '../../platform/react/use-typed-over.ts';
import { progressStepsRecord, progressStepsRecordId } from '../../platform/records/progress-steps.record.ts';
import { stepFields, stepsFromTyped, typedFromSteps } from './step-fields.ts';

interface StepsFormProps {
  /** On whose page it was opened; it holds for every client. */
  readonly clientId: string;
  readonly onDone: () => void;
}

export function StepsForm({ clientId, onDone }: StepsFormProps) {
  const { vault } = usePlatform();
  const stored = useRecord(progressStepsRecord, progressStepsRecordId)?.current.body;
  const [first] = useState(() => typedFromSteps(stored ?? defaultLadderSettings));
  const { values: typed, begun, setValues: setTyped, isBack, settled } = useKeptForm({ form: 'steps', clientId, recordId: '' }, first);
  const [showsProblems, setShowsProblems] = useState(false);
  const [failure, setFailure] = useState<string>();
  const { busy, during } = useBusy();
  const over = useTypedOver<LadderSettings>(stepsFromTyped(begun), stepFields);
  const steps = stepsFromTyped(typed);
  const problems = ladderSettingsProblems(steps);
  const problemOf = (field: keyof LadderSettings) => showsProblems && problems.find((problem) => problem.field === field)?.message;

  async function save(event: FormEvent) {
    event.preventDefault();
    setShowsProblems(true);
    if (problems.length > 0) return;
    await during(async () => {
      const warning = over.warning(steps, vault.record(progressStepsRecord, progressStepsRecordId)?.current.body);
      if (warning !== undefined) return setFailure(warning);
      const put = await vault.change(progressStepsRecord, progressStepsRecordId, (now) => over.apply(steps, now));
      if (put.ok) leave();
      else setFailure(put.failure.message);
    });
  }

  function leave() {
    settled();
    onDone();
  }

  return (
    <form className="form" aria-label="When progress is looked at" noValidate onSubmit={(event) => void save(event)}>
      {isBack && <Banner live="none">{typedBefore}</Banner>}
      <div className="form-columns">
        {stepFields.map(({ field, label }) => (
          <Field key={field} label={label} error={problemOf(field)}>
            <TextInput type="number" min={1} max={365} value={typed[field]} onChange={(event) => setTyped({ ...typed, [field]: event.target.value })} />
          </Field>
        ))}
      </div>
      {failure !== undefined && <Banner tone="danger" title="Not saved">{failure}</Banner>}
      <div className="actions">
        <Button type="submit" busy={busy}>Save the numbers</Button>
        <Button kind="quiet" onClick={() => setTyped(typedFromSteps(defaultLadderSettings))}>Suggested numbers</Button>
        <Button kind="quiet" onClick={leave}>Cancel</Button>
      </div>
    </form>
  );
}
