/** What a round came to, as it is shown: each sentence says what happened and what to do. Pure. */
import type { SyncStatus } from '../platform.ts';
import { toldFailure } from '../service/service-failure.ts';
import type { RestoredProblem } from './let-restored-in.ts';
import type { RoundReport } from './run-sync-round.ts';

const kept = 'Everything you write is kept on this computer.';

export function statusOfReport({ problem, waiting }: Pick<RoundReport, 'problem' | 'waiting'>, atMs: number): SyncStatus {
  if (problem?.type === 'locked') return { type: 'locked' };
  if (problem) return { type: 'problem', message: problemSentence(problem), waiting, ...((problem.type === 'removed' || problem.type === 'code-replaced') && { isShutOut: true }) };
  return waiting > 0 ? { type: 'waiting', waiting } : { type: 'everywhere', atMs };
}

/** `sinceMs`: when the service last answered. A service that is away is not a problem; what it says no to is one. */
export function statusOfFailure(cause: unknown, { waiting, sinceMs }: { readonly waiting: number; readonly sinceMs: number | undefined }): SyncStatus {
  const told = toldFailure(cause);
  if (told?.code === 'not-signed-in') return { type: 'problem', message: `This computer was signed out of the service, so nothing is sent or fetched. ${kept} Sign in again under Settings.`, waiting };
  if (told && !['unavailable', 'internal', 'too-many-requests', 'conflict'].includes(told.code)) return { type: 'problem', message: `The service did not take what was sent. ${kept} It said: ${told.message}`, waiting };
  if (told || isUnanswered(cause) || isInterrupted(cause)) return { type: 'offline', sinceMs, waiting };
  if (cause instanceof DOMException) return { type: 'problem', message: diskSentence(cause), waiting };
  return { type: 'problem', message: `The service answered something that this version does not understand. ${kept} Update Trusted Hands; if it goes on, tell whoever runs the service.`, waiting };
}

/** tRPC's error without a failure of ours in it, by its name: this is shown in pages that do not carry its library. */
function isUnanswered(cause: unknown): boolean {
  return cause instanceof Error && cause.name === 'TRPCClientError';
}

/** Of what was fetched: what was written here is saved, whatever became of it. */
function diskSentence({ name }: DOMException): string {
  if (name === 'QuotaExceededError') return `There is no room left on this computer’s disk, so what your other computers wrote cannot be kept here yet. ${kept} Free some space; it is tried again by itself.`;
  if (name === 'VersionError') return `Trusted Hands was updated while this page was open, so this page no longer sends or fetches. ${kept} Close it and open it again.`;
  return `The browser could not use this computer’s disk just now, so what your other computers wrote cannot be kept here yet. ${kept} It is tried again by itself; if it goes on, restart the browser.`;
}

function isInterrupted(cause: unknown): boolean {
  return cause instanceof DOMException && (cause.name === 'AbortError' || cause.name === 'TimeoutError');
}

function problemSentence(problem: Exclude<RestoredProblem, { readonly type: 'locked' }>): string {
  switch (problem.type) {
    case 'other-vault':
      return `This account already holds notes that were begun on another computer, and these here are not among them. ${kept} They stay readable here and cannot be added to the others yet. To write into the others on this computer, open them in another browser, or as a new person in this one; to send these here, connect with another e-mail address.`;
    case 'removed':
      return 'This computer was removed by another one of yours, so it no longer sends or gets notes. What is on it stays readable here. To use it again, join it anew in another browser, or as a new person in this one.';
    case 'code-replaced':
      return `The backup that was restored here is older than your newest recovery code, so this computer cannot be let in by it. ${kept} Begin in another browser, or as a new person in this one, with the newest recovery code or from another computer; what is only here can be read here, and written anew there.`;
    case 'roster-forged':
      return `The service shows another list of your computers than the one seen before, so nothing is sent to it. ${kept} Tell whoever runs the service, and do not add a computer until it is clear.`;
    case 'entries-refused':
      return `${versions(problem.count)} on the service were altered or are missing, and were not taken in. ${kept} What is held here is sent again; if this goes on, tell whoever runs the service and save a backup.`;
    case 'entries-stranded':
      return `${versions(problem.count)} cannot be sent, because something written before them is missing. They stay on this computer: save a backup, then open Trusted Hands on your other computers so that they fill it in.`;
    case 'entries-withheld':
      return `The service gives ${versions(problem.count)} without their content, and nobody destroyed them. ${kept} Open Trusted Hands on your other computers so that they send them again; if this goes on, tell whoever runs the service and save a backup.`;
    case 'entries-not-kept':
      return `The service took ${versions(problem.count)} and does not give them back, so they are not counted as sent. ${kept} Save a backup and tell whoever runs the service.`;
  }
}

function versions(count: number): string {
  return count === 1 ? 'One saved version' : `${String(count)} saved versions`;
}
