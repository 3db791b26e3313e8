/**
 * Reads a session note line by line: which section each line stands in, and which lines are private or to remember.
 * Total and pure: any text is a note, nothing in it is ever an error, and no line of it is left out.
 */

import { asShown, privateMarkIn, readMark, readSaidPrivate } from './kept-back.ts';

/** Subjective, objective, treatment, re-assessment, assessment, plan. */
export const noteSections = ['S', 'O', 'Tx', 'Re', 'A', 'P'] as const;
export type NoteSection = (typeof noteSections)[number];

/** `private` is kept out of letters, `remember` is rapport and comfort; both go into a letter only when put in one by one. */
type NoteLineKind = 'text' | 'private' | 'remember';

export interface NoteLine {
  /** Undefined before the first section heading. */
  readonly section: NoteSection | undefined;
  readonly kind: NoteLineKind;
  /** The line without its indentation, section heading and private or remember mark. */
  readonly content: string;
}

const headings: Readonly<Record<NoteSection, string>> = {
  S: 's|sx|subj|subjective|history|hx',
  O: 'o|ox|obj|objective|findings',
  Tx: 'tx|rx|treatment|treatments|intervention',
  Re: 're|rea|reassess|re-assess|reassessment|re-assessment|retest|re-test',
  A: 'a|ax|assessment|analysis|impression',
  P: 'p|plan|next',
};

/** A heading ends in a colon, so that "a dull ache" and "P - " in running text stay text. */
const headingPatterns = noteSections.map((section) => ({ section, pattern: new RegExp(`^(?:${headings[section]})\\s*[:：]`, 'i') }));

/** What a note's whitespace may be, wide enough that a pasted no-break space does not uncover a private line. */
const indentPattern = /^[\s\u200B-\u200D\u2060\uFEFF]*/u;
const tabWidth = 4;

/** What of the lines before a line's reading depends on. */
export interface LineState {
  readonly section: NoteSection | undefined;
  readonly block: { readonly kind: 'private' | 'remember'; readonly indent: number } | undefined;
  readonly kindBefore: NoteLineKind | undefined;
}

export const firstLineState: LineState = { section: undefined, block: undefined, kindBefore: undefined };

export interface ParsedLine {
  readonly line: NoteLine;
  /** Where the content begins; where a private or remember block begins, its mark. Offsets in the line. */
  readonly contentFrom: number;
  readonly markFrom: number;
  /** What of a private line is private by its own words, or by a mark in its middle: the rest is kept back with it, and still understood. */
  readonly apart: { readonly from: number; readonly to: number } | undefined;
  /** A block of its own, and no more of one that was begun before. */
  readonly beginsBlock: boolean;
  readonly hasHeading: boolean;
  readonly next: LineState;
}

/** At least one line: the empty note is one empty line. */
export function parseSessionNote(text: string): readonly NoteLine[] {
  const lines: NoteLine[] = [];
  let breakBefore = '';
  let state = firstLineState;
  for (const { line, lineBreak } of splitLines(text)) {
    const parsed = parseLine(line, breakBefore, state);
    lines.push(parsed.line);
    state = parsed.next;
    breakBefore = lineBreak;
  }
  return lines;
}

/** One line, after what breaks the one before: what it is depends on nothing but these and the state. */
export function parseLine(line: string, breakBefore: string, state: LineState): ParsedLine {
  let { section, block } = state;
  // What breaks a line for a word processor shows as no break where the note is typed: one line to the eye is kept back whole.
  const goesOn = state.kindBefore !== undefined && state.kindBefore !== 'text' && !/[\r\n]/.test(breakBefore);
  const indentation = indentPattern.exec(line)?.[0] ?? '';
  let content = line.slice(indentation.length);
  const indent = widthOf(indentation);
  const isBlank = content === '';
  // A block goes on over lines that stand further in; a blank line inside it neither ends nor uncovers anything.
  const continues = block !== undefined && (isBlank || indent > block.indent);
  const heading = headingPatterns.find(({ pattern }) => pattern.test(content));
  const hasHeading = heading !== undefined && !continues;
  if (hasHeading) {
    section = heading.section;
    const rest = content.replace(heading.pattern, '');
    const between = indentPattern.exec(rest)?.[0] ?? '';
    content = rest.slice(between.length);
  }
  const markFrom = line.length - content.length;
  const shown = asShown(content);
  const mark = readMark(shown);
  const inside = mark === undefined ? privateMarkIn(shown) : undefined;
  const said = mark === undefined && inside === undefined && !goesOn && !continues ? readSaidPrivate(shown) : undefined;
  let kind: NoteLineKind = 'text';
  let beginsBlock = false;
  if (goesOn) {
    kind = state.kindBefore;
  } else if (inside !== undefined) {
    kind = 'private';
    if (!(continues && block?.kind === 'private')) {
      block = { kind, indent };
      beginsBlock = true;
    }
  } else if (said !== undefined) {
    kind = 'private';
    block = undefined;
    beginsBlock = true;
  } else if (mark !== undefined) {
    // Inside a private block everything is private, whatever it is called.
    kind = continues && block?.kind === 'private' ? 'private' : mark.kind;
    if (!(continues && block?.kind === 'private')) {
      block = { kind, indent };
      beginsBlock = true;
    }
    content = content.slice(mark.length).trim();
  } else if (continues && block !== undefined) {
    kind = isBlank ? 'text' : block.kind;
  } else {
    block = undefined;
  }
  content = content.trimEnd();
  const apart = said !== undefined ? { from: markFrom + said.from, to: markFrom + said.to } : inside !== undefined && inside > 0 && !continues && !goesOn ? { from: markFrom + inside, to: line.length } : undefined;
  return { line: { section, kind, content }, contentFrom: line.trimEnd().length - content.length, markFrom, apart, beginsBlock, hasHeading, next: { section, block, kindBefore: kind } };
}

/** Lines with what breaks them: LF, CR LF, CR, and the separators that paste brings along. */
export function* splitLines(text: string): Generator<{ readonly line: string; readonly lineBreak: string }> {
  const breaks = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/g;
  let from = 0;
  for (const match of text.matchAll(breaks)) {
    yield { line: text.slice(from, match.index), lineBreak: match[0] };
    from = match.index + match[0].length;
  }
  yield { line: text.slice(from), lineBreak: '' };
}

/** Columns an indentation takes; a tab goes to the next multiple of four. */
function widthOf(indentation: string): number {
  let width = 0;
  for (const character of indentation) width = character === '\t' ? width + tabWidth - (width % tabWidth) : width + 1;
  return width;
}
