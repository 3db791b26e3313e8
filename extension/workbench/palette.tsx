/** One line to every command, client and practitioner. Nothing typed here leaves the page. */
import { Autocomplete } from '@base-ui/react/autocomplete';
import { Dialog } from '@base-ui/react/dialog';
import { confidentialInputProps } from '@trusted-hands/ui';
import { useMemo, useState } from 'react';
import { paletteGroups, type PaletteGroup, type PaletteItem, type PaletteSources } from './palette-items.ts';

interface PaletteProps {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly sources: PaletteSources;
}

export function Palette({ open, onOpenChange, sources }: PaletteProps) {
  return (
    <Dialog.Root open={open} onOpenChange={(next) => onOpenChange(next)}>
      <Dialog.Portal>
        <Dialog.Backdrop className="th-dialog-backdrop" />
        <Dialog.Viewport className="palette-viewport">
          <Dialog.Popup className="palette" aria-label="Commands, clients and practitioners">
            <PaletteList sources={sources} onDone={() => onOpenChange(false)} />
          </Dialog.Popup>
        </Dialog.Viewport>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

interface PaletteListProps {
  readonly sources: PaletteSources;
  readonly onDone: () => void;
}

function PaletteList({ sources, onDone }: PaletteListProps) {
  const [line, setLine] = useState('');
  const groups = useMemo(() => paletteGroups(line, sources), [line, sources]);
  return (
    <Autocomplete.Root
      open
      inline
      items={groups.map((group) => ({ ...group, items: [...group.items] }))}
      mode="none"
      value={line}
      onValueChange={(value, details) => {
        if (details.reason !== 'item-press') setLine(value);
      }}
      itemToStringValue={(item: PaletteItem) => item.label}
      autoHighlight="always"
      keepHighlight
    >
      <Autocomplete.Input className="th-input palette-line" {...confidentialInputProps} aria-label="Type a command, a client or a practitioner" placeholder="Type a command or a name" />
      <Autocomplete.Status className="palette-status">{groups.length === 0 ? 'Nothing fits. > shows commands, @ clients.' : ''}</Autocomplete.Status>
      <Autocomplete.List className="palette-list">
        {(group: PaletteGroup) => (
          <Autocomplete.Group key={group.label} items={[...group.items]} className="palette-group">
            <Autocomplete.GroupLabel className="palette-group-label">{group.label}</Autocomplete.GroupLabel>
            <Autocomplete.Collection>
              {(item: PaletteItem) => (
                <Autocomplete.Item
                  key={item.id}
                  value={item}
                  className="th-popup-item"
                  onClick={() => {
                    onDone();
                    item.choose();
                  }}
                >
                  <span className="th-popup-item-label">{item.label}</span>
                  {(item.detail !== '' || item.keys !== undefined) && (
                    <span className="th-popup-item-detail">
                      {item.detail} {item.keys !== undefined && item.keys !== '' && <kbd>{item.keys}</kbd>}
                    </span>
                  )}
                </Autocomplete.Item>
              )}
            </Autocomplete.Collection>
          </Autocomplete.Group>
        )}
      </Autocomplete.List>
      <p className="palette-foot" aria-hidden>
        <kbd>↑↓</kbd> choose <kbd>Enter</kbd> go <kbd>Esc</kbd> close <span>&gt; commands</span> <span>@ clients</span>
      </p>
    </Autocomplete.Root>
  );
}
