/**
 * The findings of the red-flag pack in one sentence: which words say what, and whether they say that it is so. What the
 * sentence says depends on nothing but the sentence.
 */
import type { Finding, RedFlagPack } from '@trusted-hands/packs';
import { inEitherOrder } from '../status/either-order.ts';
import { createPhraseFinder, createPhraseFinders, type FoundPhrases, type PhraseMatch, readPhraseText } from '../status/phrase.ts';
import { deniedFields, unansweredFields } from './unanswered-fields.ts';
import { findTogether, readTogether, type Together } from './words-together.ts';
import { questionEnd } from '../status/words.ts';
import { createPastStoryReader } from '../status/past-stories.ts';
import { createStatusReader, type Statement, type StatusReader } from '../status/read-status.ts';

export interface Occurrence {
  readonly finding: string;
  readonly answer: 'yes' | 'no' | 'unclear';
  /** Offsets into the sentence. */
  readonly from: number;
  readonly to: number;
}

export interface Told extends Omit<Occurrence, 'answer'> {
  /** `explained`: it is so, and the sentence says why it does not count. `over`: it was so, and counts only where it has come back. */
  readonly answer: Occurrence['answer'] | 'explained' | 'over';
  /** A form's yes and no more, "bladder: yes": what follows may explain it. */
  readonly isBareYes?: true;
  /** It is told of now: another sentence may say that it is over. */
  readonly mayBeOver?: true;
}

type Value = NonNullable<Finding['values']>[number];

/** Compiles the pack once; the reader it returns keeps nothing. */
export function createFindingReader(pack: RedFlagPack): (sentence: string) => readonly Told[] {
  const readStatus = createStatusReader();
  const findDenials = createPhraseFinder([{ phrases: pack.lists['no-trouble'] ?? [] }], pack.lists);
  const groupLists = pack.findings.flatMap(({ no, yes, values, never, unless, despite }) => [
    [no, yes, ...(values ?? []).map(({ phrases }) => phrases)].map((phrases) => groupOf(phrases)),
    [groupOf(never)],
    [groupOf(unless)],
    [groupOf(despite)],
  ]);
  // What several findings put together is looked for once.
  const parts = [...new Set(pack.findings.flatMap(({ together }) => (together ?? []).flatMap((written) => {
    const { parts: ideas, not } = readTogether(written);
    return not === undefined ? ideas : [...ideas, not];
  })))];
  const listOfPart = new Map(parts.map((part, index) => [part, groupLists.length + index]));
  const findPhrases = createPhraseFinders([...groupLists, ...parts.map((part) => [groupOf([part])])], pack.lists);
  const togetherOf = pack.findings.map(({ together }) => (together ?? []).map((written) => {
    const read = readTogether(written);
    return { ...read, lists: read.parts.map((part) => listOfPart.get(part) ?? 0), notList: read.not === undefined ? undefined : listOfPart.get(read.not) };
  }));
  return (written) => {
    const sentence = withoutBirthDate(written);
    const status = readStatus(sentence);
    if (status.text.words.length === 0) return [];
    const phrases = findPhrases(status.text);
    const denials = new Set(findDenials(status.text).map(({ first }) => first));
    const fields = unansweredFields(sentence);
    const denied = deniedFields(sentence);
    const isIn = ({ from, to }: Told) => denied.some((field) => from >= field.from && to <= field.to);
    const isOnlyAsked = ({ answer, from, to }: Told) => answer !== 'no' && fields.some((field) => from >= field.from && to <= field.to);
    return pack.findings.flatMap((finding, at) => occurrencesOf({ finding, phrases, firstList: listsOfFinding * at, together: togetherOf[at] ?? [], denials }, status)).filter((occurrence) => !isOnlyAsked(occurrence)).map((occurrence): Told => (isIn(occurrence) ? { ...occurrence, answer: 'no' } : occurrence.answer === 'yes' && bareYes.test(sentence.slice(occurrence.from)) ? { ...occurrence, isBareYes: true } : occurrence));
  };
}

/** The part of the body that a sentence speaks of last, by the pack's list "topic"; what "it" in the next one may mean. */
export function createTopicReader({ lists }: RedFlagPack): (sentence: string) => string | undefined {
  const { topic } = lists;
  if (topic === undefined) return () => undefined;
  const find = createPhraseFinder([{ phrases: topic }], lists);
  return (sentence) => {
    const text = readPhraseText(sentence);
    const last = find(text).at(-1);
    return last === undefined ? undefined : text.words.slice(last.first, last.end).map((word) => word.text).join(' ');
  };
}

/** What the sentences of a note tell of the past, by offsets into each. */
export function createSentenceStories(): (sentence: string) => { readonly closesBefore: boolean; readonly isPast: boolean; readonly returnedAt: number | undefined } {
  const readStory = createPastStoryReader();
  return (sentence) => {
    const text = readPhraseText(sentence);
    const { closesBefore, isPast, returned } = readStory(text);
    return { closesBefore, isPast, returnedAt: returned === undefined ? undefined : text.words[returned.first]?.from };
  };
}

