/** The one line that is typed into. What stands in it never leaves this page: not in an address, not over the network. */
import { Field, TextInput } from '@trusted-hands/ui';

interface QueryLineProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

export function QueryLine({ value, onChange }: QueryLineProps) {
  return (
    <Field label="Find a practitioner" hideLabel>
      <TextInput type="search" value={value} placeholder="physio dubbo" autoFocus onChange={(event) => onChange(event.target.value)} />
    </Field>
  );
}
