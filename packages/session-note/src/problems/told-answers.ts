/**
 * Answers to questions of general health that only the words of the red flags understand: "sees two of everything" is a double
 * vision. What a fact of the note says already is not said again, and what is planned, done at home or kept private is none.
 */
import { screeningAnswers } from '@trusted-hands/packs';
import type { Fact } from '../fact.ts';
import type { NoteReading } from '../reading/note-reading.ts';
import type { NoteFindings } from './note-findings.ts';

/** A sentence that tells one of these at the same words tells no more. */
const saysMore: ReadonlySet<string> = new Set(['test', 'palpation', 'strength', 'rom', 'technique', 'homework', 'goal', 'next-visit', 'remember', 'private', 'mood']);

export function toldAnswers({ lines, sentences, facts }: NoteReading, findings: NoteFindings): readonly Fact[] {
  const told: Fact[] = [];
  let index: ReturnType<typeof createFactIndex> | undefined;
  for (const [id, occurrences] of findings) {
    const name = screeningAnswers.get(id);
    if (name === undefined) continue;
    for (const { from, to, answer: said } of occurrences) {
      // What is denied in many words is as often denied of something else; plain denials are facts already.
      if (said === 'no') continue;
      const at = lastBefore(sentences, from);
      const sentence = sentences[at];
      if (sentence === undefined || to > sentence.to + 1 || sentence.content.section === 'P' || sentence.content.section === 'Tx' || lines[lastBefore(lines, from)]?.kind !== 'text') continue;
      const isSaid = (fact: Fact) => (fact.kind === 'screening' && fact.name === name && fact.from >= sentence.from && fact.to <= sentence.to) || (saysMore.has(fact.kind) && fact.from < to && fact.to > from);
      // Most notes have nothing to ask of it.
      const known = (index ??= createFactIndex(sentences, facts));
      if (known.at(at).some(isSaid)) continue;
      const answer: Fact = { kind: 'screening', status: said === 'yes' ? 'present' : 'uncertain', phase: sentence.content.phase, name, from, to };
      told.push(answer);
      known.add(answer);
    }
  }
  return told;
}

/** Facts by the sentences that they touch: a note as long as a book says the same thousands of times. */
function createFactIndex(sentences: NoteReading['sentences'], facts: readonly Fact[]) {
  const bySentence = new Map<number, Fact[]>();
  const add = (fact: Fact): void => {
    for (let index = Math.max(0, lastBefore(sentences, fact.from)); (sentences[index]?.from ?? Infinity) <= fact.to; index += 1) {
      const there = bySentence.get(index);
      if (there === undefined) bySentence.set(index, [fact]);
      else there.push(fact);
    }
  };
  for (const fact of facts) if (fact.kind === 'screening' || saysMore.has(fact.kind)) add(fact);
  return {
    add,
    at: (index: number): readonly Fact[] => bySentence.get(index) ?? [],
  };
}

/** The last that begins at or before a place; they are in order. */
function lastBefore(spans: readonly { readonly from: number }[], at: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.from ?? Infinity) <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
