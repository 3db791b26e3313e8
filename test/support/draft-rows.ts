/** Looks into the store of a page's computer, past the program. */
import type { Page } from 'playwright-core';

/** How many drafts there are, of whatever kind. */
export const draftRows = (panel: Page) => panel.evaluate(async () => {
  const opening = indexedDB.open('trusted-hands');
  await new Promise((resolve) => (opening.onsuccess = resolve));
  const counting = opening.result.transaction('drafts').objectStore('drafts').count();
  await new Promise((resolve) => (counting.onsuccess = resolve));
  opening.result.close();
  return counting.result;
});
