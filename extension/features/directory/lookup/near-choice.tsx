/** From where distances count: the therapist's own place, or where the client lives, which stays on this computer. */
import type { Near } from './use-origin.ts';

interface NearChoiceProps {
  readonly near: Near;
  readonly onNear: (near: Near) => void;
  /** Why the client's place is not known; undefined where it is. */
  readonly clientProblem: string | undefined;
  readonly hasOwn: boolean;
}

export function NearChoice({ near, onNear, clientProblem, hasOwn }: NearChoiceProps) {
  return (
    <fieldset className="near-choice">
      <legend>Near</legend>
      <label>
        <input type="radio" autoComplete="off" name="near" checked={near === 'client'} disabled={clientProblem !== undefined} onChange={() => onNear('client')} />
        <span>the client</span>
      </label>
      <label>
        <input type="radio" autoComplete="off" name="near" checked={near === 'me'} disabled={!hasOwn} onChange={() => onNear('me')} />
        <span>me</span>
      </label>
      {clientProblem !== undefined && <span className="quiet">{clientProblem}</span>}
    </fieldset>
  );
}
