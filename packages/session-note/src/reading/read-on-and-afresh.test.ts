/** A note that is typed at is read as if it were read from nothing: facts and problems, whatever was kept of the reading before. */
import { shippedVocabulary } from '@trusted-hands/packs';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { compileProblems, createFindProblems } from '../problems/find-problems.ts';
import { createStatusReader } from '../status/read-status.ts';
import { compileVocabulary } from '../vocabulary/compiled-vocabulary.ts';
import { createNoteReader } from './create-note-reader.ts';

const vocabulary = compileVocabulary(shippedVocabulary);
const problems = compileProblems();
const readStatus = createStatusReader();
const create = () => createNoteReader({ vocabulary, readStatus, findProblems: createFindProblems(problems) });

const notes = [
  // Sections, a side that is told above and measured below, a re-test, a plan.
  `S: Client: Oona M (58), back ache 6/10 since moving a piano, wakes at night. L knee sore too.
   remember: sings alto
   private: rent is late
O: Lumbar flex 40, SLR L pos. R knee flexion 110. TTP QL
Tx: MFR QL 12 min, joint mobs knee
Re: flex 55. pain 3/10
A: settling
P: hw cat cow 2x/day. next 2/52`,
  // No section: times and places come from what stands above.
  `Rugby prop, 24. R shoulder sore 5/10 after a tackle.
abd 95, flex 120. Hawkins pos
STM infraspinatus 15 min; AC glides
abd 130. pain 2
pendulum daily
• ice at night
• no overhead work
4/52`,
  // Red flags whose answer stands lines apart: a list below its heading, "it", a story that is over and comes back.
  `72yo F, low back ache for 3 weeks.
Denies:
- fever
- weight loss
- numbness in the saddle
Hx: breast cancer 2015. It was treated.
In May she was dizzy. All gone by June.
Dizzy again since yesterday. Calf swollen. It is warm. Puffy, too.
Bladder: yes. Leaks when she sneezes, for years`,
  // Tables and forms.
  `| | Initial | Today |
| Shoulder abd | 80 | 120 |
| Pain | 7 | 3 |
Fever: no   Night sweats: no
[x] cupping [ ] dry needling
ROM pre/post:
Neck rot L 40/55
HEP: chin tucks x10, wall slides
Goal: carry her grandson by Easter`,
];
const lines = notes.flatMap((note) => note.split('\n'));

type Edit = (text: string, before: readonly string[]) => string;
const place = fc.nat({ max: 10_000 });
const bits = fc.constantFrom('x', '1', '.', ' ', '\n', ', ', ': ', '; ', ' R ', ' left ', ' knee', ' no ', 'again', '\nTx: ', '\nRe: ', '\nP: ', 'MFR calf 10 min', 'fever', ' 4/10', '|', 'private: ', '\r\n');
const edits: fc.Arbitrary<Edit> = fc.oneof(
  fc.tuple(place, bits).map(([at, bit]): Edit => (text) => replaced(text, at, 0, bit)),
  fc.tuple(place, fc.nat({ max: 9 })).map(([at, length]): Edit => (text) => replaced(text, at, length, '')),
  fc.tuple(place, fc.nat({ max: 5 }), bits).map(([at, length, bit]): Edit => (text) => replaced(text, at, length, bit)),
  fc.tuple(place, fc.subarray(lines, { maxLength: 4 })).map(([at, pasted]): Edit => (text) => replaced(text, at, 0, `\n${pasted.join('\n')}\n`)),
  fc.tuple(place, place).map(([from, to]): Edit => (text) => moved(text.split('\n'), from, to).join('\n')),
  place.map((which): Edit => (text, before) => before[which % Math.max(1, before.length)] ?? text),
);

function replaced(text: string, at: number, length: number, insert: string): string {
  const from = at % (text.length + 1);
  return text.slice(0, from) + insert + text.slice(from + length);
}

function moved(all: readonly string[], from: number, to: number): readonly string[] {
  const line = all[from % all.length] ?? '';
  const others = all.toSpliced(from % all.length, 1);
  return others.toSpliced(to % (others.length + 1), 0, line);
}

test('read on after any changes, facts and problems are those of the same text read from nothing', () => {
  const reader = create();
  fc.assert(
    fc.property(fc.subarray(notes, { minLength: 1 }), fc.array(edits, { minLength: 1, maxLength: 4 }), (chosen, changes) => {
      let text = chosen.join('\n');
      const before: string[] = [];
      for (const change of changes) {
        reader.read(text);
        before.push(text);
        text = change(text, before);
      }
      expect(reader.read(text)).toEqual(create().read(text));
    }),
    { numRuns: 20 },
  );
}, 60_000);

test('a change far above changes what stands below it, and its undoing changes it back', () => {
  const reader = create();
  const text = notes.join('\n');
  const first = reader.read(text);
  for (const [written, instead] of [['L knee sore', 'R knee sore'], ['Tx: MFR QL 12 min', 'O: QL'], ['72yo F', '22yo F'], ['Denies:', 'Reports:'], ['| Initial | Today |', '| L | R |'], ['Dizzy again', 'Tired'], ['(58)', '(28)']] as const) {
    const changed = text.replace(written, instead);
    expect(reader.read(changed), written).toEqual(create().read(changed));
    expect(reader.read(text), written).toEqual(first);
  }
});
