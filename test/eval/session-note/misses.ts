/** What was read otherwise than it is labelled, a line each: the note, what was expected or got, and the words. */
import type { Fact } from '@trusted-hands/session-note';
import type { LabelledNote } from './labelled-note.ts';
import type { NoteMatch } from './match-note.ts';

export function missesOf(note: LabelledNote, match: NoteMatch): string[] {
  const words = ({ from, to }: Fact) => note.text.slice(from, to).replaceAll(/\s+/gu, ' ');
  return [
    ...match.missingFacts.map((fact) => `${note.id}: expected ${described(fact)} in "${words(fact)}"`),
    ...match.extraFacts.map((fact) => `${note.id}: got      ${described(fact)} in "${words(fact)}"`),
    ...match.missingRedFlags.map((flag) => `${note.id}: expected RED FLAG ${flag.pattern}, ${flag.urgency}`),
    ...match.extraRedFlags.map((flag) => `${note.id}: got      RED FLAG ${flag.pattern}, ${flag.urgency}`),
  ];
}

function described({ kind, status, phase, side, region, movement, name, result, instrument, value, impossible }: Fact): string {
  const pieces = [kind, status === 'present' ? '' : status, phase === 'before' ? '' : phase, side, region, movement, name, result, instrument, value, impossible === true ? 'impossible' : ''];
  return pieces.filter((piece) => piece !== undefined && piece !== '').join(', ');
}
