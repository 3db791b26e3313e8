/** Several of a few: a group of ticks under one title. */
import { Checkbox } from '@trusted-hands/ui';
import { fieldId } from './form-problems.ts';

interface ChoicesProps<Choice extends string> {
  readonly title: string;
  /** The field of the form, whose first tick a problem leads to. */
  readonly field: string;
  readonly options: readonly { readonly value: Choice; readonly label: string }[];
  readonly chosen: readonly Choice[];
  readonly onToggle: (choice: Choice) => void;
}

export function Choices<Choice extends string>({ title, field, options, chosen, onToggle }: ChoicesProps<Choice>) {
  const titleId = `${fieldId(field)}-title`;
  return (
    <fieldset className="choices" aria-labelledby={titleId}>
      <p id={titleId} className="th-field-label">{title} <span className="th-field-optional">(optional)</span></p>
      <div className="choices-grid">
        {options.map(({ value, label }, at) => (
          <Checkbox key={value} label={label} checked={chosen.includes(value)} onChange={() => onToggle(value)} {...(at === 0 && { id: fieldId(field) })} />
        ))}
      </div>
    </fieldset>
  );
}
