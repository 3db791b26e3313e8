/**
 * A text field with suggestions. The text is the caller's, and so is the search: options may arrive late, free text
 * stays free, and what `onCreate` offers stands last in the list.
 */
import { Autocomplete } from '@base-ui/react/autocomplete';
import { ChevronDown, Plus } from 'lucide-react';
import type { FocusEventHandler, KeyboardEventHandler, ReactNode, Ref } from 'react';
import { classNames } from './class-names.ts';
import { confidentialInputProps } from './confidential.ts';
import { useFieldControl } from './field.tsx';
import { Spinner } from './spinner.tsx';

export interface ComboboxOption {
  readonly id: string;
  readonly label: string;
  /** Told apart by: a second identifier, a state, a synonym. */
  readonly detail?: ReactNode;
  readonly icon?: ReactNode;
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
  readonly disabled?: boolean;
  readonly required?: boolean;
  readonly autoFocus?: boolean;
  readonly id?: string;
  readonly className?: string;
  readonly 'aria-label'?: string;
  readonly inputRef?: Ref<HTMLInputElement>;
  readonly onBlur?: FocusEventHandler<HTMLInputElement>;
  readonly onKeyDown?: KeyboardEventHandler<HTMLInputElement>;
  /** Highlights the first option while typing, so that Enter takes it. */
  readonly autoHighlight?: boolean;
  readonly openOnClick?: boolean;
}

interface Line extends ComboboxOption {
  readonly create?: true;
}

export function Combobox(props: ComboboxProps) {
  const field = useFieldControl();
  const { text, options, onCreate, loading = false, emptyText, autoHighlight = true, openOnClick = true, inputRef, autoFocus = false } = props;
  const creatable = onCreate !== undefined && text.trim() !== '';
  const lines: Line[] = creatable
    ? [...options, { id: '\u0000create', label: props.createLabel?.(text.trim()) ?? `Add “${text.trim()}”`, create: true }]
    : [...options];
  const choose = (line: Line) => (line.create ? onCreate?.(text.trim()) : props.onChoose(line));
  const status = loading ? 'Searching …' : lines.length === 0 && text.trim() !== '' ? emptyText : undefined;
  return (
    <Autocomplete.Root<Line>
      items={lines}
      mode="none"
      value={text}
      onValueChange={(value, details) => {
        // Choosing is told through onChoose alone: the caller decides what then stands in the field.
        if (details.reason !== 'item-press') props.onTextChange(value);
      }}
      itemToStringValue={(line) => line.label}
      autoHighlight={autoHighlight}
      openOnInputClick={openOnClick}
      disabled={props.disabled}
    >
      <Autocomplete.InputGroup className={classNames('th-combobox', props.className)}>
        <Autocomplete.Input
          {...field}
          {...(props.confidential !== false && confidentialInputProps)}
          autoComplete="off"
          className="th-input"
          ref={inputRef}
          {...(props.id !== undefined && { id: props.id })}
          aria-label={props['aria-label']}
          aria-required={props.required}
          {...(autoFocus && { autoFocus })}
          placeholder={props.placeholder}
          onBlur={props.onBlur}
          onKeyDown={props.onKeyDown}
        />
        <span className="th-combobox-mark" aria-hidden>{loading ? <Spinner /> : <ChevronDown size={16} />}</span>
      </Autocomplete.InputGroup>
      <Autocomplete.Portal>
        <Autocomplete.Positioner className="th-popup-place" sideOffset={4} collisionPadding={8}>
          <Autocomplete.Popup className="th-popup th-combobox-popup" data-empty={lines.length === 0 && !status ? '' : undefined}>
            <Autocomplete.Status className="th-popup-status">{status}</Autocomplete.Status>
            <Autocomplete.List className="th-popup-list">
              {(line: Line) => (
                <Autocomplete.Item key={line.id} value={line} className="th-popup-item" onClick={() => choose(line)}>
                  {line.create ? <Plus aria-hidden size={16} /> : line.icon}
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
