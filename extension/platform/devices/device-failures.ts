/** What can go wrong with computers and the recovery kit, each a sentence that says what happened and what to do. */
import { maximumActiveDevices } from '@trusted-hands/envelope';
import type { Failure } from '@trusted-hands/contract';
import type { DeviceFailure, SaveFailure } from '../platform.ts';

export const deviceFailures = {
  locked: { type: 'locked', message: 'Your notes are locked. Unlock them, then try again.' },
  notConnected: { type: 'not-connected', message: 'This needs the service, so that every computer hears of it. Connect to it in Settings, then try again. Nothing was changed.' },
  malformed: { type: 'request-malformed', message: 'That is not the text that a new computer shows, or a part of it is missing. Copy all of it from there and try again.' },
  removedBefore: { type: 'already-there', message: 'This computer was let in before and was removed. Begin again on it, so that it shows a new text, and use that one.' },
  alreadyThere: { type: 'already-there', message: 'That is the text of a computer that is in the list already. Use the one that the new computer shows.' },
  thisOne: { type: 'already-there', message: 'That is the computer in front of you. It cannot remove itself: do it from another one.' },
  gone: { type: 'already-there', message: 'There is no such computer in the list any more. Nothing was changed.' },
  tooMany: { type: 'too-many', message: `There are ${maximumActiveDevices} computers already, or too many were removed over time. Remove one that is not used any more, then try again.` },
  movedMeanwhile: { type: 'moved-meanwhile', message: 'Another computer was changing things at the same time, again and again. Nothing was changed here; wait a moment and try again.' },
  notesHere: { type: 'already-there', message: 'There are notes on this computer already, and nothing is ever written over them. To bring it to those of another computer, begin in another browser, or as a new person in this one.' },
  removed: { type: 'service', message: 'This computer was removed by another one, so it can change nothing there. The notes on it stay readable.' },
} as const satisfies Record<string, DeviceFailure>;

export const joinFailures = {
  noNotes: { code: 'not-found', message: 'The service has no notes of this account. On the computer that has them, connect to this service with the same e-mail address and wait until it says that everything is there. Or begin new notes here.' },
  notesHere: { code: 'conflict', message: deviceFailures.notesHere.message },
  stopped: { code: 'unavailable', message: 'Waiting for the other computer was stopped. Begin again when you are ready; nothing was changed.' },
  removedAgain: { code: 'not-allowed', message: 'This computer was let in and removed again by another one. Begin again here, and let it in anew.' },
  altered: { code: 'conflict', message: 'What the service gave does not fit together, so nothing of it was taken. Somebody may have altered it: try again, and if it goes on, ask whoever runs the service.' },
} as const satisfies Record<string, Failure>;

/** What syncing said is wrong stands in the way of a change too. */
export function serviceFailure(message: string): DeviceFailure {
  return { type: 'service', message };
}

export function keptFailure(failure: SaveFailure): DeviceFailure {
  return { type: failure.type === 'locked' ? 'locked' : 'storage-failed', message: failure.message };
}
