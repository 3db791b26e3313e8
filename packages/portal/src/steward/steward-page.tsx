/** Where stewards look at what waits: signed in, and named by the operator. */
import { SignInGate, type SignInDeps } from '../session/sign-in-gate.tsx';
import { StewardDesk } from './steward-desk.tsx';

export function StewardPage(deps: SignInDeps) {
  return (
    <SignInGate {...deps} pageTitle="Checking listings · Trusted Hands" title="Checking listings" intro="For stewards of this directory. We send you a code; there is no password.">
      {({ ended }) => <StewardDesk api={deps.api} nowMs={deps.nowMs} ended={ended} />}
    </SignInGate>
  );
}
