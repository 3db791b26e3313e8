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
    const problems: any[] = [];
    const saddle = text.search(/saddle numb/);
    if (saddle >= 0) problems.push({ kind: 'red-flag', pattern: 'cauda-equina', urgency: 'emergency', title: 'Possible pressure on the nerves at the base of the spine', referTo: 'Emergency department, within hours.', key: 'red-flag:cauda-equina', message: 'Low back pain with numbness around the saddle area.', why: 'These signs together can mean that the nerves to bladder and bowel are pressed on; hours count.', source: 'BMJ Best Practice', from: saddle, to: saddle + 11, fixes: [{ type: 'call', title: 'Call now' }, { type: 'refer', title: 'Refer' }, { type: 'dismiss', title: 'Set aside' }],
      questions: [{ id: 'a', question: 'Any numbness around the saddle area?', answer: 'yes', from: saddle, to: saddle + 11, textForYes: 'saddle numbness', textForNo: 'no saddle numbness' }, { id: 'b', question: 'Any change in bladder or bowel?', answer: /bladder/.test(text) ? 'no' : 'not-asked', textForYes: 'bladder change', textForNo: 'no bladder change' }, { id: 'c', question: 'Weakness or numbness in both legs?', answer: 'not-asked', textForYes: 'bilateral leg weakness', textForNo: 'no bilateral leg symptoms' }] });
    const rom = facts.find((f) => f.kind === 'rom' && f.phase === 'before');
    if (rom && !facts.some((f) => f.kind === 'rom' && f.phase === 'after')) problems.push({ kind: 'not-retested', key: 'not-retested', message: 'Right shoulder flexion was measured before and not after treatment.', why: 'A second measure shows what changed today.', source: 'Tuttle 2005', from: rom.from, to: rom.to, fixes: [{ type: 'edit', title: 'Add it to Re', edit: { from: text.length, to: text.length, insert: '\nRe: R shoulder flexion ' } }, { type: 'dismiss', title: 'Set aside' }] });
    return { problems: problems.filter((x) => !(_context.dismissed ?? []).includes(x.key)), facts: facts.sort((a, b) => a.from - b.from) };
  };
}
