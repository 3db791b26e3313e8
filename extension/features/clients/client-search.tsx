/** The line that narrows the list of clients; what is typed stays on this page. */
import { Field, TextInput } from '@trusted-hands/ui';

interface ClientSearchProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

export function ClientSearch({ value, onChange }: ClientSearchProps) {
  return (
    <Field label="Find a client" hideLabel>
      <TextInput type="search" value={value} placeholder="Find a client by name or second identifier" onChange={(event) => onChange(event.target.value)} />
    </Field>
  );
}
