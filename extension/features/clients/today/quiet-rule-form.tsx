/** Changes when a client counts as having stayed away; kept with the therapist's own settings. */
import { Banner, Button, Field, TextInput, useBusy } from '@trusted-hands/ui';
import { useState, type FormEvent } from 'react';
import { usePlatform } from '../../../platform/react/platform-context.tsx';
import { typedBefore, useKeptForm } from '../../../platform/react/kept-form.ts';
import { useTypedOver } from '../../../platform/react/use-typed-over.ts';
import { settingsRecord, settingsRecordId, settingsSchema, type QuietRule } from '../../../platform/records/settings.record.ts';
import { defaultQuietRule } from './quiet-clients.ts';

const inWeeks = (days: unknown) => `${Number(days) / 7}`;
const overFields = [
  { field: 'timesUsualGap', label: 'Times the usual gap', words: String },
  { field: 'atLeastDays', label: 'Weeks at least', words: inWeeks },
  { field: 'afterOneVisitDays', label: 'Weeks after a single visit', words: inWeeks },
] as const;

interface QuietRuleFields extends Readonly<Record<string, string>> {
  readonly times: string;
  readonly weeks: string;
  readonly firstWeeks: string;
}

function fieldsOf({ timesUsualGap, atLeastDays, afterOneVisitDays }: QuietRule): QuietRuleFields {
  return { times: String(timesUsualGap), weeks: inWeeks(atLeastDays), firstWeeks: inWeeks(afterOneVisitDays) };
}

/** What no field asks for stays as it is. */
function ruleOf({ times, weeks, firstWeeks }: QuietRuleFields, rest: QuietRule): QuietRule {
  return { ...rest, timesUsualGap: Number(times), atLeastDays: Math.round(Number(weeks) * 7), afterOneVisitDays: Math.round(Number(firstWeeks) * 7) };
}

interface QuietRuleFormProps {
  readonly initial: QuietRule;
  readonly onDone: () => void;
}

export function QuietRuleForm({ initial, onDone }: QuietRuleFormProps) {
  const { vault } = usePlatform();
  const { busy, during } = useBusy();
  const [first] = useState(() => fieldsOf(initial));
  const { values, begun, setValues, isBack, settled } = useKeptForm({ form: 'quiet-rule', clientId: '', recordId: '' }, first);
  const [problem, setProblem] = useState<string>();
  const over = useTypedOver(ruleOf(begun, initial), overFields);

  async function save(rule: QuietRule) {
    await during(async () => {
      const parsed = settingsSchema.shape.quietRule.safeParse(rule);
      if (!parsed.success || parsed.data === undefined) return setProblem('Write numbers: 1 to 10 times the gap, and 1 to 52 weeks.');
      const { data } = parsed;
      const warning = over.warning(data, vault.record(settingsRecord, settingsRecordId)?.current.body.quietRule);
      if (warning !== undefined) return setProblem(warning);
      const put = await vault.change(settingsRecord, settingsRecordId, (now) => ({ ...(now ?? settingsSchema.parse({})), quietRule: over.apply(data, now?.quietRule) }));
      if (put.ok) leave();
      else setProblem(put.failure.message);
    });
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    void save(ruleOf(values, initial));
  }

  function leave() {
    settled();
    onDone();
  }

  return (
    <form className="form" aria-label="How staying away is decided" noValidate onSubmit={submit}>
      {isBack && <Banner live="none">{typedBefore}</Banner>}
      <div className="form-columns">
        <Field label="Times the usual gap" error={problem}><TextInput type="number" min={1} max={10} step={0.5} value={values.times} onChange={(event) => setValues({ ...values, times: event.target.value })} /></Field>
        <Field label="Weeks at least"><TextInput type="number" min={1} max={52} value={values.weeks} onChange={(event) => setValues({ ...values, weeks: event.target.value })} /></Field>
        <Field label="Weeks after a single visit"><TextInput type="number" min={1} max={52} value={values.firstWeeks} onChange={(event) => setValues({ ...values, firstWeeks: event.target.value })} /></Field>
      </div>
      <div className="actions">
        <Button type="submit" kind="primary" busy={busy}>Save</Button>
        <Button kind="quiet" onClick={() => void save({ ...defaultQuietRule })}>As it came</Button>
        <Button kind="quiet" onClick={leave}>Cancel</Button>
      </div>
    </form>
  );
}
