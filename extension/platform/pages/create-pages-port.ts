/** Pages and windows of the extension. No address and no file name ever says who or what. */
import { browser } from 'wxt/browser';
import { z } from 'zod';
import type { PagesPort } from '../platform.ts';
import { randomId } from '../vault/random-id.ts';
import { letterKeyPrefix, writeFirstField } from '../vault/session-storage.ts';
import { followIntents, leaveIntent } from './intent.ts';
import { openSidePanelOf } from './side-panel.ts';

const viewParameter = 'view';
const viewKey = (viewId: string) => `${letterKeyPrefix}${viewId}`;
const viewSchema = z.object({ person: z.string(), recordId: z.string() });

/** @param person whose pages they are: what another one left for theirs is not for these. */
export function createPagesPort(person: string, random: (bytes: number) => Uint8Array): PagesPort {
  // Known before the click: asking for it inside would use the click up.
  let windowId: number | undefined;
  void currentWindowId().then((id) => (windowId = id));
  async function openFor(page: string, recordId: string): Promise<void> {
    // Random per opening: the address that the browser's history keeps leads to nothing after a restart.
    const viewId = randomId(random);
    await browser.storage.session.set({ [viewKey(viewId)]: { person, recordId } satisfies z.infer<typeof viewSchema> });
    await browser.tabs.create({ url: `${extensionAddress(page)}?${viewParameter}=${viewId}` });
  }
  /** What this tab was opened for, by the random id in its address; nothing where it was opened for somebody else. */
  async function openedFor(): Promise<string | undefined> {
    const viewId = new URLSearchParams(location.search).get(viewParameter);
    if (!viewId) return undefined;
    const kept = await browser.storage.session.get(viewKey(viewId));
    const view = viewSchema.safeParse(kept[viewKey(viewId)]).data;
    return view?.person === person ? view.recordId : undefined;
  }

  return {
    async openSidePanel(intent) {
      // Both at once, and what is wanted first: the panel that opens may close this page.
      await Promise.allSettled([intent && leaveIntent(intent, { person, windowId }), openSidePanelOf(windowId)]);
    },
    followIntents: (onIntent, signal) => followIntents(onIntent, { person, windowId: currentWindowId, signal }),
    async openWorkbenchTab(intent) {
      if (intent) await leaveIntent(intent, { person, windowId });
      await browser.tabs.create({ url: extensionAddress('sidepanel.html') });
    },
    isTab: async () => (await browser.tabs.getCurrent()) !== undefined,
    openLetter: (referralId) => openFor('letter.html', referralId),
    letterReferralId: openedFor,
    openHandover: (noteId) => openFor('handover.html', noteId),
    handoverNoteId: openedFor,
    async openKit() {
      await browser.tabs.create({ url: extensionAddress('kit.html') });
    },
    async saveFile(name, bytes, mediaType) {
      const address = URL.createObjectURL(new Blob([Uint8Array.from(bytes)], { type: mediaType }));
      const link = document.createElement('a');
      link.href = address;
      link.download = name;
      link.click();
      // The browser reads the blob after the click; a minute later it has it.
      setTimeout(() => URL.revokeObjectURL(address), 60_000);
    },
    copyText: (text) => navigator.clipboard.writeText(text),
    keepFirstField: (field) => writeFirstField(person, field),
    browserKeys: async () => new Map((await browser.commands.getAll()).map(({ name, shortcut }) => [name ?? '', shortcut ?? ''])),
  };
}

async function currentWindowId(): Promise<number | undefined> {
  // No browser of a telephone has windows.
  return browser.windows?.getCurrent().then(({ id }) => id, () => undefined);
}

function extensionAddress(page: string): string {
  return new URL(page, location.origin).href;
}
