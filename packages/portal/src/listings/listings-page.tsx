/** Listings that one did not write: is it yours, is something wrong with it, or is somebody missing? */
import { SignInGate, type SignInDeps } from '../session/sign-in-gate.tsx';
import { FindListing } from './find-listing.tsx';
import { SuggestForm } from './suggest-form.tsx';
import '../steward/steward.css';

export function ListingsPage(deps: SignInDeps) {
  return (
    <SignInGate {...deps} pageTitle="Listings · Trusted Hands" title="Sign in to go on" intro="To claim a listing, report one that is wrong, or suggest somebody. We send you a code; there is no password.">
      {({ ended }) => (
        <div className="desk">
          <h1>Listings in the directory</h1>
          <FindListing api={deps.api} ended={ended} />
          <SuggestForm api={deps.api} ended={ended} />
        </div>
      )}
    </SignInGate>
  );
}
