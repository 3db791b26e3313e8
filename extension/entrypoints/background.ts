/**
 * The background script: it locks when the time has come or the computer is locked, and opens the side panel by key. It
 * is never in the path of saving, and may be stopped at any time.
 */
import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { idleLimitMs } from '../platform/vault/lock-times.ts';
import { clearIfDue, clearUnlocked } from '../platform/vault/session-storage.ts';
import { openSidePanelOf } from '../platform/pages/side-panel.ts';

const lockAlarm = 'lock-if-due';

export default defineBackground(() => {
  // Listeners are added at once, so that a stopped worker is woken by them.
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === lockAlarm) void clearIfDue(Date.now());
  });
  browser.idle.setDetectionInterval(idleLimitMs / 1000);
  browser.idle.onStateChanged.addListener((state) => {
    // `locked` is told by Chrome and Edge; Firefox tells `idle` only.
    if (state === 'locked') void clearUnlocked();
    else void clearIfDue(Date.now());
  });
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === 'open-side-panel') void openSidePanelOf(tab?.windowId);
  });
  void browser.alarms.create(lockAlarm, { periodInMinutes: 1 });
});
