/**
 * What a note's facts answer holds for the findings at the same words: a form, a table and a list are read once. "| Fever | no |" denies a fever
 * here as there, and "father had a clot" is nobody's finding. What the facts do not speak of stands as it was found.
 */
import { questionsOfFindings } from '@trusted-hands/packs';
import type { Fact } from '../fact.ts';
import type { Occurrence } from './finding-reader.ts';
import type { NoteFindings } from './note-findings.ts';

export function answeredBy(findings: NoteFindings, facts: readonly Fact[]): NoteFindings {
  const answersOf = new Map<string, Fact[]>();
  for (const fact of facts) {
    if (fact.kind !== 'screening' || fact.name === undefined) continue;
    const answers = answersOf.get(fact.name);
    if (answers === undefined) answersOf.set(fact.name, [fact]);
    else answers.push(fact);
  }
  if (answersOf.size === 0) return findings;
  return new Map([...findings].map(([id, occurrences]) => {
    const answers = (questionsOfFindings.get(id) ?? []).flatMap((name) => answersOf.get(name) ?? []).toSorted((one, other) => one.from - other.from);
    return [id, answers.length === 0 ? occurrences : answered(occurrences, answers)];
  }));
}

function answered(occurrences: readonly Occurrence[], answers: readonly Fact[]): readonly Occurrence[] {
  const inOrder = occurrences.toSorted((one, other) => one.from - other.from);
  let start = 0;
  return inOrder.flatMap((occurrence) => {
    while (start < answers.length && (answers[start]?.to ?? 0) + longestFact < occurrence.from) start += 1;
    const said: Fact[] = [];
    for (let at = start; at < answers.length; at += 1) {
      const answer = answers[at];
      if (answer === undefined || answer.from >= occurrence.to) break;
      if (answer.to > occurrence.from) said.push(answer);
    }
    if (occurrence.answer === 'no' || said.length === 0 || !said.every(({ status }) => status === 'absent' || status === 'other-person') || !isMostOf(said, occurrence)) return [occurrence];
    return said.some(({ status }) => status === 'absent') ? [{ ...occurrence, answer: 'no' }] : [];
  });
}

/** "Prostate cancer 2019, 'all clear'" says more than the question that is answered in it. */
function isMostOf(said: readonly Fact[], { from, to }: Occurrence): boolean {
  const covered = said.reduce((sum, fact) => sum + Math.min(fact.to, to) - Math.max(fact.from, from), 0);
  return 2 * covered >= to - from;
}

/** Of characters: facts are in order of where they begin, not of where they end. */
const longestFact = 400;