/** A date of birth is no date of what is told, and its year no "in 1951". */
const birthDate = /(?<!\p{L})(?:d\.?o\.?b\.?|born|date of birth|birth date)\s?:?\s?(?:on |in )?(?:\d{1,2}[/. -](?:\d{1,2}|\p{L}{3,9})[/. -]\d{2,4}|\d{4})/giu;
const withoutBirthDate = (sentence: string) => sentence.replace(birthDate, (date) => ' '.repeat(date.length));

const groupOf = (phrases: readonly string[] = []) => ({ phrases: phrases.flatMap(inEitherOrder) });

/** What says so, what only looks like it, what explains it away, and what stands against that. */
const listsOfFinding = 4;
const nothing: Told[] = [];
const bareYes = /^[^.!?]{0,40}(?<!\p{L})(?:y|yes|yep|yeah|positive|ticked|✓|✔)[\s.;,)]*$/iu;

interface Looked {
  readonly finding: Finding;
  readonly phrases: FoundPhrases;
  readonly firstList: number;
  /** Words that begin a "no trouble with": what is found from there on is denied, though it holds the "no" itself. */
  readonly denials: ReadonlySet<number>;
  readonly together: readonly (Together & { readonly lists: readonly number[]; readonly notList: number | undefined })[];
}

function occurrencesOf({ finding, phrases, firstList, together, denials }: Looked, status: StatusReader): Told[] {
  const matches = phrases(firstList);
  const { text } = status;
  const nearby = together.flatMap((ideas) => (!ideas.lists.every(phrases.mayStand) || ideas.lists.some((list) => phrases(list).length === 0) ? [] : findTogether(text, ideas, ideas.lists.map((list) => phrases(list)), ideas.notList === undefined ? [] : phrases(ideas.notList))));
  if (matches.length === 0 && nearby.length === 0) return nothing;
  const found: Told[] = [];
  const lookalikes = new Set(phrases(firstList + 1).flatMap(range));
  const ofNow = finding.about === 'now' ? { mayBeOver: true as const } : {};
  const asOver = ({ first, end }: PhraseMatch, answer: Told['answer'] | undefined): Told['answer'] | undefined => (finding.about === 'now' && (answer === 'yes' || answer === 'unclear') && status.story().isOver(first, end) ? 'over' : answer);
  for (const match of matches) {
    if (range(match).some((word) => lookalikes.has(word))) continue;
    const answer = match.group > 0 && denials.has(match.first) ? 'no' : asOver(match, answerOf(finding, match, status));
    if (answer !== undefined) found.push({ finding: finding.id, answer, ...ofNow, ...placeOf(match, status) });
  }
  const cleared = nearby.length === 0 ? lookalikes : new Set([...lookalikes, ...matches.filter(({ group }) => group === 0).flatMap(range)]);
  for (const parts of nearby) {
    if (parts.some((part) => range(part).some((word) => cleared.has(word)))) continue;
    const whole = { first: Math.min(...parts.map(({ first }) => first)), end: Math.max(...parts.map(({ end }) => end)) };
    const answer = asOver(whole, answerOfIdeas(finding, status.ofParts(parts)));
    if (answer !== undefined) found.push({ finding: finding.id, answer, ...ofNow, ...placeOf(whole, status) });
  }
  if (!found.some(({ answer }) => answer !== 'no' && answer !== 'over') || finding.unless === undefined) return found;
  // "Not varicose" is no reason, but "no different" is one.
  const reasons = phrases(firstList + 2).filter(({ first, end }) => status.ofWords(first, end).status !== 'absent' || noWords.has(text.words[first]?.text ?? ''));
  // "No different now" is a reason, and no "now".
  const reasonWords = new Set(reasons.flatMap(range));
  const isNew = (match: PhraseMatch) => status.ofWords(match.first, match.end).status === 'present' && !range(match).every((word) => reasonWords.has(word));
  const isExplained = reasons.length > 0 && !phrases(firstList + 3).some(isNew);
  return isExplained ? found.map((occurrence) => (occurrence.answer === 'no' || occurrence.answer === 'over' ? occurrence : { ...occurrence, answer: 'explained' })) : found;
}

const range = ({ first, end }: PhraseMatch) => Array.from({ length: end - first }, (_, index) => first + index);

