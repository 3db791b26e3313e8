/**
 * What is typed into a form, kept sealed as it is typed: after a lock, or where the page went, it is there again when the
 * form opens. A page that shows one thing only provides no `KeptForms`, and forms there are kept on the screen alone.
 */
import { createContext, useContext, useEffect, useState } from 'react';
import type { FormFields, FormName, FormPlace, FormWriting } from '../drafts/form-drafts.ts';
import { createKeptForms, type KeptForms } from '../drafts/kept-forms.ts';
import { formDrafts } from '../drafts/form-drafts.ts';
import { usePlatform } from './platform-context.tsx';
import { useUnsaved } from './unsaved.ts';

export const KeptFormsContext = createContext<KeptForms | undefined>(undefined);

/** Said in a form that came back. */
export const typedBefore = 'What you typed here before is back. It is not saved yet.';

/** Of one page, for as long as the notes are open in it. */
export function useKeptForms(): KeptForms {
  const { draftsOf } = usePlatform();
  const [forms] = useState(() => createKeptForms(draftsOf(formDrafts)));
  useEffect(() => {
    const controller = new AbortController();
    // Another page may have gone, and left to this one what it had taken up.
    addEventListener('visibilitychange', () => void (document.visibilityState === 'visible' && forms.load().catch(() => undefined)), { signal: controller.signal });
    return () => {
      controller.abort();
      forms.close();
    };
  }, [forms]);
  return forms;
}

/** What was typed into such a form and interrupted, where it stood when this was first asked: then the form is opened for it. */
export function useInterruptedForm(form: FormName, of?: Partial<FormPlace>): FormWriting | undefined {
  const forms = useContext(KeptFormsContext);
  const [interrupted] = useState(() => forms?.interrupted(form, of));
  return interrupted;
}

interface KeptFields<Fields> {
  readonly values: Fields;
  /** What stood in the fields when typing began. */
  readonly begun: Fields;
  readonly setValues: (values: Fields) => void;
  /** True where they were typed before, and interrupted. */
  readonly isBack: boolean;
  /** They are saved, or thrown away by a press. */
  readonly settled: () => void;
}

/** The fields of one form. What `isUnsaved` is true of is kept, and asked about before it goes by leaving the view. */
export function useKeptForm<Fields extends FormFields>(place: FormPlace, initial: Fields, isUnsaved: (values: Fields, begun: Fields) => boolean = isChanged): KeptFields<Fields> {
  const forms = useContext(KeptFormsContext);
  const [form] = useState(() => forms?.open(place));
  const [begun] = useState(() => restored(initial, form?.interrupted?.begun));
  const [values, setValues] = useState(() => restored(initial, form?.interrupted?.values));
  const isKept = isUnsaved(values, begun);
  const thrownAway = () => form?.forget();
  const noLongerUnsaved = useUnsaved(isKept, thrownAway);
  useEffect(() => {
    form?.enter();
    return () => form?.leave();
  }, [form]);
  useEffect(() => {
    if (isKept) form?.keep(begun, values);
    else form?.forget();
  }, [form, isKept, begun, values]);
  return {
    values,
    begun,
    setValues,
    isBack: form?.interrupted !== undefined,
    settled() {
      form?.forget();
      noLongerUnsaved();
    },
  };
}

/** A field that an older program did not keep, or kept as something else, takes its first value. */
function restored<Fields extends FormFields>(initial: Fields, kept: FormFields | undefined): Fields {
  if (kept === undefined) return initial;
  const fitting = Object.entries(kept).filter(([field, value]) => !(field in initial) || typeof value === typeof initial[field]);
  return { ...initial, ...Object.fromEntries(fitting) };
}

function isChanged(values: FormFields, begun: FormFields): boolean {
  return Object.keys(begun).some((field) => values[field] !== begun[field]);
}
