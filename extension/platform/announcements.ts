/** Tells the other open pages that something was saved. Only a ping: whoever hears it reads the store, sealed as it is. */
import { z } from 'zod';
import { createListeners } from './listeners.ts';
import type { SyncStatus } from './platform.ts';

const waiting = z.number().int();
const isPartial = z.boolean().optional();
const syncStatusSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('not-connected') }),
  z.object({ type: z.literal('locked') }),
  z.object({ type: z.literal('offline'), sinceMs: z.union([z.number(), z.undefined()]), waiting, isPartial }),
  z.object({ type: z.literal('downloading'), share: z.number() }),
  z.object({ type: z.literal('waiting'), waiting }),
  z.object({ type: z.literal('everywhere'), atMs: z.number() }),
  z.object({ type: z.literal('problem'), message: z.string(), waiting, isPartial, isShutOut: z.boolean().optional() }),
]) satisfies z.ZodType<SyncStatus>;

const announcementSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('vault') }),
  z.object({ type: z.literal('entries') }),
  z.object({ type: z.literal('draft'), draftId: z.string() }),
  /** A follower asks whoever writes this draft to let go; `by` is a random name for as long as it is open. */
  z.object({ type: z.literal('draft-wanted'), draftId: z.string(), by: z.string() }),
  /** The writer has saved all it had and writes no more: the page that asked may take the lock. */
  z.object({ type: z.literal('draft-given'), draftId: z.string(), to: z.string() }),
  z.object({ type: z.literal('connection') }),
  /** What a round of syncing came to. */
  z.object({ type: z.literal('sync'), status: syncStatusSchema }),
  /** A page that opened asks for it. */
  z.object({ type: z.literal('sync-asked') }),
  z.object({ type: z.literal('directory') }),
  /** What one vouches for, or whom one has reason to trust. */
  z.object({ type: z.literal('vouches') }),
  /** Every open page is to be covered. */
  z.object({ type: z.literal('cover') }),
]);
type Announcement = z.infer<typeof announcementSchema>;

export interface Announcements {
  send(announcement: Announcement): void;
  /** Where this page has taken in by itself what it announces. */
  sendToOthers(announcement: Announcement): void;
  /** Hears other pages, and this one's own. Returns its undo. */
  subscribe(listener: (announcement: Announcement) => void): () => void;
}

/** Among the pages of one person. `close` is for work that ends before its script does. */
export function openAnnouncements(person: string): Announcements & { close(): void } {
  const channel = new BroadcastChannel(`trusted-hands-of-${person}`);
  const listeners = createListeners<[Announcement]>();
  channel.addEventListener('message', (event: MessageEvent<unknown>) => {
    const announcement = announcementSchema.safeParse(event.data);
    if (announcement.success) listeners.tell(announcement.data);
  });
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a BroadcastChannel takes none: it never leaves its origin
  const sendToOthers = (announcement: Announcement) => channel.postMessage(announcement);
  return {
    send(announcement) {
      sendToOthers(announcement);
      listeners.tell(announcement);
    },
    sendToOthers,
    subscribe: (listener) => listeners.add(listener),
    close: () => channel.close(),
  };
}
