/**
 * For a test that sets a page's clock. The background script goes by the real one, and once a minute takes notes that were
 * unlocked later than that for a clock that was set back: it would lock them in the middle of the test.
 */
import type { Page } from 'playwright-core';

/** In any page of the extension, once it is open. The script’s alarms come back when it starts anew, which nothing here makes it do. */
export const putOffAlarms = (page: Page) => page.evaluate(() => chrome.alarms.clearAll());
