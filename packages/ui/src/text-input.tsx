/** A line of text. */
import type { ComponentProps } from 'react';
import { classNames } from './class-names.ts';
import { confidentialInputProps } from './confidential.ts';
import { useFieldControl } from './field.tsx';

export interface TextInputProps extends ComponentProps<'input'> {
  /** False only for what its writer publishes. */
  readonly confidential?: boolean;
}

export function TextInput({ confidential = true, className, type = 'text', ...rest }: TextInputProps) {
  return <input type={type} {...useFieldControl()} {...(confidential && confidentialInputProps)} {...rest} className={classNames('th-input', className)} />;
}
