/** Answers a question that a page asks in a dialog. */
import type { Page } from 'playwright-core';

/**
 * Presses one of the buttons of the open dialog and waits until the dialog has gone.
 * A dialog that is still fading away has buttons too, and often one of the same name as the button that opened it.
 */
export async function answer(page: Page, name: string): Promise<void> {
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name, exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
}
