/**
 * A text field with suggestions. The text is the caller's, and so is the search: options may arrive late, free text
 * stays free, and what `onCreate` offers stands last in the list.
 */
import { Autocomplete } from '@base-ui/react/autocomplete';
import { ChevronDown, Plus } from 'lucide-react';
import { useState, type ReactNode, type Ref } from 'react';
import { confidentialInputProps } from './confidential.ts';
import { useFieldControl } from './field.tsx';
import { Spinner } from './spinner.tsx';
import { VisuallyHidden } from './visually-hidden.tsx';

export interface ComboboxOption {
  readonly id: string;
  readonly label: string;
  /** Told apart by: a second identifier, a state, a synonym. */
  readonly detail?: ReactNode;
}

export interface ComboboxProps {
  readonly text: string;
  readonly onTextChange: (text: string) => void;
  /** Already searched and in order; the combobox does not filter. */
  readonly options: readonly ComboboxOption[];
  readonly onChoose: (option: ComboboxOption) => void;
  /** Adds a last line that makes something new of the text; `createLabel` is its words. */
  readonly onCreate?: (text: string) => void;
  readonly createLabel?: (text: string) => string;
  readonly loading?: boolean;
  /** Said where nothing fits. */
  readonly emptyText?: string;
  readonly confidential?: boolean;
  readonly placeholder?: string;
  readonly inputRef?: Ref<HTMLInputElement>;
  /** Shows its suggestions at once: for whoever was typing already when it came. */
  readonly startsOpen?: boolean;
}

interface Line extends ComboboxOption {
  readonly create?: true;
}

export function Combobox({ text, onTextChange, options, onChoose, onCreate, createLabel, loading = false, emptyText, confidential = true, placeholder, inputRef, startsOpen = false }: ComboboxProps) {
  const field = useFieldControl();
  const [isAsItCame, setAsItCame] = useState(startsOpen);
  // Said outright: while the list is open, the library hides everything else on the page from screen readers, the label too.
  const labelId = field.id && `${field.id}-label`;
  const written = text.trim();
  const lines: readonly Line[] = onCreate !== undefined && written !== ''
    ? [...options, { id: '\u0000create', label: createLabel?.(written) ?? `Add “${written}”`, create: true }]
    : options;
  const choose = (line: Line) => (line.create ? onCreate?.(written) : onChoose(line));
  const status = loading ? 'Searching …' : lines.length === 0 && written !== '' ? emptyText : undefined;
  return (
    <Autocomplete.Root<Line>
      items={lines}
      mode="none"
      value={text}
      onValueChange={(value, { reason }) => {
        setAsItCame(false);
        // Choosing is told through onChoose alone: the caller decides what then stands in the field. And Escape closes
        // the list or the popup, but takes nothing away that was typed.
        if (reason !== 'item-press' && reason !== 'escape-key') onTextChange(value);
      }}
      itemToStringValue={({ label }) => label}
      // The library takes the first line for meant after a key; of what was typed before it came it knows nothing.
      autoHighlight={isAsItCame ? 'always' : true}
      defaultOpen={startsOpen}
      openOnInputClick
    >
      <Autocomplete.InputGroup className="th-combobox">
        <Autocomplete.Input {...field} aria-labelledby={labelId} {...(confidential && confidentialInputProps)} autoComplete="off" className="th-input" ref={inputRef} placeholder={placeholder} />
        <span className="th-combobox-mark" aria-hidden>{loading ? <Spinner /> : <ChevronDown size={16} />}</span>
      </Autocomplete.InputGroup>
      <Autocomplete.Portal>
        <Autocomplete.Positioner className="th-popup-place" sideOffset={4} collisionPadding={8}>
          <Autocomplete.Popup className="th-popup th-combobox-popup" data-empty={lines.length === 0 && !status ? '' : undefined}>
            <Autocomplete.Status className="th-popup-status">
              {status ?? (lines.length > 0 && <VisuallyHidden>{lines.length === 1 ? '1 suggestion' : `${lines.length} suggestions`}</VisuallyHidden>)}
            </Autocomplete.Status>
            <Autocomplete.List className="th-popup-list">
              {(line: Line) => (
                <Autocomplete.Item key={line.id} value={line} className="th-popup-item" onClick={() => choose(line)}>
                  {line.create && <Plus aria-hidden size={16} />}
                  <span className="th-popup-item-label">{line.label}</span>
                  {line.detail && <span className="th-popup-item-detail">{line.detail}</span>}
                </Autocomplete.Item>
              )}
            </Autocomplete.List>
          </Autocomplete.Popup>
        </Autocomplete.Positioner>
      </Autocomplete.Portal>
    </Autocomplete.Root>
  );
}
