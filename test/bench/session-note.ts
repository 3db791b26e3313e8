/**
 * The note language under the fingers: a keystroke in a note of 2,000 words to updated facts and problems, at places all over
 * the note, against reading the same text afresh with a reader that was made but has read nothing. Both in turns in one process;
 * a place's figure is the fastest of its passes, so that another program on the machine does not count.
 */
import { shippedVocabulary } from '@trusted-hands/packs';
import { compileProblems, compileVocabulary, createFindProblems, createNoteReader } from '@trusted-hands/session-note';
import type { Measurement } from '../support/measure.ts';
import { longNote } from './session-note/long-note.ts';
import { measurePopup } from './session-note/popup.ts';

const wordCount = 2000;
const places = 200;
/** One for each pass, so that no pass reads a text that an earlier one has read. */
const typed = ['x', ' ', '1', '.', 'a', ',', '7'];
const passes = typed.length;
/** A note is read afresh at each so manyth place: that takes most of the time, and differs little from place to place. */
const afreshEvery = 5;

export async function run(): Promise<Measurement> {
  const note = longNote(wordCount);
  const vocabulary = compileVocabulary(shippedVocabulary);
  const problems = compileProblems();
  const reader = createNoteReader({ vocabulary, findProblems: createFindProblems(problems) });
  const keystrokeMs = new Float64Array(places).fill(Infinity);
  const afreshMs = new Float64Array(places / afreshEvery).fill(Infinity);
  let factCount = 0;
  for (let pass = 0; pass < passes; pass += 1) {
    for (let place = 0; place < places; place += 1) {
      const at = Math.floor((note.length * (place + 0.5)) / places);
      const changed = `${note.slice(0, at)}${typed[(place + pass) % typed.length] ?? ''}${note.slice(at)}`;
      reader.read(note);
      const startedAt = performance.now();
      const { facts } = reader.read(changed);
      keystrokeMs[place] = Math.min(keystrokeMs[place] ?? Infinity, performance.now() - startedAt);

      if (place % afreshEvery !== 0) continue;
      const fresh = createNoteReader({ vocabulary, findProblems: createFindProblems(problems) });
      const freshAt = performance.now();
      const afresh = fresh.read(changed);
      const nth = place / afreshEvery;
      afreshMs[nth] = Math.min(afreshMs[nth] ?? Infinity, performance.now() - freshAt);
      if (afresh.facts.length !== facts.length) throw new Error('Read on and read afresh, the same text gave other facts.');
      factCount = facts.length;
    }
  }
  const percentile = (values: Float64Array, share: number): number => values.toSorted()[Math.floor(values.length * share)] ?? Number.NaN;
  const rows = [
    { what: `a keystroke in a note of ${wordCount} words, to facts and problems`, p50Ms: percentile(keystrokeMs, 0.5), p99Ms: percentile(keystrokeMs, 0.99) },
    { what: 'the same text read afresh', p50Ms: percentile(afreshMs, 0.5), p99Ms: percentile(afreshMs, 0.99) },
  ];
  const popup = await measurePopup();
  return {
    rows: [...rows, ...popup.rows],
    ratios: { ...popup.ratios, incrementalSpeedup: percentile(afreshMs, 0.5) / percentile(keystrokeMs, 0.5) },
    figures: { ...popup.figures, keystrokeP50Ms: percentile(keystrokeMs, 0.5), keystrokeP99Ms: percentile(keystrokeMs, 0.99), afreshP50Ms: percentile(afreshMs, 0.5), words: wordCount, facts: factCount },
  };
}
