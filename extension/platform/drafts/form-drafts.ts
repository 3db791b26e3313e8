/** What is typed into a form and not saved yet, as drafts: the notes may be locked, or the page go, before “Save” is pressed. */
import { z } from 'zod';
import { kept, type DraftKind } from './draft-kind.ts';

const formNames = ['client', 'complaint', 'consent', 'retention', 'stayed-away', 'kept-person', 'invitation', 'steps', 'referral-step', 'my-details', 'quiet-rule', 'computer-name'] as const;
export type FormName = (typeof formNames)[number];

/** Which form it is; two that are the same in all three are one. */
export interface FormPlace {
  readonly form: FormName;
  /** Whom it is about, or on whose page it stands; empty where about no client. */
  readonly clientId: string;
  /** What it changes; empty for something new. */
  readonly recordId: string;
}

/** The fields of a form by name. */
export type FormFields = Readonly<Record<string, string | boolean>>;

export interface FormWriting extends FormPlace {
  /** What stood in the fields when typing began, so that what was not touched stays as it is by the time of saving. */
  readonly begun: FormFields;
  readonly values: FormFields;
}

/** Of a record that a newer program wrote, a field may hold what no form of this one asks for. */
const fields = z.record(z.string(), z.unknown()).transform((all): FormFields => Object.fromEntries(Object.entries(all).flatMap(([name, value]) => (typeof value === 'string' || typeof value === 'boolean' ? [[name, value]] : []))));

export const formDrafts: DraftKind<FormWriting> = {
  kind: 'form',
  schema: z.object({ ...kept, form: z.enum(formNames), clientId: z.string(), recordId: z.string(), begun: fields, values: fields }),
  blank: { form: 'client', clientId: '', recordId: '', begun: {}, values: {} },
};
