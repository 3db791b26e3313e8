/**
 * The forms of one page, each kept as a draft from the first key until it is saved or thrown away by a press. What a lock
 * or a closed page interrupted is taken up by one page, and given to the form that it belongs to when that opens again.
 */
import type { Draft, DraftPort, OpenDraft } from '../platform.ts';
import type { FormFields, FormName, FormPlace, FormWriting } from './form-drafts.ts';
import { saveAgainAfterMs } from './save-times.ts';

/** One form on the screen. */
export interface KeptForm {
  /** What was typed into it before it was interrupted; undefined where nothing was. */
  readonly interrupted: FormWriting | undefined;
  /** It is on the screen: what was interrupted is its own from here on. */
  enter(): void;
  /** Keeps what it holds now. */
  keep(begun: FormFields, values: FormFields): void;
  /** There is nothing unsaved in it: it was saved, thrown away, or is as it was. */
  forget(): void;
  /** It is gone from the screen. What was neither saved nor thrown away stays. */
  leave(): void;
}

export interface KeptForms {
  /** Takes up what was interrupted and is written in no other page. Resolves when it is known. */
  load(): Promise<void>;
  /** What was interrupted last and not gone on with. */
  newest(): Draft<FormWriting> | undefined;
  /** What was interrupted in such a form. */
  interrupted(form: FormName, of?: Partial<FormPlace>): FormWriting | undefined;
  open(place: FormPlace): KeptForm;
  /** Lets go of what no form went on with, for other pages. */
  close(): void;
}

export function createKeptForms(drafts: DraftPort<FormWriting>): KeptForms {
  let waiting: readonly OpenDraft<FormWriting>[] = [];
  let isClosed = false;

  const find = (form: FormName, of: Partial<FormPlace>) =>
    waiting.find((draft) => {
      const written = draft.current();
      return !draft.isDiscarded() && written.form === form && (of.clientId ?? written.clientId) === written.clientId && (of.recordId ?? written.recordId) === written.recordId;
    });

  async function load(): Promise<void> {
    isClosed = false;
    const known = new Set(waiting.map((draft) => draft.current().draftId));
    const found: OpenDraft<FormWriting>[] = [];
    for (const { draftId } of await drafts.list()) {
      // oxlint-disable-next-line no-await-in-loop -- a handful at most
      const draft = known.has(draftId) ? undefined : await drafts.open(draftId);
      if (draft?.role() === 'writer') found.push(draft);
      // Written in another page, or in an open form of this one.
      else draft?.close();
    }
    if (isClosed) for (const draft of found) draft.close();
    else waiting = [...waiting, ...found];
  }

  return {
    load,
    newest: () => waiting.filter((draft) => !draft.isDiscarded()).map((draft) => draft.current()).toSorted((left, right) => right.updatedAtMs - left.updatedAtMs)[0],
    interrupted: (form, of = {}) => find(form, of)?.current(),
    open(place) {
      return openForm(place, {
        drafts,
        interrupted: find(place.form, place),
        take(draft) {
          waiting = waiting.filter((other) => other !== draft);
        },
        putBack(draft) {
          if (isClosed) draft.close();
          else waiting = [draft, ...waiting];
        },
      });
    },
    close() {
      isClosed = true;
      for (const draft of waiting) draft.close();
      waiting = [];
    },
  };
}

interface OpenFormParts {
  readonly drafts: DraftPort<FormWriting>;
  readonly interrupted: OpenDraft<FormWriting> | undefined;
  readonly take: (draft: OpenDraft<FormWriting>) => void;
  /** For when the form opens again. */
  readonly putBack: (draft: OpenDraft<FormWriting>) => void;
}

function openForm(place: FormPlace, { drafts, interrupted, take, putBack }: OpenFormParts): KeptForm {
  let draft = interrupted;
  let held: Pick<FormWriting, 'begun' | 'values'> | undefined = interrupted?.current();
  let making: Promise<void> | undefined;
  let isGone = false;

  async function make(first: Pick<FormWriting, 'begun' | 'values'>): Promise<void> {
    const made = await drafts.create({ ...place, ...first });
    making = undefined;
    if (!made.ok) {
      // On the screen it stands still. Once the notes are locked it is gone from there too.
      if (made.failure.type !== 'locked') setTimeout(keepHeld, saveAgainAfterMs);
      return;
    }
    draft = made.value;
    if (held === undefined) return discard();
    if (held !== first) draft.edit(held);
    // Locked meanwhile, or closed: it is found again when the page looks what there is.
    if (isGone) draft.close();
    return undefined;
  }

  function keepHeld(): void {
    if (held === undefined || draft !== undefined) return;
    making ??= make(held);
  }

  function discard(): void {
    const gone = draft;
    draft = undefined;
    void gone?.discard().then(() => gone.close());
  }

  function leaveDraft(): void {
    if (draft === undefined) return;
    // The lock has taken it: what was typed is sealed, and is found again after unlocking.
    if (draft.role() === 'writer') putBack(draft);
    else draft.close();
  }

  return {
    interrupted: interrupted?.current(),
    enter() {
      isGone = false;
      if (draft !== undefined) take(draft);
    },
    keep(begun, values) {
      held = { begun, values };
      if (draft === undefined) keepHeld();
      else draft.edit(held);
    },
    forget() {
      held = undefined;
      discard();
    },
    leave() {
      isGone = true;
      leaveDraft();
    },
  };
}
