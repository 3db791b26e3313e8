/**
 * A text field with suggestions. The text is the caller's, and so is the search: options may arrive late, free text
 * stays free, and what `onCreate` offers stands last in the list. The pattern is the ARIA guide's editable combobox with
 * list autocomplete; written here because the popup opens with it, and a library's weighs more than the popup's own code.
 */
/* oxlint-disable jsx-a11y/prefer-tag-over-role, jsx-a11y/no-static-element-interactions, jsx-a11y/click-events-have-key-events -- no element of HTML's own has this pattern; the field takes the keys */
import { ChevronDown, Plus } from 'lucide-react';
import { useEffect, useId, useRef, useState, type FocusEventHandler, type KeyboardEvent, type KeyboardEventHandler, type ReactNode, type Ref } from 'react';
import { classNames } from './class-names.ts';
import { confidentialInputProps } from './confidential.ts';
import { useFieldControl } from './field.tsx';
import { Spinner } from './spinner.tsx';
import { VisuallyHidden } from './visually-hidden.tsx';

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

const nothing = -1;

export function Combobox(props: ComboboxProps) {
  const field = useFieldControl();
  const listId = useId();
  const { text, options, onCreate, loading = false, emptyText, autoHighlight = true, openOnClick = true, autoFocus = false, inputRef, ...rest } = props;
  const creatable = onCreate !== undefined && text.trim() !== '';
  const lines: readonly Line[] = creatable
    ? [...options, { id: '\u0000create', label: rest.createLabel?.(text.trim()) ?? `Add “${text.trim()}”`, create: true }]
    : options;
  const status = loading ? 'Searching …' : lines.length === 0 && text.trim() !== '' ? emptyText : undefined;
  const [wantsOpen, setOpen] = useState(false);
  const [marked, setMarked] = useState(nothing);
  const isOpen = wantsOpen && !rest.disabled && (lines.length > 0 || status !== undefined);
  const highlighted = Math.min(marked, lines.length - 1);
  const list = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (isOpen && highlighted !== nothing) list.current?.querySelector('[data-highlighted]')?.scrollIntoView({ block: 'nearest' });
  }, [isOpen, highlighted]);

  function open(at: number) {
    setOpen(true);
    setMarked(at);
  }

  function close() {
    setOpen(false);
    setMarked(nothing);
  }

  /** Choosing is told through onChoose alone: the caller decides what then stands in the field. */
  function choose(line: Line) {
    close();
    if (line.create) onCreate?.(text.trim());
    else rest.onChoose(line);
  }

  function pressKey(event: KeyboardEvent<HTMLInputElement>) {
    rest.onKeyDown?.(event);
    if (event.defaultPrevented || event.nativeEvent.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
    const line = lines[highlighted];
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (lines.length === 0) return;
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      open(isOpen && highlighted !== nothing ? (highlighted + step + lines.length) % lines.length : step === 1 ? 0 : lines.length - 1);
    } else if (event.key === 'Enter' && isOpen && line !== undefined) {
      event.preventDefault();
      choose(line);
    } else if (event.key === 'Escape' && isOpen) {
      // The list alone: in the toolbar popup the same key would close the popup.
      event.preventDefault();
      event.stopPropagation();
      close();
    }
  }

  return (
    <div className={classNames('th-combobox', rest.className)}>
      <input
        type="text"
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={isOpen}
        aria-controls={isOpen ? listId : undefined}
        aria-activedescendant={isOpen && highlighted !== nothing ? `${listId}-${highlighted}` : undefined}
        {...field}
        {...(rest.confidential !== false && confidentialInputProps)}
        autoComplete="off"
        className="th-input"
        ref={inputRef}
        {...(rest.id !== undefined && { id: rest.id })}
        aria-label={props['aria-label']}
        aria-required={rest.required}
        {...(autoFocus && { autoFocus })}
        disabled={rest.disabled}
        placeholder={rest.placeholder}
        value={text}
        onChange={(event) => {
          open(autoHighlight && event.target.value.trim() !== '' ? 0 : nothing);
          rest.onTextChange(event.target.value);
        }}
        onClick={() => openOnClick && !isOpen && open(nothing)}
        onBlur={(event) => {
          close();
          rest.onBlur?.(event);
        }}
        onKeyDown={pressKey}
      />
      <span className="th-combobox-mark" aria-hidden>{loading ? <Spinner /> : <ChevronDown size={16} />}</span>
      <VisuallyHidden><output>{isOpen ? status : ''}</output></VisuallyHidden>
      {isOpen && (
        // A press on the list must not take the focus from the field; only what is let go on a line chooses it.
        <div className="th-popup th-combobox-popup" ref={list} onPointerDown={(event) => event.preventDefault()} onMouseDown={(event) => event.preventDefault()}>
          {status !== undefined && <p className="th-popup-status" aria-hidden>{status}</p>}
          <div role="listbox" id={listId} aria-label={props['aria-label'] ?? 'Suggestions'} className="th-popup-list">
            {lines.map((line, index) => (
              <div
                key={line.id}
                id={`${listId}-${index}`}
                role="option"
                tabIndex={-1}
                aria-selected={index === highlighted}
                className="th-popup-item"
                data-highlighted={index === highlighted ? '' : undefined}
                onPointerMove={() => setMarked(index)}
                onClick={() => choose(line)}
              >
                {line.create ? <Plus aria-hidden size={16} /> : line.icon}
                <span className="th-popup-item-label">{line.label}</span>
                {line.detail && <span className="th-popup-item-detail">{line.detail}</span>}
              </div>
            ))}
          </div>
        </div>
      )}
    </div>
  );
}
