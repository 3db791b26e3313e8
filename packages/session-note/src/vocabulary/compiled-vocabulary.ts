/** A vocabulary made ready for reading: one tree of all phrases by their words. Compiled once per reader, never changed after. */
import { furthestRanges, type CueName, type MovementTerm, type RegionTerm, type ScreeningTerm, type ShapedScreening, type TechniqueTerm, type TestName, type TestWord, type Vocabulary, type InstrumentTerm } from '@trusted-hands/packs';
import type { FactSide } from '../fact.ts';
import { tokenize } from '../tokens/token.ts';
import { createSlips, type FindSlip } from './slips.ts';

/** What a phrase means; several of one family on the same words stay side by side. */
export type Meaning =
  | { readonly family: 'anatomy'; readonly type: 'side'; readonly side: FactSide }
  | { readonly family: 'anatomy'; readonly type: 'region'; readonly region: string; readonly isSpinal: boolean }
  | { readonly family: 'anatomy'; readonly type: 'movement'; readonly movement: MovementTerm }
  | { readonly family: 'anatomy'; readonly type: 'muscle'; readonly muscle: string }
  | { readonly family: 'anatomy'; readonly type: 'nothing' }
  | { readonly family: 'test'; readonly type: 'test'; readonly test: TestName; readonly word: TestWord }
  | { readonly family: 'test'; readonly type: 'not-a-test' }
  | { readonly family: 'technique'; readonly type: 'technique'; readonly technique: TechniqueTerm }
  | { readonly family: 'mover'; readonly type: 'mover'; readonly movement: MovementTerm }
  | { readonly family: 'instrument'; readonly type: 'instrument'; readonly instrument: InstrumentTerm }
  | { readonly family: 'screening'; readonly type: 'screening'; readonly screening: ScreeningTerm }
  /** Only named where it is asked about; apart, since the same words stand in advice, in treatment and in findings. */
  | { readonly family: 'asked'; readonly type: 'screening'; readonly screening: ScreeningTerm }
  | { readonly family: CueName; readonly type: 'cue' };
export type Family = Meaning['family'];
export type Anatomy = Extract<Meaning, { family: 'anatomy' }>;

export interface PhraseNode {
  readonly next: Map<string, PhraseNode>;
  readonly meanings: Meaning[];
}

export interface CompiledVocabulary {
  readonly root: PhraseNode;
  /** One-word phrases that mean nothing in small letters: "MET", "US". */
  readonly capitalsOnly: ReadonlySet<string>;
  readonly levels: Vocabulary['levels'];
  readonly findSlip: FindSlip;
  readonly isSpinal: (region: string) => boolean;
  /** There is one of it only, as of a spine. */
  readonly isSingle: (region: string) => boolean;
  readonly isWhole: (region: string) => boolean;
  /** How it is held is told of what is measured elsewhere. */
  readonly isHeld: (region: string) => boolean;
  /** Named by its muscle. */
  readonly isMuscular: (region: string) => boolean;
  /** The functional scale whose activities are scored one by one. */
  readonly scoreByActivity: InstrumentTerm | undefined;
  /** A range of that many degrees is the full one of some joint. */
  readonly isFullRange: (degrees: number) => boolean;
  /** Regions of which a normal range of this movement is known, to either side. */
  readonly regionsMoving: (movement: string) => readonly string[];
  /** Regions that a test of this name is of; none where it is not known. */
  readonly regionsOfTest: (name: string) => readonly string[];
  /** Questions that a shape answers, the first that fits. */
  readonly shaped: (shape: ShapedScreening['shape']) => readonly ShapedScreening[];
  /** A value of this movement may be below zero. */
  readonly mayBeNegative: (movement: string) => boolean;
  /** It is measured in millimetres too. */
  readonly isInLength: (movement: string) => boolean;
  /** The highest value that can be, in degrees. */
  readonly highestRange: (region: string | undefined, movement: string) => number;
}

const shortestSlip = 7;
/** Smaller full ranges are as often one side's value. */
const leastFullRange = 90;
const nearFullRange = 10;
/** Terms of the trade are mended; of everyday words a slip is as likely another word: "painting", "cricket". */
const mendedCues: ReadonlySet<Family> = new Set<CueName>(['tender', 'tissue-finding', 'trigger-point', 'strength', 'pain-scale', 'consent', 'positive', 'negative', 'pain-free', 'exercise']);

