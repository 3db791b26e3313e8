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
  if (clientProblem !== undefined) return <p className="quiet">{clientProblem}</p>;
  if (!hasOwn) return null;
  return (
    <fieldset className="near-choice">
      <legend>Near</legend>
      <label>
        <input type="radio" autoComplete="off" name="near" checked={near === 'client'} onChange={() => onNear('client')} />
        <span>the client</span>
      </label>
      <label>
        <input type="radio" autoComplete="off" name="near" checked={near === 'me'} onChange={() => onNear('me')} />
        <span>me</span>
      </label>
    </fieldset>
  );
}
