/** What a page does with what is typed, seen from inside it: when a save of the note begins, and when it is on the disk. */
import type { Page } from 'playwright-core';
import type { View } from './platform-page.ts';
import type { PopupView } from './popup-view.ts';

/** The real popup or the panel's page, with the caret in the note. */
export interface NotePage extends View {
  /** Key presses into the note. */
  type(text: string): Promise<void>;
}

export const noteInPopup = (popup: PopupView): NotePage => popup;

export const noteInPanel = (panel: Page): NotePage => ({ evaluate: (run, argument) => panel.evaluate(run, argument), type: (text) => panel.keyboard.type(text) });

interface SaveWatch {
  /** Characters of the note in the newest save that is known to be on the disk, and in the newest that has begun. */
  acknowledged: number;
  begun: number;
  /** By the held clock: when a save began, and with how many characters. */
  readonly begins: { readonly atMs: number; readonly characters: number }[];
  /** Milliseconds of the held clock; 0 while the clock runs by itself. */
  nowMs: number;
}

/** Put on `globalThis` by `watchSaves` and `holdClock`; what reads it runs in the page. */
declare const saveWatch: SaveWatch;
declare const passTime: (milliseconds: number) => void;

/** Runs in the page: from here on every save into this store is noticed, `drafts` for notes. */
export function watchSaves(store: string): void {
  // The light field, or the editor that took its place: the same text, line by line.
  const lines = (field: Element) => [...field.querySelectorAll('.cm-line')].map((line) => line.textContent).join('\n');
  const text = () => [...document.querySelectorAll('textarea, .cm-content')].filter((field) => field === document.activeElement).map((field) => (field instanceof HTMLTextAreaElement ? field.value : lines(field)))[0] ?? '';
  const watch: SaveWatch = { acknowledged: text().length, begun: text().length, begins: [], nowMs: 0 };
  const real = Object.getOwnPropertyDescriptor(IDBObjectStore.prototype, 'put');
  IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...values: Parameters<IDBObjectStore['put']>) {
    if (this.name === store) {
      const characters = text().length;
      watch.begun = characters;
      watch.begins.push({ atMs: watch.nowMs, characters });
      this.transaction.addEventListener('complete', () => (watch.acknowledged = Math.max(watch.acknowledged, characters)));
    }
    return Reflect.apply(real?.value as (...values: unknown[]) => IDBRequest<IDBValidKey>, this, values);
  };
  Object.assign(globalThis, { saveWatch: watch });
}

/** Runs in the page after `watchSaves`: from here on time passes only by `passTimeIn`. */
export function holdClock(): void {
  const waiting = new Map<number, { readonly atMs: number; readonly run: () => void }>();
  const clear = globalThis.clearTimeout;
  let lastId = 1_000_000;
  const hold = (run: () => void, ms = 0) => {
    lastId += 1;
    waiting.set(lastId, { atMs: saveWatch.nowMs + ms, run });
    return lastId;
  };
  const pass = (milliseconds: number) => {
    const untilMs = saveWatch.nowMs + milliseconds;
    for (;;) {
      const [next] = [...waiting].filter(([, { atMs }]) => atMs <= untilMs).toSorted(([, one], [, other]) => one.atMs - other.atMs);
      if (next === undefined) break;
      waiting.delete(next[0]);
      saveWatch.nowMs = next[1].atMs;
      next[1].run();
    }
    saveWatch.nowMs = untilMs;
  };
  Object.assign(globalThis, {
    setTimeout: hold,
    clearTimeout: (id: number | undefined) => void (waiting.delete(id ?? 0) || clear(id)),
    passTime: pass,
  });
}

export const savesOf = (page: NotePage): Promise<SaveWatch> => page.evaluate(() => ({ ...saveWatch }), '');

/** Lets this much time pass on the held clock. */
export const passTimeIn = (page: NotePage, milliseconds: number): Promise<void> => page.evaluate((text) => passTime(Number(text)), String(milliseconds));
