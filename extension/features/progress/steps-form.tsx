/** When progress is looked at, as numbers the therapist may change; the suggested ones are one press away. */
import { defaultLadderSettings, ladderSettingsProblems, type LadderSettings } from '@trusted-hands/progress';
import { Banner, Button, Field, TextInput, useBusy } from '@trusted-hands/ui';
import { useState, type FormEvent } from 'react';
import { useUnsaved } from '../../platform/react/unsaved.ts';
import { usePlatform } from '../../platform/react/platform-context.tsx';
import { useRecord } from '../../platform/react/use-port.ts';
import { useTypedOver } from '../../platform/react/use-typed-over.ts';
import { progressStepsRecord, progressStepsRecordId } from '../../platform/records/progress-steps.record.ts';
import { stepFields, stepsFromTyped, typedFromSteps } from './step-fields.ts';

interface StepsFormProps {
  readonly onDone: () => void;
}

export function StepsForm({ onDone }: StepsFormProps) {
  const { vault } = usePlatform();
  const stored = useRecord(progressStepsRecord, progressStepsRecordId)?.current.body;
  const [typed, setTyped] = useState(() => typedFromSteps(stored ?? defaultLadderSettings));
  const [showsProblems, setShowsProblems] = useState(false);
  useUnsaved(stepFields.some(({ field }) => typed[field] !== typedFromSteps(stored ?? defaultLadderSettings)[field]));
  const [failure, setFailure] = useState<string>();
  const { busy, during } = useBusy();
  const over = useTypedOver<LadderSettings>(stored ?? defaultLadderSettings, stepFields);
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
      if (put.ok) onDone();
      else setFailure(put.failure.message);
    });
  }

  return (
    <form className="form" aria-label="When progress is looked at" noValidate onSubmit={(event) => void save(event)}>
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
        <Button kind="quiet" onClick={onDone}>Cancel</Button>
      </div>
    </form>
  );
}
