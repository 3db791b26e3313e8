/** The buttons above a note. They are there from the first moment, so that nothing moves when the editor comes. */
import { noteTrays, type NoteTray } from './note-trays.ts';

interface NoteToolbarProps {
  readonly open: NoteTray | undefined;
  readonly onOpen: (tray: NoteTray | undefined) => void;
}

export function NoteToolbar({ open, onOpen }: NoteToolbarProps) {
  return (
    <fieldset className="note-toolbar" aria-label="Write with buttons">
      {noteTrays.map(({ id, label, title }) => (
        <button
          key={id}
          type="button"
          className="note-tool"
          title={title}
          aria-expanded={open === id}
          // The caret stays where it is: what a tray writes has its own place.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onOpen(open === id ? undefined : id)}
        >
          {label}
        </button>
      ))}
    </fieldset>
  );
}
