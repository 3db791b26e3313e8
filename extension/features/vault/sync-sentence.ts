/** Where the notes are, in a person's words: a few for the status bar, one sentence with the next step for the page. Pure. */
import type { SyncStatus } from '../../platform/platform.ts';
import { formatSigned } from '../../platform/records/day.ts';

export interface SyncSentence {
  /** A few words. They change with the state, not with every number, so that they can be read out. */
  readonly words: string;
  /** Said behind the words where there is room; read out always. */
  readonly assurance: 'saved here' | 'unfinished here only' | undefined;
  /** A number that changes often: shown beside the words, and not read out each time. */
  readonly count: string | undefined;
  /** `caution` only where a person has to do something: being offline for a while is a normal day. */
  readonly tone: 'saved' | 'neutral' | 'caution';
  /** A sentence or two: what it means and what comes next. */
  readonly detail: string;
}

interface SentenceFacts {
  readonly nowMs: number;
  /** Notes and referrals that are begun: no service and no other computer gets them before they are signed. */
  readonly unfinished: number;
  readonly locale?: string;
}

export function sentenceOfSync(status: SyncStatus, { nowMs, unfinished, locale }: SentenceFacts): SyncSentence {
  switch (status.type) {
    case 'not-connected':
      return { words: 'Saved on this computer', assurance: undefined, count: undefined, tone: 'saved', detail: 'Your notes are on this computer alone. Connect to a service to have them on another computer too; it gets them locked and cannot read them.' };
    case 'locked':
      return { words: 'Locked', assurance: undefined, count: undefined, tone: 'neutral', detail: 'While this computer is locked, nothing is sent or fetched. It goes on when you unlock.' };
    case 'offline':
      return {
        words: status.sinceMs === undefined ? 'Offline' : `Offline since ${formatSigned(status.sinceMs, nowMs, locale)}`,
        assurance: 'saved here',
        count: undefined,
        tone: 'neutral',
        detail: `${partialSentence(status)}The service does not answer just now. Go on writing: ${waitingSentence(status.waiting)}`,
      };
    case 'downloading':
      return { words: 'Downloading', assurance: undefined, count: percent(status.share), tone: 'neutral', detail: 'Your notes are coming to this computer. You can write meanwhile.' };
    case 'waiting':
      return { words: 'On its way', assurance: undefined, count: status.waiting === 0 ? undefined : `(${status.waiting})`, tone: 'neutral', detail: status.waiting === 0 ? 'Saved on this computer. The service is being asked what is new.' : `Saved on this computer, and ${changes(status.waiting)} on the way to the service.` };
    case 'everywhere':
      return unfinished === 0
        ? { words: 'Saved everywhere', assurance: undefined, count: undefined, tone: 'saved', detail: `At ${formatSigned(status.atMs, nowMs, locale)} everything on this computer was with the service too, locked so that only you can read it. Your other computers fetch it there.` }
        : {
            words: 'All signed notes are everywhere',
            assurance: 'unfinished here only',
            count: undefined,
            tone: 'neutral',
            detail: `At ${formatSigned(status.atMs, nowMs, locale)} everything signed was with the service too, locked so that only you can read it. ${unfinishedSentence(unfinished)} on this computer only until you sign.`,
          };
    case 'problem':
      return { words: status.waiting > 0 ? 'Not sent' : 'Please look', assurance: 'saved here', count: status.waiting > 0 ? `(${status.waiting})` : undefined, tone: 'caution', detail: `${partialSentence(status)}${status.message}` };
  }
}

/** Said until it was read, whatever the state is meanwhile: a service that loses is not one to trust without a backup. */
export function sentenceOfLoss(atMs: number, nowMs: number, locale?: string): { readonly words: string; readonly detail: string } {
  return {
    words: 'The service had lost some of your notes',
    detail: `${formatSigned(atMs, nowMs, locale)}: it lacked what it once had, so it was set back or emptied. Everything is still on this computer, which sends again what is lacking there. If it happens again, save a backup and tell whoever runs the service.`,
  };
}

function waitingSentence(waiting: number): string {
  return waiting === 0 ? 'what you write is saved on this computer and goes as soon as it can.' : `${changes(waiting)} saved on this computer and ${waiting === 1 ? 'goes' : 'go'} as soon as it can.`;
}

function partialSentence({ isPartial }: { readonly isPartial?: boolean | undefined }): string {
  return isPartial === true ? 'Not all of your notes are here yet. ' : '';
}

function unfinishedSentence(count: number): string {
  return count === 1 ? '1 unfinished note is' : `${count} unfinished notes are`;
}

function changes(count: number): string {
  return count === 1 ? '1 change is' : `${count} changes are`;
}

/** Rounded down, so that what is not finished never says 100. */
function percent(share: number): string {
  return `${Math.floor(Math.min(1, Math.max(0, share)) * 100)} %`;
}
