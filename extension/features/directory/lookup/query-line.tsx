/** The one line that is typed into. What stands in it never leaves this page: not in an address, not over the network. */
import { Field, TextInput } from '@trusted-hands/ui';
import { useInitialFocus } from '../../../platform/react/use-initial-focus.ts';

interface QueryLineProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

export function QueryLine({ value, onChange }: QueryLineProps) {
  const input = useInitialFocus<HTMLInputElement>();
  return (
    <Field label="Find a practitioner" hideLabel>
      <TextInput type="search" value={value} placeholder="physio dubbo" ref={input} onChange={(event) => onChange(event.target.value)} />
    </Field>
  );
}
