/** A yes or no with its sentence; the whole line is the target. */
import { useId, type ComponentProps, type ReactNode } from 'react';
import { classNames } from './class-names.ts';

export interface CheckboxProps extends Omit<ComponentProps<'input'>, 'type' | 'children'> {
  readonly label: ReactNode;
  readonly hint?: ReactNode;
}

export function Checkbox({ label, hint, className, id, ...rest }: CheckboxProps) {
  const ownId = useId();
  const inputId = id ?? ownId;
  return (
    <label className={classNames('th-checkbox', className)} htmlFor={inputId}>
      <input autoComplete="off" {...rest} type="checkbox" id={inputId} aria-labelledby={`${inputId}-label`} aria-describedby={hint ? `${inputId}-hint` : undefined} />
      <span className="th-checkbox-text">
        <span id={`${inputId}-label`}>{label}</span>
        {hint && <span id={`${inputId}-hint`} className="th-checkbox-hint">{hint}</span>}
      </span>
    </label>
  );
}
