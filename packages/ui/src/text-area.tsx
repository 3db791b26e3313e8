/** Several lines of text, growing with what is written where the browser can (`field-sizing`). */
import type { ComponentProps } from 'react';
import { classNames } from './class-names.ts';
import { confidentialInputProps } from './confidential.ts';
import { useFieldControl } from './field.tsx';

export interface TextAreaProps extends ComponentProps<'textarea'> {
  /** False only for what its writer publishes. */
  readonly confidential?: boolean;
}

export function TextArea({ confidential = true, className, ...rest }: TextAreaProps) {
  return <textarea {...useFieldControl()} {...(confidential && confidentialInputProps)} {...rest} className={classNames('th-input th-text-area', className)} />;
}
