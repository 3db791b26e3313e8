/**
 * Covering the screen: what is open stays open and unlocked behind it. By key on every open page, and on a shared computer
 * by itself, on each page, a minute after that page was last used. Uncovering is a key or a click.
 */
import type { Announcements } from '../announcements.ts';
import { createListeners } from '../listeners.ts';
import type { CoverPort } from '../platform.ts';
import type { Session } from '../vault/session.ts';

interface CoverPortParts {
  readonly announcements: Announcements;
  readonly session: Pick<Session, 'secrets' | 'subscribe'>;
  readonly isShared: () => boolean;
  readonly nowMs: () => number;
}

export const coverAfterMs = 60_000;
/** A timer does not count the time a computer sleeps, so the clock is looked at often instead. */
const lookEveryMs = 1_000;

export function createCoverPort({ announcements, session, isShared, nowMs }: CoverPortParts): CoverPort & { readonly look: () => void; readonly touch: () => void } {
  const listeners = createListeners();
  let isCovered = false;
  let usedAtMs = nowMs();

  function set(covered: boolean): void {
    usedAtMs = nowMs();
    if (covered === isCovered) return;
    isCovered = covered;
    listeners.tell();
  }

  /** What is locked shows nothing, so there is nothing to cover. */
  const coverHere = () => session.secrets() !== undefined && set(true);

  function look(): void {
    if (!isCovered && isShared() && nowMs() - usedAtMs >= coverAfterMs) coverHere();
  }

  announcements.subscribe(({ type }) => {
    if (type === 'cover') coverHere();
  });
  session.subscribe(() => {
    if (session.secrets() === undefined) set(false);
  });

  return {
    isCovered: () => isCovered,
    cover: () => announcements.send({ type: 'cover' }),
    uncover: () => set(false),
    look,
    touch() {
      // Whoever comes back after a minute has to uncover first.
      look();
      if (!isCovered) usedAtMs = nowMs();
    },
    subscribe: (listener) => listeners.add(listener),
  };
}

/** Follows keys, pointer and clock of this page; a key that uncovers does nothing else. */
export function followPage(cover: Pick<ReturnType<typeof createCoverPort>, 'isCovered' | 'uncover' | 'look' | 'touch'>): void {
  addEventListener(
    'keydown',
    (event) => {
      cover.touch();
      if (!cover.isCovered()) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      if (!event.repeat && !['Shift', 'Control', 'Alt', 'Meta'].includes(event.key)) cover.uncover();
    },
    { capture: true },
  );
  for (const activity of ['pointerdown', 'wheel']) addEventListener(activity, () => cover.touch(), { passive: true, capture: true });
  for (const seen of ['focus', 'visibilitychange']) addEventListener(seen, () => cover.look(), { capture: true });
  setInterval(() => cover.look(), lookEveryMs);
}
