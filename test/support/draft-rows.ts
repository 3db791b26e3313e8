/** Looks into the store of a page's computer, past the program. */
import type { Page } from 'playwright-core';

/** Under which names drafts lie there, of whatever kind. */
export const draftNames = (panel: Page) => panel.evaluate(async () => {
  const opening = indexedDB.open('trusted-hands');
  await new Promise((resolve) => (opening.onsuccess = resolve));
  const reading = opening.result.transaction('drafts').objectStore('drafts').getAllKeys();
  await new Promise((resolve) => (reading.onsuccess = resolve));
  opening.result.close();
  return reading.result.map(String);
});

/** How many there are. */
export const draftRows = async (panel: Page) => (await draftNames(panel)).length;