export function compileVocabulary(vocabulary: Vocabulary): CompiledVocabulary {
  const root: PhraseNode = { next: new Map(), meanings: [] };
  const lexicon = new Set<string>();
  const terms = new Set<string>();
  const notSlips = new Set<string>();
  const capitalsOnly = new Set<string>();
  const add = (phrase: string, meaning: Meaning) => {
    let node = root;
    for (const { text, kind } of tokenize(phrase)) {
      if (text === '-' && node !== root && kind === 'sign' && phrase.length > 3 && !phrase.includes('+') && !phrase.includes('(')) continue;
      if (kind === 'word') lexicon.add(text);
      if (kind === 'word' && (meaning.type !== 'cue' || mendedCues.has(meaning.family))) terms.add(text);
      const next = node.next.get(text) ?? { next: new Map(), meanings: [] };
      node.next.set(text, next);
      node = next;
    }
    if (node !== root && !node.meanings.some((known) => isSame(known, meaning))) node.meanings.push(meaning);
  };
  for (const { cue, words } of vocabulary.cues) {
    for (const word of words) {
      if (cue === 'left' || cue === 'right' || cue === 'both') add(word, { family: 'anatomy', type: 'side', side: cue });
      else if (cue === 'mean-nothing') add(word, { family: 'anatomy', type: 'nothing' });
      else if (cue === 'not-a-slip') notSlips.add(word);
      else if (cue === 'capitals-only') capitalsOnly.add(word);
      else add(word, { family: cue, type: 'cue' });
    }
  }
  for (const term of vocabulary.regions) for (const word of term.words) add(word, { family: 'anatomy', type: 'region', region: term.name, isSpinal: isSpinalTerm(term) });
  for (const movement of vocabulary.movements) for (const word of movement.words) add(word, { family: 'anatomy', type: 'movement', movement });
  for (const movement of vocabulary.movements) for (const word of movement.movers ?? []) add(word, { family: 'mover', type: 'mover', movement });
  for (const { name, words } of vocabulary.muscles) for (const word of words) add(word, { family: 'anatomy', type: 'muscle', muscle: name });
  for (const technique of vocabulary.techniques) for (const word of technique.words) add(word, { family: 'technique', type: 'technique', technique });
  for (const instrument of vocabulary.instruments) for (const word of instrument.words) add(word, { family: 'instrument', type: 'instrument', instrument });
  for (const screening of vocabulary.screening) for (const word of screening.words) add(word, { family: screening.isTopic === true ? 'asked' : 'screening', type: 'screening', screening });
  for (const test of vocabulary.tests) {
    for (const word of test.words) add(word.word, { family: 'test', type: 'test', test, word });
    for (const phrase of test.except) add(phrase, { family: 'test', type: 'not-a-test' });
  }
  const spinal = new Set(vocabulary.regions.filter(isSpinalTerm).map(({ name }) => name));
  const whole = new Set(vocabulary.regions.filter(({ isWhole }) => isWhole === true).map(({ name }) => name));
  const single = new Set(vocabulary.regions.filter((region) => region.isSingle === true || isSpinalTerm(region)).map(({ name }) => name));
  const muscular = new Set(vocabulary.regions.filter(({ isMuscular }) => isMuscular === true).map(({ name }) => name));
  const held = new Set(vocabulary.regions.filter(({ isHeld }) => isHeld === true).map(({ name }) => name));
  const fullRanges = new Set(vocabulary.normalRanges.map(({ degrees }) => degrees).filter((degrees) => degrees >= leastFullRange));
  const ranges = new Map(vocabulary.normalRanges.toReversed().map(({ region, movement, degrees }) => [`${region}\n${movement}`, degrees]));
  const regionsByTest = new Map(vocabulary.tests.map(({ name, regions }) => [name, regions]));
  const shapedScreening = Map.groupBy(vocabulary.shapedScreening, ({ shape }) => shape);
  const negative = new Set(vocabulary.movements.filter((movement) => movement.mayBeNegative === true).map(({ name }) => name));
  const inLength = new Set(vocabulary.movements.filter((movement) => movement.isInLength === true).map(({ name }) => name));
  const regionsByMovement = new Map<string, string[]>();
  for (const { region, movement } of vocabulary.normalRanges) {
    for (const name of new Set([movement, movement.replace(/^(?:left|right) /, '')])) {
      const known = regionsByMovement.get(name) ?? [];
      if (!known.includes(region)) regionsByMovement.set(name, [...known, region]);
    }
  }
  return {
    root,
    capitalsOnly,
    levels: vocabulary.levels,
    findSlip: createSlips([...terms].filter((word) => word.length >= shortestSlip), (word) => lexicon.has(word) || notSlips.has(word)),
    isSpinal: (region) => spinal.has(region),
    isSingle: (region) => single.has(region),
    isWhole: (region) => whole.has(region),
    isHeld: (region) => held.has(region),
    isMuscular: (region) => muscular.has(region),
    scoreByActivity: vocabulary.instruments.find(({ isByActivity }) => isByActivity === true),
    isFullRange: (degrees) => [...fullRanges].some((full) => Math.abs(full - degrees) <= nearFullRange) && degrees % 5 === 0,
    regionsMoving: (movement) => regionsByMovement.get(movement) ?? [],
    regionsOfTest: (name) => regionsByTest.get(name) ?? [],
    mayBeNegative: (movement) => negative.has(movement),
    isInLength: (movement) => inLength.has(movement),
    shaped: (shape) => shapedScreening.get(shape) ?? [],
    highestRange(region, movement) {
      const degrees = ranges.get(`${region ?? ''}\n${movement}`);
      return degrees === undefined ? furthestRanges.degrees : Math.min(furthestRanges.degrees, degrees + furthestRanges.pastNormalDegrees);
    },
  };
}

function isSpinalTerm(term: RegionTerm): boolean {
  return term.isSpinal === true;
}

/** Two packs may name the same thing by the same words. */
function isSame(one: Meaning, other: Meaning): boolean {
  if (one.family !== other.family || one.type !== other.type) return false;
  if (one.type === 'cue' || one.type === 'nothing' || one.type === 'not-a-test') return true;
  return JSON.stringify(one) === JSON.stringify(other);
}
