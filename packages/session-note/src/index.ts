/** The note language: what the lines of a session note mean. */
export { parseSessionNote } from './parse-session-note.ts';
export { letterSections } from './letter-sections.ts';
