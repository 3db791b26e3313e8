/** How much was assessed: fewer than three assessments, and a region of complaint that no test was done for. */
import { notePrompts, type RegionTerm, type TestName } from '@trusted-hands/packs';
import type { Fact } from '../fact.ts';
import type { OtherProblem, QuickFix } from '../problem.ts';
import type { NoteReading, SentenceContent } from '../reading/note-reading.ts';
import type { Place } from './regions-in-words.ts';
import { dismiss } from './quick-fixes.ts';

const assessmentKinds: ReadonlySet<string> = new Set(['rom', 'strength', 'test', 'score']);
const suggestedTests = 3;

export interface AssessmentDependencies {
  readonly regions: readonly RegionTerm[];
  readonly readPlaces: (sentence: SentenceContent) => readonly Place[];
  readonly tests: readonly TestName[];
}

export function createAssessmentProblems({ readPlaces, tests, regions }: AssessmentDependencies): (reading: NoteReading) => OtherProblem[] {
  const testsOf = new Map([...new Set(tests.flatMap((test) => test.regions))].map((region) => [region, tests.filter((test) => test.regions.includes(region))]));
  const untested = new Set(regions.filter(({ isUntested }) => isUntested === true).map(({ name }) => name));
  return (reading) => {
    // Before anything was looked at or treated it is too early to miss something.
    const isUnderWay = reading.facts.some(({ kind, status, phase }) => (kind === 'technique' && status === 'present') || (assessmentKinds.has(kind) && phase === 'before')) || reading.lines.some(({ section }) => section === 'O');
    if (!isUnderWay) return [];
    const complaints = complaintsOf(reading, readPlaces).filter(({ region }) => !untested.has(region));
    return [...noTest(reading.facts, complaints, testsOf), ...fewAssessments(reading, complaints, tests)];
  };
}

/** Regions that the client complains of, each once, where it is first named. */
function complaintsOf({ sentences, facts }: NoteReading, readPlaces: (sentence: SentenceContent) => readonly Place[]): readonly Place[] {
  const places = new Map<string, Place>();
  const add = (place: Place) => {
    const known = places.get(place.region);
    if (known === undefined || place.from < known.from) places.set(place.region, place);
  };
  for (const { from, content } of sentences) {
    if (content.section !== 'S') continue;
    for (const place of readPlaces(content)) add({ ...place, from: place.from + from, to: place.to + from });
  }
  for (const { kind, status, region, from, to } of facts) if (kind === 'pain' && status === 'present' && region !== undefined) add({ region, from, to });
  return [...places.values()].toSorted((one, other) => one.from - other.from);
}

function noTest(facts: readonly Fact[], complaints: readonly Place[], testsOf: ReadonlyMap<string, readonly TestName[]>): OtherProblem[] {
  const done = facts.filter(({ kind, status }) => kind === 'test' && status !== 'absent' && status !== 'past');
  const names = new Set(done.map(({ name }) => name));
  const places = new Set(done.map((fact) => fact.region));
  return complaints.flatMap(({ region, from, to }): OtherProblem[] => {
    const ofRegion = testsOf.get(region) ?? [];
    if (ofRegion.length === 0 || places.has(region) || ofRegion.some(({ name }) => names.has(name))) return [];
    return [
      {
        kind: 'no-test',
        key: `no-test:${region}`,
        message: `No test of the ${region} so far.`,
        ...notePrompts.noTest,
        fixes: [...showTests(ofRegion), dismiss],
        from,
        to,
      },
    ];
  });
}

function fewAssessments({ text, lines, facts }: NoteReading, complaints: readonly Place[], tests: readonly TestName[]): OtherProblem[] {
  const { enough, why, source } = notePrompts.fewAssessments;
  const measures = new Set<string>();
  const names = new Set<string | undefined>();
  for (const { kind, status, phase, region, side, movement, name, instrument } of facts) {
    if (!assessmentKinds.has(kind) || phase !== 'before' || status === 'absent' || status === 'past' || status === 'other-person') continue;
    measures.add([kind, region, side, movement, name, instrument].join(':'));
    if (measures.size >= enough) return [];
    names.add(name);
  }
  const count = measures.size;
  const heading = lines.find(({ section }) => section === 'O') ?? lines.find((line) => text.slice(line.from, line.to).trim() !== '');
  if (heading === undefined) return [];
  const more = tests.filter((test) => !names.has(test.name) && complaints.some(({ region }) => test.regions.includes(region)));
  const words = /^\s*[^\s:：]+/.exec(text.slice(heading.from, heading.to))?.[0] ?? '';
  return [
    {
      kind: 'few-assessments',
      key: 'few-assessments',
      message: count === 0 ? 'Nothing measured yet before the treatment.' : `${count} of ${enough} assessments so far.`,
      why,
      source,
      fixes: [...showTests(more), dismiss],
      from: heading.from + (words.length - words.trimStart().length),
      to: heading.from + words.length,
    },
  ];
}

const showTests = (tests: readonly TestName[]): QuickFix[] => tests.slice(0, suggestedTests).map(({ name }) => ({ type: 'show-test', title: `How to do ${name}`, test: name }));
