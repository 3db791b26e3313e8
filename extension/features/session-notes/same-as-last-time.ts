/**
 * The text that a note can start from: what was examined, done and planned at the client's last visit for the same complaint.
 * What was measured is left as a prompt without its value, and what was found, said or agreed to is left out: it would stand
 * there as if it were so today. Private lines and those to remember never come along. Pure.
 */
import { parseSessionNote } from '@trusted-hands/session-note';
import { notesNewestFirst } from '../../platform/records/note-order.ts';
import type { StoredRecord } from '../../platform/records/record.ts';
import type { SessionNote } from '../../platform/records/session-note.record.ts';

interface SameFor {
  readonly clientId: string;
  /** What today's visit is for; empty where nobody said it: then the last visit counts. */
  readonly complaintIds: readonly string[];
}

/** Undefined where there is no such visit, or nothing of it to start from. */
export function sameAsLastTime(notes: readonly StoredRecord<SessionNote>[], { clientId, complaintIds }: SameFor): string | undefined {
  const last = notesNewestFirst(notes, clientId).find(({ current: { body } }) => complaintIds.length === 0 || body.complaintIds?.some((id) => complaintIds.includes(id)));
  return last && textToStartFrom(last.current.body.text);
}

/** S is left to be written; O, Tx and P as they were, without values. Undefined where nothing of it is left. */
export function textToStartFrom(text: string): string | undefined {
  const lines = parseSessionNote(text).filter(({ kind }) => kind === 'text');
  const of = (wanted: string, carry: (line: string) => string) =>
    lines
      .filter(({ section }) => section === wanted)
      .map(({ content }) => carry(content))
      .filter((line) => line !== '');
  const sections = [
    ['O', of('O', measuresAsPrompts)],
    ['Tx', of('Tx', withoutConsents)],
    ['P', of('P', withoutConsents)],
  ] as const;
  if (sections.every(([, own]) => own.length === 0)) return undefined;
  return ['S: ', ...sections.flatMap(([heading, own]) => (own.length === 0 ? [] : [`${heading}: ${own.join('\n   ')}`]))].join('\n');
}

/** A decimal point ends nothing. */
const statements = /[,;]|\.(?!\d)/;

/** Pain 4/10, 120°, 4+/5, 12 cm, 3-4: what stands by itself. Not the digits of L4/5, C5-6 or T12. */
const values = /(?<![\p{L}\d/.\-–])[~<>≈]?\d+(?:[.,]\d+)?[+-]?(?:\s*[-–/]\s*\d+(?:[.,]\d+)?[+-]?)*\s*(?:°|degrees?|deg|cm|mm|kg|lbs?|%|secs?|s)?(?![\p{L}\d])(?!-\p{L})/giu;

/** A test's result, after its name. */
const results = /(?<=\s)(?:\+\+|[+\-−–±]|[+\-−±]ve|positive|negative|pos|neg|equivocal)(?=\s|$)/giu;

/** Of a line of findings: what stands before a value or a result, with the side; a word behind it is a finding of that day. */
function measuresAsPrompts(line: string): string {
  return line
    .split(statements)
    .flatMap((statement) => {
      const first = [...statement.matchAll(values), ...statement.matchAll(results)].toSorted((left, right) => left.index - right.index)[0];
      if (first === undefined) return [];
      const side = sideBehind.exec(statement.slice(first.index + first[0].length))?.[1] ?? '';
      const prompt = `${statement.slice(0, first.index)} ${side}`.replaceAll(/\s+/g, ' ').trim();
      return /\p{L}/u.test(prompt) ? [prompt] : [];
    })
    .join(', ');
}

/** "flexion 120 R". */
const sideBehind = /^\s*(R|L|B|left|right|both)(?![\p{L}\d])/iu;

/** Consent is asked anew, and how much it hurt on the way is of that day. */
function withoutConsents(line: string): string {
  const isOfThatDay = /\b(consent|agreed|declined|refused)|\b\d+\s*\/\s*10\b/i;
  if (!isOfThatDay.test(line)) return line.trim();
  return line
    .split(/[;]|\.(?!\d)/)
    .filter((statement) => statement.trim() !== '' && !isOfThatDay.test(statement))
    .map((statement) => statement.trim())
    .join('. ');
}