/** Undefined where the words say nothing about this client now. */
function answerOf(finding: Finding, match: PhraseMatch & { readonly group: number }, status: StatusReader): Told['answer'] | undefined {
  const statement = status.ofWords(match.first, match.end);
  if (match.group === 0) {
    // "Better with rest? No": what would deny it is denied itself.
    if (isAnsweredNo(match, status)) return 'yes';
    return statement.status === 'other-person' || statement.status === 'not-said' ? undefined : 'no';
  }
  const value = finding.values?.[match.group - 2];
  if (value !== undefined && !fits(value, match, status)) return undefined;
  return answerTo(finding, statement);
}

function isAnsweredNo({ first, end }: PhraseMatch, { text: { words } }: StatusReader): boolean {
  // "Better with rest: N", and "Better with rest N." without a mark.
  const answer = askMarks.has(words[end]?.text ?? '') ? end + 1 : end;
  return plainNo.has(words[answer]?.text ?? '') && !itemGoesOn(words[answer + 1]?.text) && !noWords.has(words[first]?.text ?? '');
}

const askMarks: ReadonlySet<string> = new Set([':', '=', '¿', questionEnd]);
const plainNo: ReadonlySet<string> = new Set(['no', 'n', 'nope']);
/** "Bladder normal: no pain" says no to the pain. */
const itemGoesOn = (word: string | undefined) => word !== undefined && /^[\p{L}\d]/u.test(word);

function answerTo(finding: Finding, statement: Statement): Told['answer'] | undefined {
  if (finding.onlyUncertain === true) return statement.status === 'uncertain' ? 'unclear' : undefined;
  return answers[finding.about](statement);
}

/** Ideas that a finding of relatives is put together from name the relative themselves: "HLA-B27 positive father". */
function answerOfIdeas(finding: Finding, statement: Statement): Told['answer'] | undefined {
  return finding.about === 'relative' && statement.status === 'present' ? 'yes' : answerTo(finding, statement);
}

function placeOf({ first, end }: PhraseMatch, { text }: StatusReader): Pick<Occurrence, 'from' | 'to'> {
  return { from: text.words[first]?.from ?? 0, to: text.words[end - 1]?.to ?? 0 };
}

const answers: Readonly<Record<Finding['about'], (statement: Statement) => Told['answer'] | undefined>> = {
  now: ({ status, isRecent }) => (status === 'present' || isRecent === true ? 'yes' : status === 'uncertain' ? 'unclear' : status === 'absent' ? 'no' : status === 'past' ? 'over' : undefined),
  ever: ({ status }) => (status === 'present' || status === 'past' ? 'yes' : status === 'uncertain' ? 'unclear' : status === 'absent' ? 'no' : undefined),
  relative: ({ status }) => (status === 'other-person' ? 'yes' : status === 'absent' ? 'no' : undefined),
};

const noWords = new Set(['no', 'not', 'nil', 'never', 'nothing', 'without', 'unchanged']);

function fits(value: Value, match: PhraseMatch, { text }: StatusReader): boolean {
  const isOfGrades = value.take === 'drop' || value.take === 'rise';
  const words = text.words.slice(match.first, match.end).map((word) => word.text);
  const all = words.flatMap((word, at) => (/^\d/.test(word) ? [{ number: Number(word.replace(',', '.')) + (isOfGrades ? stepOf(words[at + 1], words[at + 2]) : 0), isGrade: isGradeAt(words, at) }] : []));
  // Of "4/5 2 weeks ago, 3/5 now" only the grades count.
  const grades = isOfGrades ? all.filter(({ isGrade }) => isGrade) : [];
  const numbers = (grades.length > 1 ? grades.slice(0, 2) : all).map(({ number }) => number);
  const number = numberOf(value.take, numbers);
  return number !== undefined && number >= (value.min ?? -Infinity) && number <= (value.max ?? Infinity);
}

/** "4 / 5", "4 + / 5", and "6 / 10", which is read in the same way. */
function isGradeAt(words: readonly string[], at: number): boolean {
  const sign = words[at + 1];
  const slash = sign === '+' || sign === '-' ? at + 2 : at + 1;
  return words[slash] === '/' && (words[slash + 1] === '5' || words[slash + 1] === '10');
}

/** A grade's plus or minus, "4+/5" or "4 - (", is a third of a step; "3-4" is a range. */
function stepOf(sign: string | undefined, after: string | undefined): number {
  if (after !== undefined && /^\d/.test(after)) return 0;
  return sign === '+' ? 0.3 : sign === '-' ? -0.3 : 0;
}

function numberOf(take: Value['take'], numbers: readonly number[]): number | undefined {
  if (take === 'first') return numbers[0];
  if (take === 'last') return numbers.at(-1);
  const [first] = numbers;
  // Of "4/5 last week, 3/5 now" the third number is the second grade.
  const second = (take === 'drop' || take === 'rise' ? numbers[2] : undefined) ?? numbers.at(-1);
  if (first === undefined || second === undefined || numbers.length < 2) return undefined;
  return take === 'drop' ? first - second : take === 'rise' ? second - first : Math.abs(first - second);
}
