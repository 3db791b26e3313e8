/** Tells the other open pages that something was saved. Only a ping: whoever hears it reads the store, sealed as it is. */
import { z } from 'zod';

const announcementSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('vault') }),
  z.object({ type: z.literal('entries') }),
  z.object({ type: z.literal('draft'), draftId: z.string() }),
  /** A follower asks whoever writes this draft to let go. */
  z.object({ type: z.literal('draft-wanted'), draftId: z.string() }),
  z.object({ type: z.literal('connection') }),
  z.object({ type: z.literal('directory') }),
]);
export type Announcement = z.infer<typeof announcementSchema>;

export interface Announcements {
  send(announcement: Announcement): void;
  /** Hears other pages, and this one's own. Returns its undo. */
  subscribe(listener: (announcement: Announcement) => void): () => void;
}

export function openAnnouncements(): Announcements {
  const channel = new BroadcastChannel('trusted-hands');
  const listeners = new Set<(announcement: Announcement) => void>();
  const tell = (announcement: Announcement) => {
    for (const listener of [...listeners]) listener(announcement);
  };
  channel.addEventListener('message', (event: MessageEvent<unknown>) => {
    const announcement = announcementSchema.safeParse(event.data);
    if (announcement.success) tell(announcement.data);
  });
  return {
    send(announcement) {
      channel.postMessage(announcement);
      tell(announcement);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
