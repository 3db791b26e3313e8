/**
 * What is typed into a popup before it is there. Its page holds two plain fields of its own, which stand in it as soon as the
 * browser has read it and take keys while scripts, disk and notes are still being opened; the note takes over what was typed,
 * with the caret. Only while somebody is unlocked, so that no passphrase is ever typed into a note.
 */
import { readFirstField, type FirstField } from '../vault/session-storage.ts';

/** On the body while the plain fields are what is seen: `popup.css` hides them where anything but waiting is to be shown. */
const takingKeys = 'takes-first-keys';

const longestDrawingMs = 200;

export interface Typed {
  readonly value: string;
  readonly selectionStart: number;
  readonly selectionEnd: number;
}

/** What was typed, and where the caret stood. */
export interface FirstKeys {
  readonly client: Typed;
  readonly text: Typed;
  readonly at: FirstField;
  readonly beganAt: FirstField;
  /** Enter was pressed behind the client's name. */
  readonly isClientMeant: boolean;
}

/** Runs in the popup's page before all else; resolves when the fields are drawn, or are not to be. */
export async function takeKeysFirst(nowMs: number): Promise<void> {
  const fields = findFields();
  const first = await readFirstField(nowMs);
  // Gone where the note itself was sooner.
  if (fields?.page.isConnected !== true || first === undefined) return;
  const { page, client, text } = fields;
  client.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.isComposing) return;
    event.preventDefault();
    page.dataset['meant'] = '';
    text.focus();
  });
  page.addEventListener('compositionstart', () => (page.dataset['composing'] = ''));
  page.addEventListener('compositionend', () => delete page.dataset['composing']);
  page.dataset['beganAt'] = first;
  document.body.classList.add(takingKeys);
  (first === 'client' ? client : text).focus();
  await drawn();
}

/** A page that nobody sees is not drawn. */
function drawn(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, longestDrawingMs);
  });
}

/**
 * Takes the plain fields away and tells what was typed: at once, but for a character that is being composed, which is awaited.
 *
 * @returns a function that no longer waits; undefined where there are none.
 */
export function takeFirstKeys(onTaken: (keys: FirstKeys) => void): (() => void) | undefined {
  const fields = findFields();
  if (fields === undefined || !document.body.classList.contains(takingKeys)) {
    fields?.page.remove();
    return undefined;
  }
  const { page, client, text } = fields;
  const beganAt = page.dataset['beganAt'] === 'client' ? 'client' : 'text';
  function take(): void {
    const at = document.activeElement === client ? 'client' : document.activeElement === text ? 'text' : beganAt;
    const keys: FirstKeys = { client: typedIn(client), text: typedIn(text), at, beganAt, isClientMeant: page.dataset['meant'] !== undefined };
    document.body.classList.remove(takingKeys);
    page.remove();
    onTaken(keys);
  }
  if (page.dataset['composing'] === undefined) {
    take();
    return () => undefined;
  }
  // What is composed stands in the field first.
  const onCompositionEnd = () => setTimeout(take);
  page.addEventListener('compositionend', onCompositionEnd, { once: true });
  return () => page.removeEventListener('compositionend', onCompositionEnd);
}

/** Types it again behind what a field holds, as a person would. */
export function typeAgain(field: HTMLInputElement | HTMLTextAreaElement, { value, selectionStart, selectionEnd }: Typed): void {
  const end = field.value.length;
  field.setRangeText(value, end, end, 'end');
  field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText', data: value }));
  field.setSelectionRange(end + selectionStart, end + selectionEnd);
}

function typedIn({ value, selectionStart, selectionEnd }: HTMLInputElement | HTMLTextAreaElement): Typed {
  return { value, selectionStart: selectionStart ?? value.length, selectionEnd: selectionEnd ?? value.length };
}

function findFields() {
  const page = document.querySelector<HTMLElement>('#first-keys');
  const client = page?.querySelector('input');
  const text = page?.querySelector('textarea');
  return page && client && text ? { page, client, text } : undefined;
}
