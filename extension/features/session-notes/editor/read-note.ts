/** Reading a note, for the page and for the worker alike. */
import type { Content } from '@trusted-hands/packs';
import { createReaderWith, type NoteContext } from '@trusted-hands/session-note';
import type { Reading } from './note-reading.ts';
import { weightiest } from './problem-weight.ts';

export interface ReadingRequest {
  readonly text: string;
  readonly context: NoteContext;
}

/** Keeps what has not changed between two readings. */
export function createReading(content: Content): (request: ReadingRequest) => Reading {
  const reader = createReaderWith(content);
  return ({ text, context }) => {
    const { facts, problems } = reader.read(text, context);
    return { facts, problems: weightiest(problems) };
  };
}
