/** Work of known length. */
import { useId } from 'react';

export interface ProgressProps {
  readonly label: string;
  /** Share done, 0 to 1; absent while unknown. */
  readonly share?: number;
}

export function Progress({ label, share }: ProgressProps) {
  const id = useId();
  return (
    <div className="th-progress">
      <div className="th-progress-line">
        <label htmlFor={id}>{label}</label>
        {share !== undefined && <span aria-hidden>{Math.round(share * 100)} %</span>}
      </div>
      <progress id={id} max={1} value={share} />
    </div>
  );
}
