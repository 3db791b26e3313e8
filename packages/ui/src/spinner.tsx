/** Work of unknown length; silent unless it is given a label. */
export interface SpinnerProps {
  readonly label?: string;
}

export function Spinner({ label }: SpinnerProps) {
  return (
    <span className="th-spinner" {...(label !== undefined && { role: 'status' })}>
      <span className="th-spinner-ring" aria-hidden />
      {label !== undefined && <span>{label}</span>}
    </span>
  );
}
