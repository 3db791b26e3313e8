/** The note language: what the lines of a session note mean. */
export { factKinds, type Fact, type FactKind, type FactPhase, type FactSide, type FactStatus, type Instrument, type TestResult } from './fact.ts';
export type { CourseFinding, NoteContext, VisitPurpose } from './note-context.ts';
export type { NoteProblem, OtherProblem, QuickFix, RedFlagProblem, RedFlagQuestion, TextEdit, Urgency } from './problem.ts';
export { noteSections, parseSessionNote, type NoteSection } from './parse-session-note.ts';
export { letterSections } from './letter-sections.ts';
export { createNoteReader, type NoteReader, type NoteReaderDependencies, type ReadNote } from './reading/create-note-reader.ts';
export { createFactReaderWith, createReaderWith } from './reading/reader-with.ts';
export type { FindProblems, NoteReading, ReadingLine, ReadingSentence, SentenceContent } from './reading/note-reading.ts';
export { readSessionNote } from './read-session-note.ts';
export { compileProblems, createFindProblems, type ProblemPacks } from './problems/find-problems.ts';
export { createStatusReader } from './status/read-status.ts';
export { type CompiledVocabulary, compileVocabulary } from './vocabulary/compiled-vocabulary.ts';
