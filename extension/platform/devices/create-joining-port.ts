/** Bringing a computer to the notes of another one. Until it is wired, it says that it cannot be done yet. */
import type { JoiningPort } from '../platform.ts';

const fails = () => Promise.resolve({ ok: false, failure: { code: 'unavailable', message: 'This version cannot join another computer yet.' } } as const);

export function createJoiningPort(): JoiningPort {
  return { requestCode: fails, signIn: fails };
}
