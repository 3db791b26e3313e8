/** A row or grid of things to press, one of which may be chosen. The caret in the note stays where it is. */
interface Option<Value> {
  readonly value: Value;
  readonly label: string;
  /** Said instead of the label where that is only a sign. */
  readonly name?: string;
}

interface OptionRowProps<Value> {
  readonly label: string;
  readonly options: readonly Option<Value>[];
  readonly chosen?: Value | undefined;
  readonly onChoose: (value: Value) => void;
  readonly className?: string;
}

export function OptionRow<Value extends string | number>({ label, options, chosen, onChoose, className = '' }: OptionRowProps<Value>) {
  return (
    <fieldset className={`note-options ${className}`} aria-label={label}>
      {options.map(({ value, label: words, name }) => (
        <button key={value} type="button" className="note-option" {...(name !== undefined && { 'aria-label': name })} {...(chosen !== undefined && { 'aria-pressed': chosen === value })} onMouseDown={(event) => event.preventDefault()} onClick={() => onChoose(value)}>
          {words}
        </button>
      ))}
    </fieldset>
  );
}

/** 0 to 10. */
export const painOptions = Array.from({ length: 11 }, (_, value) => ({ value, label: String(value) }));

/** From 0 to what is normal, in steps of five degrees. */
export function degreeOptions(normalDegrees: number): readonly Option<number>[] {
  return Array.from({ length: Math.ceil(normalDegrees / 5) + 1 }, (_, step) => ({ value: step * 5, label: String(step * 5), name: `${step * 5} degrees` }));
}

export const resultOptions = [
  { value: '+', label: '+', name: 'Positive' },
  { value: '-', label: '−', name: 'Negative' },
  { value: '±', label: '±', name: 'Equivocal' },
] as const;
