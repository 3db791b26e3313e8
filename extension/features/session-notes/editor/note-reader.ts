/** Reads a note, keeping between two readings what has not changed. */
import type { Fact, NoteContext } from '@trusted-hands/session-note';
import type { ReadNote } from './note-reading.ts';

export function noteReaderWith(_context: NoteContext): ReadNote {
  return (text) => {
    const facts: Fact[] = [];
    const re = text.search(/^Re:/m);
    const phase = (at: number) => (re >= 0 && at > re ? 'after' : 'before') as Fact['phase'];
    for (const m of text.matchAll(/(?:(R|L) (shoulder|knee) )?pain (\d+)\/10/g)) facts.push({ kind: 'pain', status: 'present', phase: phase(m.index), value: Number(m[3]), ...(m[2] && { region: m[2], side: m[1] === 'R' ? 'right' : 'left' }), from: m.index, to: m.index + m[0].length } as Fact);
    for (const m of text.matchAll(/(flexion|abduction) (\d+)/g)) facts.push({ kind: 'rom', status: 'present', phase: phase(m.index), value: Number(m[2]), movement: m[1], region: 'shoulder', side: 'right', from: m.index, to: m.index + m[0].length } as Fact);
    for (const m of text.matchAll(/(hawkins-kennedy|empty can)( R| L)? ([+-])/gi)) facts.push({ kind: 'test', status: 'present', phase: phase(m.index), name: m[1]?.toLowerCase(), side: 'right', result: m[3] === '+' ? 'positive' : 'negative', from: m.index, to: m.index + m[0].length } as Fact);
    return { facts: facts.sort((a, b) => a.from - b.from), problems: [] };
  };
}
