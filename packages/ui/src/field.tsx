/** Label, hint and error around one control, which takes its id and descriptions from here. */
import { CircleAlert, TriangleAlert } from 'lucide-react';
import { createContext, useContext, useId, useMemo, type ReactNode } from 'react';
import { classNames } from './class-names.ts';

export interface FieldProps {
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  /** Blocks: says what is wrong and what to do. */
  readonly error?: ReactNode;
  /** Does not block. */
  readonly caution?: ReactNode;
  /** Said behind the label; everything unmarked is needed. */
  readonly optional?: boolean;
  readonly hideLabel?: boolean;
  /** The control's id, where something outside must find it. */
  readonly id?: string;
  readonly className?: string;
  readonly children: ReactNode;
}

export interface FieldControlProps {
  readonly id?: string;
  readonly 'aria-describedby'?: string;
  readonly 'aria-invalid'?: true;
}

const FieldContext = createContext<FieldControlProps>({});

/** What a control inside a Field must carry; empty outside one. */
export function useFieldControl(): FieldControlProps {
  return useContext(FieldContext);
}

export function Field({ label, hint, error, caution, optional = false, hideLabel = false, id, className, children }: FieldProps) {
  const ownId = useId();
  const controlId = id ?? ownId;
  const described = [hint && `${controlId}-hint`, error && `${controlId}-error`, caution && `${controlId}-caution`].filter(Boolean).join(' ');
  const isInvalid = Boolean(error);
  const control = useMemo<FieldControlProps>(
    () => ({ id: controlId, ...(described !== '' && { 'aria-describedby': described }), ...(isInvalid && { 'aria-invalid': true as const }) }),
    [controlId, described, isInvalid],
  );
  return (
    <div className={classNames('th-field', className)}>
      <label id={`${controlId}-label`} className={classNames('th-field-label', hideLabel && 'th-visually-hidden')} htmlFor={controlId}>
        {label}
        {optional && <span className="th-field-optional"> (optional)</span>}
      </label>
      {hint && <div id={`${controlId}-hint`} className="th-field-hint">{hint}</div>}
      <FieldContext value={control}>{children}</FieldContext>
      {/* The lines stand there while empty, so that what appears in them is read out. */}
      <output id={`${controlId}-error`} className="th-field-error" htmlFor={controlId}>
        {error && <><CircleAlert aria-hidden size={16} /><span>{error}</span></>}
      </output>
      <output id={`${controlId}-caution`} className="th-field-caution" htmlFor={controlId}>
        {!error && caution && <><TriangleAlert aria-hidden size={16} /><span>{caution}</span></>}
      </output>
    </div>
  );
}
