/** How a referral should reach them, and what else somebody who refers should know. */
import { listingLimits, referralRoutes, referralRouteTitles } from '@trusted-hands/directory';
import { Field, TextArea } from '@trusted-hands/ui';
import { Choices } from './choices.tsx';
import type { FormPartProps } from './form-part.ts';
import { fieldId, problemAt } from './form-problems.ts';
import { withChoice } from './listing-form.ts';

export function ReferralsFieldset({ form, change, problems }: FormPartProps) {
  const over = form.referralNote.trim().length - listingLimits.referralNote;
  return (
    <fieldset className="form-part">
      <legend>How you like to be referred to</legend>
      <Choices
        title="A referral may come by"
        field="referralRoutes"
        options={referralRoutes.map((route) => ({ value: route, label: referralRouteTitles[route] }))}
        chosen={form.referralRoutes}
        onToggle={(route) => change('referralRoutes', { ...form, referralRoutes: withChoice(form.referralRoutes, route, referralRoutes) })}
      />
      <Field
        label="Good to know before referring"
        optional
        hint="Such as: call first, or send the images along"
        error={problemAt(problems, 'referralNote') ?? (over > 0 ? `This is ${over} characters too long.` : undefined)}
        id={fieldId('referralNote')}
      >
        <TextArea confidential={false} autoComplete="off" rows={2} value={form.referralNote} onChange={(event) => change('referralNote', { ...form, referralNote: event.target.value })} />
      </Field>
    </fieldset>
  );
}
