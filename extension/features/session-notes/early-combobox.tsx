/**
 * A field with suggestions for the first page of a popup: a plain line takes the first keys, and the real one takes its
 * place with caret and words, its suggestions open where something was typed already.
 */
import { Spinner, TextInput, useLater, type ComboboxProps } from '@trusted-hands/ui';
import { ChevronDown } from 'lucide-react';
import { useLayoutEffect, useRef, type RefObject } from 'react';
import { useExchange } from './use-exchange.ts';

interface EarlyComboboxProps extends Omit<ComboboxProps, 'inputRef' | 'startsOpen'> {
  /** While it is not known yet what there is to suggest: the plain line stays until it is. */
  readonly isWaiting?: boolean;
  /** Of whichever of the two is there. */
  readonly inputRef?: RefObject<HTMLInputElement | null>;
}

// Two thirds of what a list of suggestions needs is to lay it out: more script than all of the note's own.
const loadCombobox = () => import('@trusted-hands/ui/combobox');

export function EarlyCombobox({ inputRef, isWaiting = false, ...props }: EarlyComboboxProps) {
  const { text, onTextChange, options, onCreate, placeholder } = props;
  const own = useRef<HTMLInputElement>(null);
  const input = inputRef ?? own;
  const loaded = useLater(loadCombobox);
  const wasTyped = useRef(false);
  const taken = useExchange(loaded !== undefined && !isWaiting, input, (field) => ({
    hadFocus: field !== null && document.activeElement === field,
    wasTyped: wasTyped.current,
    anchor: field?.selectionStart ?? 0,
    head: field?.selectionEnd ?? 0,
  }));

  useLayoutEffect(() => {
    if (taken?.hadFocus !== true) return;
    input.current?.focus();
    input.current?.setSelectionRange(taken.anchor, taken.head);
  }, [taken, input]);

  if (loaded !== undefined && taken !== undefined) return <loaded.Combobox {...props} inputRef={input} startsOpen={taken.hadFocus && taken.wasTyped} />;
  return (
    <div className="th-combobox">
      <TextInput
        ref={input}
        value={text}
        placeholder={placeholder}
        onChange={({ target }) => {
          wasTyped.current = true;
          onTextChange(target.value);
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
          // No wish to sign. Something new is taken at once; of what fits nothing is chosen that was not seen yet.
          event.preventDefault();
          if (options.length === 0 && text.trim() !== '') onCreate?.(text.trim());
        }}
      />
      <span className="th-combobox-mark" aria-hidden>{isWaiting ? <Spinner /> : <ChevronDown size={16} />}</span>
    </div>
  );
}
