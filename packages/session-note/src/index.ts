/** The note language: what the lines of a session note mean. */
export { type NoteLine, type NoteLineKind, type NoteSection, noteSections, parseSessionNote, type SessionNoteText } from './parse-session-note.ts';
export { keptBackLines, type LetterSection, letterSections } from './letter-sections.ts';
