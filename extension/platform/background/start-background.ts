/**
 * What the background script does: it locks when the time has come or the computer is locked, syncs now and then while no
 * page is open, and opens the side panel by key. It is never in the path of saving, and may be stopped at any time.
 */
import { browser } from 'wxt/browser';
import { forgetJotKey, forgetJotKeyIfDue } from '../jots/jot-key.ts';
import { openSidePanelOf } from '../pages/side-panel.ts';
import { idleLimitMs } from '../vault/lock-times.ts';
import { clearIfDue, clearUnlocked } from '../vault/session-storage.ts';
import { syncInBackground } from './sync-in-background.ts';

const lockAlarm = 'lock-if-due';
const syncAlarm = 'sync';

/** Call it at once when the script starts: listeners added later do not wake a stopped script. */
export function startBackground(nowMs: () => number = () => Date.now()): void {
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name !== lockAlarm) return;
    void clearIfDue(nowMs());
    void forgetJotKeyIfDue(nowMs());
  });
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === syncAlarm) void syncInBackground(nowMs).catch(() => undefined);
  });
  browser.idle.setDetectionInterval(idleLimitMs / 1000);
  browser.idle.onStateChanged.addListener((state) => {
    // `locked` is told by Chrome and Edge; Firefox tells `idle` only.
    if (state === 'locked') {
      void clearUnlocked();
      void forgetJotKey();
    } else void clearIfDue(nowMs());
  });
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === 'open-side-panel') void openSidePanelOf(tab?.windowId);
  });
  // Every page asks the clock by itself; this is for the time in which none is open.
  void browser.alarms.create(lockAlarm, { periodInMinutes: 1 });
  void beginAlarm(syncAlarm, 5);
}

/** Only where it is not there yet: to make it anew each time the script starts would put it off for ever. */
async function beginAlarm(name: string, periodInMinutes: number): Promise<void> {
  if (!(await browser.alarms.get(name))) await browser.alarms.create(name, { periodInMinutes });
}
