/**
 * Reads the compact form in which notes and labels are written: one file, many notes, each fact a line of a few pieces that
 * are told apart by the vocabulary. The form is in the README beside this file.
 */
import { type LabelledNote, labelledNote } from './labelled-note.ts';
import { instruments, kinds, movements, phases, regions, results, sides, statuses } from './label-vocabulary.ts';

/** The text of a note that stands in the shared data, or undefined where that data is not at hand. */
export type SharedText = (file: string, rowId: string, field: string) => string | undefined;

/** Which vocabulary a piece belongs to says what it means; what is in none is a name, and what starts with a digit a value. */
const pieces: readonly (readonly [string, readonly string[]])[] = [
  ['status', statuses], ['phase', phases], ['side', sides], ['region', regions], ['movement', movements], ['result', results], ['instrument', instruments],
];

/** Every note of a file; those whose text is in shared data that is not at hand are left out. */
export function readLabelFile(content: string, sharedText: SharedText = () => undefined): LabelledNote[] {
  const blocks = content.split(/^== /mu).slice(1);
  return blocks.flatMap((block) => {
    const [heading = '', ...lines] = block.split('\n');
    const [id = '', style = ''] = heading.trim().split(/\s+/u);
    const divider = lines.indexOf('--');
    if (divider === -1) throw new Error(`The note ${id} has no line "--" between its text and its labels.`);
    const body = lines.slice(0, divider).join('\n');
    const place = /^@ (?<file>[^,\n]+), *(?<row>[^,\n]+), *(?<field>\w+)$/u.exec(body)?.groups;
    const text = place === undefined ? body : sharedText(place['file'] ?? '', place['row'] ?? '', place['field'] ?? '');
    if (text === undefined) return [];
    const labels = lines.slice(divider + 1).filter((line) => line.trim() !== '' && !line.startsWith('#'));
    const redFlags = labels.filter((line) => line.startsWith('!')).map(redFlagOf);
    const facts = labels.filter((line) => !line.startsWith('!')).map((line) => factOf(id, line));
    return [labelledNote({ id, style, text, facts, redFlags })];
  });
}

function redFlagOf(line: string): object {
  const [pattern, urgency] = line.slice(1).split(',').map((piece) => piece.trim());
  return { pattern, urgency };
}

function factOf(id: string, line: string): object {
  const divider = line.indexOf(': ');
  if (divider === -1) throw new Error(`In the note ${id}, the label "${line}" has no words after ": ".`);
  const [kind = '', ...rest] = line.slice(0, divider).split(',').map((piece) => piece.trim());
  if (!kinds.includes(kind)) throw new Error(`In the note ${id}, "${kind}" is no kind of fact.`);
  const fact: Record<string, string | number | boolean> = { kind };
  for (const piece of rest) {
    const named = /^(?<key>\w+)=(?<value>.+)$/u.exec(piece)?.groups;
    const key = named?.['key'] ?? keyOf(kind, piece);
    if (key in fact) throw new Error(`In the note ${id}, the label "${line}" says its ${key} twice.`);
    const value = named?.['value'] ?? piece;
    fact[key] = key === 'impossible' || (key === 'value' && isNumberOf(kind, value)) ? (key === 'impossible' ? true : Number(value)) : value;
  }
  const nth = / @(?<nth>\d+)$/u.exec(line);
  const words = line.slice(divider + 2, nth?.index);
  return { ...fact, words, ...(nth === null ? {} : { nth: Number(nth.groups?.['nth']) }) };
}

function keyOf(kind: string, piece: string): string {
  if (piece === 'impossible') return 'impossible';
  const known = pieces.find(([, words]) => words.includes(piece));
  // Of tests, "elbow flexion" is a name; no test, technique or question is called by a bare region or movement.
  return known?.[0] ?? (/^-?\d/u.test(piece) || (kind === 'strength' && /\d/u.test(piece)) ? 'value' : 'name');
}

/** Strength and score stay as they are written. */
function isNumberOf(kind: string, value: string): boolean {
  return kind !== 'strength' && kind !== 'score' && /^-?\d+(\.\d+)?$/u.test(value);
}
