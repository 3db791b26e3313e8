/**
 * What to look for because of a note: whom its most pressing red flag names, else the region that it speaks of most. It
 * proposes words for the line and nothing that the note does not say. Loaded when a note is there, since reading one is large.
 */
import { contentOfPacks, type PackText, specialtyOfRegion } from '@trusted-hands/packs';
import { createReaderWith, type Fact, type NoteContext, type NoteProblem, type RedFlagProblem, type Urgency } from '@trusted-hands/session-note';
import { professionInWords } from '../profession-in-words.ts';

export interface LookupFromNote {
  /** Empty where nothing can be proposed. */
  readonly query: string;
  /** What it is taken from, as a sentence. */
  readonly because: string;
  /** Whoever is named is to be reached now: a letter comes after. */
  readonly isEmergency: boolean;
}

const urgencies: readonly Urgency[] = ['emergency', 'same-day', 'urgent', 'routine'];
const telling: ReadonlySet<Fact['kind']> = new Set(['pain', 'rom', 'strength', 'test', 'palpation']);

/** `context` is what the note was read with while it was written. */
export function lookupFromNote(text: string, context?: NoteContext, packs: readonly PackText[] = []): LookupFromNote | undefined {
  const { facts, problems } = createReaderWith(contentOfPacks(packs)).read(text, context);
  return fromRedFlag(problems) ?? fromRegions(facts);
}

function fromRedFlag(problems: readonly NoteProblem[]): LookupFromNote | undefined {
  const flags = problems.filter((problem): problem is RedFlagProblem => problem.kind === 'red-flag');
  const [worst] = flags.toSorted((left, right) => urgencies.indexOf(left.urgency) - urgencies.indexOf(right.urgency));
  if (worst === undefined) return undefined;
  const isEmergency = worst.urgency === 'emergency';
  // "GP" is too short to be looked for in any text, and here it is whom the packs name.
  const whom = /\bGP\b/.test(worst.referTo) ? 'gp' : (professionInWords(worst.referTo)?.toLowerCase() ?? '');
  return { query: isEmergency ? '' : whom, because: `${worst.title}: ${worst.referTo}.`, isEmergency };
}

function fromRegions(facts: readonly Fact[]): LookupFromNote | undefined {
  const counts = new Map<string, number>();
  for (const { kind, status, region } of facts) {
    const specialty = region === undefined || status !== 'present' || !telling.has(kind) ? undefined : specialtyOfRegion[region];
    if (specialty !== undefined) counts.set(specialty, (counts.get(specialty) ?? 0) + 1);
  }
  const [most] = [...counts].toSorted(([, left], [, right]) => right - left);
  return most && { query: most[0], because: `The note speaks most of this: ${most[0]}.`, isEmergency: false };
}
