/**
 * What has been read of a note, as the finder of problems gets it: lines, sentences and facts, all with absolute offsets
 * into `text` (UTF-16, `to` exclusive).
 *
 * The sentence is what a keystroke re-reads. Its `content` is one object for as long as its words and what came before them
 * stay the same, wherever it moves: whatever is worked out of a sentence alone can be kept by that object.
 */
import type { Fact, FactPhase } from '../fact.ts';
import type { NoteContext } from '../note-context.ts';
import type { NoteSection } from '../parse-session-note.ts';
import type { NoteProblem } from '../problem.ts';

/** One object for as long as the line's words and what came before them stay the same, wherever it moves. */
export interface LineContent {
  /** The line as prose of the same length: its boxes, fields and cells read (form-fields.ts). */
  readonly prose: string;
}

/** A line without its line break; `text.slice(from, to)` is the whole of it, heading, mark and indentation too. */
export interface ReadingLine {
  readonly from: number;
  readonly to: number;
  readonly section: NoteSection | undefined;
  readonly kind: 'text' | 'private' | 'remember';
  readonly content: LineContent;
}

export interface SentenceContent {
  /** The sentence's words, without the heading of its section. Offsets in here are relative to the sentence's `from`. */
  readonly text: string;
  readonly section: NoteSection | undefined;
  /** Of what the sentence says nothing else about. */
  readonly phase: FactPhase;
}

/** A sentence, an item of a list, or a line: never more than one line. Private and remember lines have none. */
export interface ReadingSentence {
  readonly from: number;
  readonly to: number;
  readonly content: SentenceContent;
}

export interface NoteReading {
  readonly text: string;
  readonly lines: readonly ReadingLine[];
  readonly sentences: readonly ReadingSentence[];
  /** In the order of `from`. */
  readonly facts: readonly Fact[];
}

/** Made once per reader, so that it may keep what it worked out of a sentence; the same reading gives the same problems. */
export interface FindProblems {
  (reading: NoteReading, context: NoteContext): readonly NoteProblem[];
  /** Facts that only its words tell: answers to what red flags ask. */
  readonly answers?: (reading: NoteReading) => readonly Fact[];
}
