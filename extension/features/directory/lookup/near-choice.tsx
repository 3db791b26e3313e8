/** From where distances count: the therapist's own place, or where the client lives, which stays on this computer. */
import type { Near } from './use-origin.ts';

interface NearChoiceProps {
  /** As they are called here: that of whom one happens to come from, or “the client” for whom somebody is looked for. */
  readonly clientLabel: string;
  readonly near: Near;
  readonly onNear: (near: Near) => void;
  /** Why the client's place is not known; undefined where it is. */
  readonly clientProblem: string | undefined;
  readonly hasChoice: boolean;
}

export function NearChoice({ clientLabel, near, onNear, clientProblem, hasChoice }: NearChoiceProps) {
  if (clientProblem !== undefined) return <p className="quiet">{clientProblem}</p>;
  if (!hasChoice) return null;
  return (
    <fieldset className="near-choice">
      <legend>Near</legend>
      <label>
        <input type="radio" autoComplete="off" name="near" checked={near === 'client'} onChange={() => onNear('client')} />
        <span>{clientLabel}</span>
      </label>
      <label>
        <input type="radio" autoComplete="off" name="near" checked={near === 'me'} onChange={() => onNear('me')} />
        <span>me</span>
      </label>
    </fieldset>
  );
}
