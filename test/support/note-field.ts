/** The note's text field as tests see it: a light field at first, the editor as soon as it has come. */
import type { Page } from 'playwright-core';

/** What stands in the note, line by line, once the field is there. */
export async function noteText(page: Page): Promise<string> {
  await page.getByLabel('Note', { exact: true }).waitFor();
  return page.evaluate(noteTextHere);
}

/** Runs in a page or popup. */
export function noteTextHere(): string {
  const light = document.querySelector<HTMLTextAreaElement>('.jot-note textarea');
  return light === null ? [...document.querySelectorAll('.jot-note .cm-line')].map((line) => line.textContent).join('\n') : light.value;
}

/** Runs in a page or popup: whether the note says just this. */
export function noteSays(wanted: string): boolean {
  const light = document.querySelector<HTMLTextAreaElement>('.jot-note textarea');
  return (light === null ? [...document.querySelectorAll('.jot-note .cm-line')].map((line) => line.textContent).join('\n') : light.value) === wanted;
}

/** Runs in a page or popup: whether the caret is in the note. */
export function isCaretInNote(): boolean {
  return document.activeElement?.closest('.jot-note') !== null && document.activeElement?.matches('textarea, [role=textbox]') === true;
}

/** Waits until the editor has taken the light field's place. */
export const editorIsThere = (page: Page) => page.locator('.jot-note .cm-content').waitFor();

/** Pastes where the caret is, as from the clipboard. What is long comes in so: `fill` makes the browser lay a line at a time, 20 s for 1,500 of them. */
export const pasteText = (page: Page, text: string) =>
  page.evaluate((pasted) => {
    const data = new DataTransfer();
    data.setData('text/plain', pasted);
    document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }, text);
