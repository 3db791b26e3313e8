/** Values that cannot be: marked, and left out of everything that counts. */
import { notePrompts, scalesOfNotes } from '@trusted-hands/packs';
import type { Fact } from '../fact.ts';
import type { OtherProblem } from '../problem.ts';
import { dismiss } from './quick-fixes.ts';

export function impossibleValues(facts: readonly Fact[]): OtherProblem[] {
  const times = new Map<string, number>();
  return facts.filter(({ impossible }) => impossible === true).map((fact): OtherProblem => {
    const { what, range } = scaleOf(fact);
    const key = ['impossible-value', fact.kind, fact.region, fact.side, fact.movement ?? fact.name ?? fact.instrument, fact.phase, fact.value].filter((part) => part !== undefined).join(':');
    const time = (times.get(key) ?? 0) + 1;
    times.set(key, time);
    return {
      kind: 'impossible-value',
      key: time === 1 ? key : `${key}:${time}`,
      message: `${what} of ${fact.value ?? 'this'} is outside what can be: ${range}.`,
      ...notePrompts.impossibleValue,
      fixes: [dismiss],
      from: fact.from,
      to: fact.to,
    };
  });
}

function scaleOf(fact: Fact): { readonly what: string; readonly range: string } {
  if (fact.kind === 'pain') return { what: 'Pain', range: `0 to ${scalesOfNotes.pain.highest}` };
  if (fact.kind === 'rom') return { what: `A movement (${fact.movement ?? 'movement'})`, range: 'no joint moves so far' };
  if (fact.kind === 'strength') return { what: 'Strength', range: `0 to ${scalesOfNotes.strength.highest}` };
  if (fact.kind === 'score') return { what: fact.instrument ?? 'A score', range: 'the ends of its scale' };
  return { what: 'A value', range: 'more than is possible' };
}
