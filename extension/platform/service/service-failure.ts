/** Turns whatever a call to the service ends with into a Failure with a sentence. Never carries what was sent. */
import { failureSchema, type Failure } from '@trusted-hands/contract';

export const notSignedIn: Failure = { code: 'not-signed-in', message: 'Connect to a service in Settings first; then the directory can be downloaded.' };
export const signedOutBefore: Failure = { code: 'not-signed-in', message: 'This computer was signed out before. Disconnect it, connect again, then sign out everywhere.' };
export const damagedHere: Failure = { code: 'unavailable', message: 'A part of the directory on this computer was damaged and is not searched. Update the directory to fetch it again; your notes are not affected.' };
export const notForgotten: Failure = { code: 'unavailable', message: 'The browser could not write to this computer’s disk, so this computer is still connected. Try again; if it goes on, restart the browser.' };

/** `keptFromMs`: when the directory on this computer was downloaded, if it was. */
export function toFailure(cause: unknown, serviceUrl: string, keptFromMs: number | undefined): Failure {
  return toldFailure(cause) ?? (wasAnswered(cause) ? wrongAnswer(serviceUrl, keptFromMs) : noAnswer(serviceUrl, keptFromMs));
}

export function noAnswer(serviceUrl: string, keptFromMs: number | undefined): Failure {
  const kept = keptFromMs === undefined ? 'Check the address and your connection, then try again.' : lookUpGoesOn(keptFromMs);
  return { code: 'unavailable', message: `The service at ${serviceUrl} did not answer. Your notes are safe on this computer. ${kept}` };
}

/** A proxy's page, or an error of the service's own: the connection is not to blame. */
function wrongAnswer(serviceUrl: string, keptFromMs: number | undefined): Failure {
  const kept = keptFromMs === undefined ? 'Check the address.' : lookUpGoesOn(keptFromMs);
  return { code: 'unavailable', message: `The service at ${serviceUrl} answered with an error. Your notes are safe on this computer. ${kept} Try again later; if it goes on, tell whoever runs the service.` };
}

function lookUpGoesOn(keptFromMs: number): string {
  return `Look-up goes on with what was downloaded on ${new Date(keptFromMs).toLocaleDateString(undefined, { day: 'numeric', month: 'long', year: 'numeric' })}.`;
}

/** A file of the directory was asked for, and an error came instead. */
export class ErrorAnswered extends Error {}

/** By its form, as below: what came was no JSON, and the library says so. */
function wasAnswered(cause: unknown): boolean {
  return cause instanceof ErrorAnswered || (cause instanceof Error && cause.cause instanceof Error && cause.cause.name === 'SyntaxError');
}

/** What the service said went wrong; undefined where it did not answer, or not as one of ours does. */
export function toldFailure(cause: unknown): Failure | undefined {
  // By its form and not by its class: who asks need not carry the library that threw it.
  if (!(cause instanceof Error) || !('data' in cause)) return undefined;
  const { data } = cause;
  if (typeof data !== 'object' || data === null || !('failure' in data)) return undefined;
  return failureSchema.safeParse(data.failure).data;
}
