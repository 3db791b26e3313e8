/** Takes a file, and goes on showing which. */
import type { ComponentProps } from 'react';
import { TextInput } from './text-input.tsx';

interface FileInputProps extends Omit<ComponentProps<'input'>, 'type' | 'onChange'> {
  /** Told again where the same file is chosen again; undefined where it was taken away. */
  readonly onFile: (file: File | undefined) => void;
}

export function FileInput({ onFile, ...rest }: FileInputProps) {
  return (
    <TextInput
      {...rest}
      type="file"
      onClick={(event) => {
        // The same file again is a change too: it may have been corrected meanwhile.
        event.currentTarget.value = '';
      }}
      onChange={({ target }) => onFile(target.files?.[0])}
    />
  );
}
