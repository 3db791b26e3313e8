/**
 * A vCard file as cards of whole lines, each with the line of the file on which it begins. Nothing is decoded here; what is
 * no card is a problem with its line and takes no other card with it.
 */
import type { LineProblem } from '../../../platform/files/read-table.ts';

export interface CardLine {
  readonly line: number;
  /** Upper case, without its group: TEL. */
  readonly property: string;
  /** In order, as written: TYPE=work, or the bare WORK of version 2.1. */
  readonly parameters: readonly string[];
  readonly value: string;
}

export interface CardLines {
  /** Of its BEGIN. */
  readonly line: number;
  readonly lines: readonly CardLine[];
}

interface OpenCard {
  readonly line: number;
  readonly lines: CardLine[];
  problem: LineProblem | undefined;
}

export function readCardLines(text: string): { readonly cards: readonly CardLines[]; readonly problems: readonly LineProblem[] } {
  const cards: CardLines[] = [];
  const problems: LineProblem[] = [];
  let open: OpenCard | undefined;
  let isOutside = false;
  for (const { line, text: whole } of unfold(text)) {
    if (whole.trim() === '') continue;
    if (/^begin:vcard\s*$/i.test(whole)) {
      if (open !== undefined) problems.push(open.problem ?? { line: open.line, reason: `This card does not end before another begins on line ${line}.` });
      open = { line, lines: [], problem: undefined };
      isOutside = false;
    } else if (open === undefined) {
      // Once for everything that stands there together.
      if (!isOutside) problems.push({ line, reason: 'This stands in no card.' });
      isOutside = true;
    } else if (/^end:vcard\s*$/i.test(whole)) {
      if (open.problem === undefined) cards.push({ line: open.line, lines: open.lines });
      else problems.push(open.problem);
      open = undefined;
    } else {
      const read = readLine(whole, line);
      if (read === undefined) open.problem ??= { line, reason: `This is no line of a contact card: “${shortened(whole)}”.` };
      else open.lines.push(read);
    }
  }
  if (open !== undefined) problems.push(open.problem ?? { line: open.line, reason: 'This card has no end: the file may have been cut off.' });
  return { cards, problems };
}

interface WholeLine {
  readonly line: number;
  readonly text: string;
}

/** Lines that go on in the next: by a space at its beginning, and of quoted-printable ones by an equals sign at the end. Some programs end them with CR CR LF. */
function* unfold(text: string): Generator<WholeLine> {
  let begun: { line: number; parts: string[]; isSoft: boolean } | undefined;
  let number = 0;
  for (const physical of text.split(/\r*\n|\r/)) {
    number += 1;
    if (begun !== undefined && begun.isSoft) {
      begun.parts.push(physical.replace(/=$/, ''));
      begun.isSoft = physical.endsWith('=');
    } else if (begun !== undefined && /^[ \t]/.test(physical)) begun.parts.push(physical.slice(1));
    else {
      if (begun !== undefined) yield { line: begun.line, text: begun.parts.join('') };
      const isSoft = physical.endsWith('=') && /^[^:]*;(encoding=)?quoted-printable[;:]/i.test(physical);
      begun = { line: number, parts: [isSoft ? physical.slice(0, -1) : physical], isSoft };
    }
  }
  if (begun !== undefined) yield { line: begun.line, text: begun.parts.join('') };
}

function readLine(text: string, line: number): CardLine | undefined {
  const [head = '', value] = splitOutsideQuotes(text, ':', 2);
  const [named = '', ...parameters] = splitOutsideQuotes(head, ';');
  const property = /^(?:[\w-]+\.)?([a-z][\w-]*)$/i.exec(named.trim())?.[1];
  return property === undefined || value === undefined ? undefined : { line, property: property.toUpperCase(), parameters, value };
}

function splitOutsideQuotes(text: string, separator: string, most = Infinity): readonly string[] {
  const parts: string[] = [];
  let from = 0;
  let isQuoted = false;
  for (let at = 0; at < text.length && parts.length < most - 1; at += 1) {
    if (text[at] === '"') isQuoted = !isQuoted;
    else if (text[at] === separator && !isQuoted) {
      parts.push(text.slice(from, at));
      from = at + 1;
    }
  }
  return [...parts, text.slice(from)];
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
