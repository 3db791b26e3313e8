/** Changes when a client counts as having stayed away; kept with the therapist's own settings. */
import { Button, Field, TextInput, useBusy } from '@trusted-hands/ui';
import { useState, type FormEvent } from 'react';
import { usePlatform } from '../../../platform/react/platform-context.tsx';
import { useUnsaved } from '../../../platform/react/unsaved.ts';
import { useTypedOver } from '../../../platform/react/use-typed-over.ts';
import { settingsRecord, settingsRecordId, settingsSchema, type QuietRule } from '../../../platform/records/settings.record.ts';
import { defaultQuietRule } from './quiet-clients.ts';

const inWeeks = (days: unknown) => `${Number(days) / 7}`;
const overFields = [
  { field: 'timesUsualGap', label: 'Times the usual gap', words: String },
  { field: 'atLeastDays', label: 'Weeks at least', words: inWeeks },
  { field: 'afterOneVisitDays', label: 'Weeks after a single visit', words: inWeeks },
] as const;

interface QuietRuleFormProps {
  readonly initial: QuietRule;
  readonly onDone: () => void;
}

export function QuietRuleForm({ initial, onDone }: QuietRuleFormProps) {
  const { vault } = usePlatform();
  const { busy, during } = useBusy();
  const [begun] = useState(initial);
  const [times, setTimes] = useState(String(initial.timesUsualGap));
  const [weeks, setWeeks] = useState(String(initial.atLeastDays / 7));
  const [firstWeeks, setFirstWeeks] = useState(String(initial.afterOneVisitDays / 7));
  const [problem, setProblem] = useState<string>();
  const typed: QuietRule = { ...initial, timesUsualGap: Number(times), atLeastDays: Math.round(Number(weeks) * 7), afterOneVisitDays: Math.round(Number(firstWeeks) * 7) };
  const over = useTypedOver(initial, overFields);
  useUnsaved(overFields.some(({ field }) => typed[field] !== begun[field]));

  async function save(rule: QuietRule) {
    await during(async () => {
      const parsed = settingsSchema.shape.quietRule.safeParse(rule);
      if (!parsed.success || parsed.data === undefined) return setProblem('Write numbers: 1 to 10 times the gap, and 1 to 52 weeks.');
      const { data } = parsed;
      const warning = over.warning(data, vault.record(settingsRecord, settingsRecordId)?.current.body.quietRule);
      if (warning !== undefined) return setProblem(warning);
      const put = await vault.change(settingsRecord, settingsRecordId, (now) => ({ ...(now ?? settingsSchema.parse({})), quietRule: over.apply(data, now?.quietRule) }));
      if (put.ok) onDone();
      else setProblem(put.failure.message);
    });
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    void save(typed);
  }

  return (
    <form className="form" aria-label="How staying away is decided" noValidate onSubmit={submit}>
      <div className="form-columns">
        <Field label="Times the usual gap" error={problem}><TextInput type="number" min={1} max={10} step={0.5} value={times} onChange={(event) => setTimes(event.target.value)} /></Field>
        <Field label="Weeks at least"><TextInput type="number" min={1} max={52} value={weeks} onChange={(event) => setWeeks(event.target.value)} /></Field>
        <Field label="Weeks after a single visit"><TextInput type="number" min={1} max={52} value={firstWeeks} onChange={(event) => setFirstWeeks(event.target.value)} /></Field>
      </div>
      <div className="actions">
        <Button type="submit" kind="primary" busy={busy}>Save</Button>
        <Button kind="quiet" onClick={() => void save({ ...defaultQuietRule })}>As it came</Button>
        <Button kind="quiet" onClick={onDone}>Cancel</Button>
      </div>
    </form>
  );
}
