/**
 * Whether what a sentence says is so: present, absent, uncertain, past, somebody else's, or not said at all (advice, a fear).
 * Give it whole sentences, lists and all: "no fever, chills or night sweats" is one. A line is fine too.
 */
import { type CueEffect, type StatusCuePack, statusCues } from '@trusted-hands/packs';
import type { FactStatus } from '../fact.ts';
import { createPastStoryReader, type PastStory } from './past-stories.ts';
import { createPhraseFinders, type PhraseText, readPhraseText } from './phrase.ts';
import { type Landmarks, reachBackward, reachForward } from './reach.ts';
import type { Word } from './words.ts';

export interface Statement {
  /** `not-said` is what nobody says to be so: "attend ED if numb", "worried about cancer". It is no finding. */
  readonly status: FactStatus | 'not-said';
  /**
   * Of what is past: at the last visit, days or weeks ago. A measure is then an earlier one; an answer to a screening question
   * ("lost control of her bladder last week") still matters, and is best taken as present.
   */
  readonly isRecent?: true;
}

export interface StatusReader {
  readonly text: PhraseText;
  /** What is told of long ago, or came right. */
  readonly story: () => PastStory;
  /** Whether the words from one offset to another belong to a story that is over. */
  isOver(from: number, to: number): boolean;
  /** Of the words from one offset to another; cues among these words do not count ("no feeling" in the saddle is a finding). */
  at(from: number, to: number): Statement;
  /** The same by numbers of words, `end` exclusive. */
  ofWords(first: number, end: number): Statement;
  /** Of ideas that stand apart: what is so of one of them is so of what they say together. A cue that reaches into one of them ("reports nil" into "nil awareness") does not count. */
  ofParts(parts: readonly WordRange[]): Statement;
}

interface WordRange {
  readonly first: number;
  readonly end: number;
}

interface Scope {
  readonly effect: CueEffect;
  /** An answer to what stands before it ("fever: nil") outdoes what surrounds both. */
  readonly isAnswer: boolean;
  readonly cueFirst: number;
  readonly cueEnd: number;
}

const present: Statement = { status: 'present' };
const none: readonly Scope[] = [];

/** A part that begins with one of these is lost or missing by itself. */
const negations: ReadonlySet<string> = new Set(['no', 'nil', 'zero', 'without']);

/** From what decides first to what decides last. */
const order: readonly CueEffect[] = ['other-person', 'not-said', 'absent', 'uncertain', 'past', 'lately'];

/** Compiles the cues once; the reader it returns keeps nothing. */
export function createStatusReader(pack: StatusCuePack = statusCues): (sentence: string) => StatusReader {
  const { cues, lists } = pack;
  const landmarks = [pack.contrasts, pack.turns, pack.opensStatement, pack.opensFinding, pack.makesStatement].map((phrases) => [{ phrases }]);
  const findPhrases = createPhraseFinders([cues, ...landmarks], lists);
  const readStory = createPastStoryReader();

  function readScopes(text: PhraseText): readonly (readonly Scope[] | undefined)[] {
    const scopes: Scope[][] = [];
    const phrases = findPhrases(text);
    const found = phrases(0);
    if (found.length === 0) return scopes;
    const at = (list: number) => new Set(phrases(list).map((match) => match.first));
    const marks: Landmarks = {
      words: text.words,
      contrasts: at(1),
      turns: at(2),
      opensStatement: at(3),
      opensFinding: at(4),
      makesStatement: at(5),
      answers: new Set(found.filter((match) => cues[match.group]?.closes !== undefined).map((match) => match.first)),
    };
    for (const { first, end, group } of found) {
      const cue = cues[group];
      if (cue === undefined || cue.effect === 'none') continue;
      const scope: Scope = { effect: cue.effect, isAnswer: cue.closes !== undefined, cueFirst: first, cueEnd: end };
      const begin = cue.direction === 'forward' ? first : reachBackward(marks, first, { isAnswer: scope.isAnswer, reach: cue.reach });
      const stop = cue.direction === 'backward' ? end : reachForward(marks, end, { reach: cue.reach, holdsBrackets: cue.effect === 'other-person' });
      for (let index = begin; index < stop; index += 1) (scopes[index] ??= []).push(scope);
    }
    return scopes;
  }

  return (sentence) => {
    const text = readPhraseText(sentence);
    let scopes: ReturnType<typeof readScopes> | undefined;
    let ownStory: PastStory | undefined;
    const story = () => (ownStory ??= readStory(text));
    const wordsAt = (from: number, to: number) => ({ first: wordsUntil(text.words, (word) => word.to <= from), end: wordsUntil(text.words, (word) => word.from < to) });
    const ofWords = (first: number, last: number) => {
      scopes ??= readScopes(text);
      // A stop that a phrase ends with is no part of what is said: "so no X-ray."
      const end = last - 1 > first && (text.words[last - 1]?.text === '.' || text.words[last - 1]?.text === ',') ? last - 1 : last;
      const [atFirst, atLast] = [scopes[first], scopes[end - 1]];
      return atFirst === undefined || atLast === undefined ? present : stated(scopesOver(atFirst, atLast, { first, end }));
    };
    return {
      text,
      story,
      isOver(from, to) {
        const { first, end } = wordsAt(from, to);
        return end > first && story().isOver(first, end);
      },
      ofWords,
      ofParts(parts) {
        scopes ??= readScopes(text);
        const ofAll = scopes;
        const isOutside = (scope: Scope) => scope.effect === 'not-said' || scope.effect === 'other-person' || !parts.some(({ first, end }) => scope.cueEnd <= end && (scope.cueFirst >= first || (scope.cueEnd > first && negations.has(text.words[first]?.text ?? ''))));
        return stated(parts.flatMap(({ first, end }) => scopesOver(ofAll[first] ?? none, ofAll[end - 1] ?? none, { first, end })).filter(isOutside));
      },
      at(from, to) {
        const { first, end } = wordsAt(from, to);
        return end <= first ? { status: 'present' } : ofWords(first, end);
      },
    };
  };
}

/** How many words stand before a place: they are in order, so the place is found by halving. */
function wordsUntil(words: readonly Word[], isBefore: (word: Word) => boolean): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const word = words[middle];
    if (word !== undefined && isBefore(word)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function scopesOver(atFirst: readonly Scope[], atLast: readonly Scope[], span: WordRange): readonly Scope[] {
  return atFirst.filter((scope) => atLast.includes(scope) && (scope.effect === 'not-said' || scope.effect === 'other-person' || scope.cueFirst < span.first || scope.cueEnd > span.end));
}

function stated(holding: readonly Scope[]): Statement {
  if (holding.length === 0) return { status: 'present' };
  const effects = new Set(holding.map((scope) => scope.effect));
  if (effects.has('other-person')) return { status: effects.has('not-said') ? 'not-said' : 'other-person' };
  const answer = holding.findLast((scope) => scope.isAnswer && scope.effect !== 'uncertain');
  if (answer !== undefined) return { status: answer.effect === 'absent' || answer.effect === 'past' ? answer.effect : 'present' };
  const effect = order.find((one) => effects.has(one));
  if (effect === 'lately') return { status: 'past', isRecent: true };
  return { status: effect === undefined || effect === 'present' || effect === 'none' ? 'present' : effect };
}
