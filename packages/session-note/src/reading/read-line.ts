/** One line of a note: its sentences with their facts, and what the lines after it have to know. */
import type { Fact, FactPhase, FactSide } from '../fact.ts';
import { carriedTo } from '../facts/attribution.ts';
import { phaseCues } from '../facts/phase.ts';
import { readFacts } from '../facts/read-facts.ts';
import { keyOfMeasured, lastMeasured, type MeasuredSubject } from '../facts/series.ts';
import { columnsOf, isTableRow, keyOfColumns, type TableColumns } from '../facts/table-columns.ts';
import { saysTreatmentOnly } from '../facts/technique-given.ts';
import { rateAt } from '../facts/rate.ts';
import { isOfWeeks } from '../facts/homework-items.ts';
import { type MeasuredRanges, readWords, type SentenceContext, type Topic, type Words } from '../facts/words.ts';
import { beginsRemembered } from '../kept-back.ts';
import { type LineState, type NoteSection, type ParsedLine, parseLine } from '../parse-session-note.ts';
import type { StatusReader } from '../status/read-status.ts';
import { isSpace } from '../tokens/token.ts';
import type { CompiledVocabulary } from '../vocabulary/compiled-vocabulary.ts';
import { asProse } from './form-fields.ts';
import { type Heading, readHeading, skipBullet } from './headings.ts';
import { type Clause, clausesOf } from '../parts/clauses.ts';
import type { LineContent, SentenceContent } from './note-reading.ts';
import { isPlaceOpen, type NamedPlace } from './place-movements.ts';
import { splitSentences } from './split-sentences.ts';

/** Equal states and equal lines give equal readings: the state's words are the key under which a reading is kept. */
export interface ReadingState {
  readonly line: LineState;
  readonly section: NoteSection | undefined;
  readonly topic: Topic | undefined;
  /** The topic stands for lines below its heading; otherwise for items further in only. */
  readonly isTopicOpen: boolean;
  readonly isTreated: boolean;
  /** Below a heading of treatment that stands alone in its line, until a blank line, another heading or what is for home. */
  readonly isTreatmentListed: boolean;
  readonly isPainTold: boolean;
  readonly lastRegion: string | undefined;
  readonly ranges: MeasuredRanges;
  readonly columns: TableColumns | undefined;
}

export interface SentenceReading {
  readonly from: number;
  readonly to: number;
  readonly content: SentenceContent;
  /** With offsets in the sentence. */
  readonly facts: readonly Fact[];
  /** Of each fact, whether the rest of the note may say where it is. */
  readonly arePlacesOpen: readonly boolean[];
  readonly named: readonly NamedPlace[];
  readonly clauses: readonly Clause[];
  /** Its words, its section or its columns say of when its measures are. */
  readonly isTimeSaid: boolean;
  readonly after: Pick<ReadingState, 'lastRegion' | 'ranges'> & { readonly measured: MeasuredSubject | undefined; readonly side: FactSide | undefined; readonly region: string | undefined; readonly isTreated: boolean; readonly isPainTold: boolean; readonly endsSection: boolean; readonly hasHeadedPlace: boolean; readonly namesPlace: boolean };
}

export interface LineReading {
  readonly content: LineContent;
  readonly parsed: ParsedLine;
  readonly section: NoteSection | undefined;
  readonly sentences: readonly SentenceReading[];
  /** A "remember:" inside the line, to its end. */
  readonly rememberFrom: number | undefined;
  readonly next: ReadingState;
}

export interface KeptHeading {
  readonly heading: Heading | undefined;
}

export interface LineDependencies {
  readonly vocabulary: CompiledVocabulary;
  readonly readStatus: (sentence: string) => StatusReader;
  /** Keeps what was read of a sentence, by its context and words. */
  readonly keepSentence: (key: string, read: () => SentenceReading) => SentenceReading;
  /** Keeps what stands at the head of a sentence, by its words: a long line is looked through at every keystroke. */
  readonly keepHeading: (key: string, read: () => KeptHeading) => KeptHeading;
}

export function readLine(text: string, breakBefore: string, before: ReadingState, dependencies: LineDependencies): LineReading {
  const parsed = parseLine(text, breakBefore, before.line);
  const lineContent = { prose: asProse(text) };
  let section = parsed.hasHeading && !isSubject(text, parsed, before) ? parsed.line.section : before.section;
  if (parsed.line.kind !== 'text' && parsed.apart === undefined) {
    return { content: lineContent, parsed, section, sentences: [], rememberFrom: undefined, next: { ...before, line: parsed.next, section } };
  }
  const isBlank = parsed.line.content === '';
  let topic = keptTopic(text, parsed, before, isBlank);
  let isTopicOpen = topic !== undefined && before.isTopicOpen && !isBlank;
  // A treatment told of above the first heading names the visit, or opens a letter's prose: what is found below is of before it.
  const opensFindings = parsed.hasHeading && (section === 'O' || section === 'A' || section === 'S') && before.section === undefined;
  let { isPainTold, lastRegion, ranges } = before;
  let isTreated = before.isTreated && !opensFindings;
  const head = columnsOf(text, dependencies.vocabulary);
  const columns = head ?? (before.columns !== undefined && isTableRow(text, before.columns) ? before.columns : undefined);
  let side: FactSide | undefined;
  let region: string | undefined;
  let isHomeTold = false;
  let isTreatmentListed = isBlank ? parsed.hasHeading && section === 'Tx' : before.isTreatmentListed && !parsed.hasHeading;
  let isSectionHeaded = parsed.hasHeading;
  let measured: MeasuredSubject | undefined;
  const sentences: SentenceReading[] = [];
  let rememberFrom: number | undefined;
  const prose = columns === undefined ? lineContent.prose : text;
  // What a row's first cell names is named for that row.
  const isRow = prose !== text && text.includes('|');
  const end = parsed.contentFrom + parsed.line.content.length;
  const { apart } = parsed;
  const content = apart === undefined ? prose.slice(0, end) : `${prose.slice(0, apart.from)}${' '.repeat(apart.to - apart.from)}${prose.slice(apart.to, end)}`;
  // "next: 1/52" is a heading that its sentence cannot do without.
  const begin = parsed.hasHeading && /^\s*next/i.test(text) ? firstWord(text, 0) : parsed.contentFrom;
  for (const span of head?.isDated === true ? [] : splitSentences(content, begin, dependencies.vocabulary, columns !== undefined)) {
    const isFirst = sentences.length === 0 && span.from === firstWord(content, begin);
    let from = span.from + skipBullet(content.slice(span.from, span.to));
    if (beginsRemembered(content.slice(from, span.to))) {
      rememberFrom = from;
      break;
    }
    for (let nested = 0; nested < 3; nested += 1) {
      const head = content.slice(from, span.to);
      const isLineStart = isFirst && !(parsed.hasHeading && nested === 0 && from === span.from && span.from !== firstWord(content, 0));
      const { heading } = dependencies.keepHeading(isLineStart ? `^${section ?? ''}^${head}` : ` ${head}`, () => ({ heading: readHeading(head, dependencies.vocabulary, isLineStart, section) }));
      if (heading === undefined) break;
      if (heading.section !== undefined) {
        section = heading.section;
        isSectionHeaded = true;
        isTreatmentListed = section === 'Tx' && heading.isAlone && content.slice(span.to).trim() === '';
        topic = undefined;
        isTopicOpen = false;
      }
      if (heading.topic !== undefined) {
        topic = heading.topic;
        isTreatmentListed = false;
        // In a column of its own, it heads what stands beside it.
        isTopicOpen = heading.isAlone && content.slice(span.to).trim() === '';
      }
      if (heading.from === 0) break;
      from += heading.from;
      while (from < span.to && isSpace(content.charCodeAt(from))) from += 1;
    }
    if (from >= span.to) continue;
    const context: SentenceContext = { section, topic, phase: phaseOf(section, isTreated, before.isTreated && !opensFindings), side, region, lastRegion, ranges, measured, columns, isTreated, isTreatmentListed, isPainTold, isHomeTold };
    const words = content.slice(from, span.to);
    const written = text.slice(from, span.to);
    const isHeaded = isSectionHeaded;
    const read = dependencies.keepSentence(`${keyOf(context)}\n${isHeaded ? 1 : 0}\n${words}\n${written === words ? '' : written}`, () => ({ ...readSentence(words, context, isHeaded, dependencies), content: { text: written, section: context.section, phase: context.phase } }));
    sentences.push({ ...read, from, to: span.to });
    isTreated ||= read.after.isTreated;
    isPainTold ||= read.after.isPainTold;
    isHomeTold ||= read.facts.some(({ kind, status }) => kind === 'homework' && status === 'present');
    isTreatmentListed &&= !isHomeTold && !read.facts.some(({ kind }) => kind === 'next-visit' || kind === 'frequency');
    // A treatment between measures ends what was told or looked at before it.
    if ((section === 'S' || section === 'O') && read.after.endsSection) section = undefined;
    if (!isTopicOpen && endsTopic(topic, read.facts)) topic = undefined;
    ({ lastRegion, ranges, measured } = read.after);
    if (read.after.hasHeadedPlace || ((side !== undefined || region !== undefined) && read.after.namesPlace)) ({ side, region } = read.after);
  }
  // "Dx: cervicogenic headache" above the note: what was found and done stands below it.
  const isTitle = section === 'A' && before.section === undefined && sentences.length > 0;
  return { content: lineContent, parsed, section, sentences, rememberFrom, next: { line: parsed.next, section: isRow || isTitle ? before.section : section, topic: isRow ? before.topic : topic, isTopicOpen: isRow ? before.isTopicOpen : isTopicOpen, isTreated: isTreated || section === 'Tx', isTreatmentListed, isPainTold, lastRegion, ranges, columns } };
}

/** "Re: Fiadh, 19, camogie player", "Re: Mr Ronan T., 38 - for review". */
const subjectWithAge = /^\s*[Rr][Ee]\s*[:：]\s*(?:\p{Lu}[\p{L}'’.-]*\s*){1,4}[,(]\s*(?:aged? )?\d{1,3}(?:\s*(?:yo|y\/o|yrs?|years?(?: old)?))?\s*[,).;–—-]/u;

/** "RE: Mr A. Kowal, total knee replacement 14 weeks ago". */
const subjectWithTitle = /^\s*re\s*[:：]\s*(?:mr|mrs|ms|miss|mx|master|dr|sr|fr)\b\.?\s*\p{L}/iu;

/** "Re: Geraint T., adhesive capsulitis": the subject of a letter, before anything was found or done, is no re-assessment. */
function isSubject(text: string, { line }: ParsedLine, before: ReadingState): boolean {
  if (line.section !== 'Re' || before.section !== undefined || before.isTreated || before.ranges.length > 0) return false;
  if (subjectWithAge.test(text) || subjectWithTitle.test(text)) return true;
  return /^\s*re\s*[:：]\s*(?:\p{Lu}[\p{L}'’.-]*[\s,]+){1,3}/iu.test(text) && /^\s*\S+\s*\p{Lu}\p{Ll}/u.test(text) && !/\d/.test(line.content.replace(/[,(]\s*(?:aged? )?\d{1,3}(?:\s*(?:yo|y\/o|yrs?|years?(?: old)?))?(?=\s*[,).;–—-]|\s*$)/, ''));
}

export function firstWord(text: string, from: number): number {
  let at = from;
  while (at < text.length && isSpace(text.charCodeAt(at))) at += 1;
  return at;
}

/** A goal, a mood and a consent are one sentence; homework ends where the next visit is spoken of. */
function endsTopic(topic: Topic | undefined, facts: readonly Fact[]): boolean {
  if (topic === 'goal' || topic === 'mood' || topic === 'consent') return true;
  return topic === 'home' && facts.some(({ kind }) => kind === 'next-visit' || kind === 'goal' || kind === 'frequency') && !facts.some(({ kind }) => kind === 'homework');
}

/** Under an empty heading until a blank line; under one with words, for items and lines further in. */
function keptTopic(text: string, parsed: ParsedLine, before: ReadingState, isBlank: boolean): Topic | undefined {
  if (parsed.hasHeading || before.topic === undefined) return undefined;
  if (isBlank) return before.isTopicOpen ? undefined : before.topic;
  if (before.isTopicOpen) return before.topic;
  const content = text.trimStart();
  return skipBullet(content) > 0 && text.length > content.length ? before.topic : undefined;
}

function phaseOf(section: NoteSection | undefined, isTreated: boolean, wasTreated: boolean): FactPhase {
  // In a note without sections a technique may be of any time: only what says so is after it.
  if (section === 'S' || section === undefined) return 'before';
  if (section === 'Re') return 'after';
  return isTreated || (wasTreated && section !== undefined) ? 'after' : 'before';
}

function keyOf({ section, topic, phase, side, region, lastRegion, ranges, measured, columns, isTreated, isTreatmentListed, isPainTold, isHomeTold }: SentenceContext): string {
  return `${section ?? ''}\n${topic ?? ''}\n${phase}\n${side ?? ''}\n${region ?? ''}\n${lastRegion ?? ''}\n${isTreated ? 1 : 0}${isPainTold ? 1 : 0}${isHomeTold ? 1 : 0}${isTreatmentListed ? 1 : 0}\n${keyOfRanges(ranges)}\n${keyOfMeasured(measured)}\n${keyOfColumns(columns)}`;
}

export function keyOfRanges(ranges: MeasuredRanges): string {
  return ranges.map(({ movement, region }) => `${movement}@${region}`).join(',');
}

const mostRanges = 12;

/** What a sentence measured stands before what was measured earlier, each movement of a joint once. */
function withRanges(before: MeasuredRanges, facts: readonly Fact[]): MeasuredRanges {
  let ranges = before;
  for (const { kind, movement, region: named } of facts) {
    // "Rot R 55": of a spine, whichever it is.
    const region = named ?? (movement?.startsWith('right ') === true || movement?.startsWith('left ') === true ? '' : undefined);
    if (kind !== 'rom' || movement === undefined || region === undefined || (ranges[0]?.movement === movement && ranges[0].region === region)) continue;
    ranges = [{ movement, region }, ...ranges.filter((range) => range.movement !== movement || range.region !== region)].slice(0, mostRanges);
  }
  return ranges;
}

function readSentence(text: string, given: SentenceContext, isHeaded: boolean, { vocabulary, readStatus }: LineDependencies): Omit<SentenceReading, 'content'> {
  const asGiven = readWords(text, given, vocabulary);
  // A goal or the visits, under the heading of exercises, are none.
  const tellsTreatment = (given.section === 'P' || given.section === 'A') && given.topic === undefined && asGiven.hasCue('treatment-told', 0, asGiven.tokens.length);
  const words = given.topic === 'home' && leavesHome(asGiven) ? readWords(text, { ...given, topic: undefined }, vocabulary) : tellsTreatment ? readWords(text, { ...given, section: 'Tx' }, vocabulary) : asGiven;
  const facts = readFacts(words, readStatus);
  const last = carriedTo(words, words.tokens.length);
  const lastRegion = words.places.findLast((place) => place.region !== undefined && !words.named.has(place.first))?.region ?? given.lastRegion;
  return {
    from: 0,
    to: text.length,
    facts,
    arePlacesOpen: facts.map(isPlaceOpen),
    named: namedPlaces(words),
    clauses: clausesOf(words, facts, isHeaded),
    isTimeSaid: saysTime(words),
    after: { side: last.side, region: last.region, lastRegion, ranges: withRanges(given.ranges, facts), measured: lastMeasured(words, facts), isTreated: given.section !== 'A' && given.section !== 'P' && facts.some((fact) => fact.kind === 'technique' && fact.status === 'present'), isPainTold: facts.some(({ kind }) => kind === 'pain') || words.phrases('pain').length > 0 || words.phrases('complaint').length > 0, endsSection: facts.some(({ kind, status }) => kind === 'technique' && status === 'present') && saysTreatmentOnly(words), hasHeadedPlace: hasHeadedPlace(words), namesPlace: words.places.some((place) => place.side !== undefined || place.region !== undefined) },
  };
}

/** "2/52", "once a week until then", "her aim is to dance": a sentence about something else than what is done at home. */
function leavesHome(words: Words): boolean {
  const { tokens, amounts } = words;
  // "Treatment: ... Exs - SLR, heel slides in dept".
  if (words.context.section === 'Tx' && words.hasCue('done-with-us', 1, tokens.length)) return true;
  const first = /^(?:her|his|their|the|he|she|they|pt|client|cont|continue|main|overall|sessions?|visits?)$/.test(tokens[0]?.text ?? '') ? 1 : 0;
  if ((words.cueAt('goal', first) ?? words.cueAt('goal', 0)) !== undefined && words.cueAt('exercise', first) === undefined) return true;
  // "Follow up fortnightly", "next visit: progress loading".
  const visit = words.cueAt('next', first);
  if (isOfWeeks(words, first) || saysHowSomebodyIs(words) || (visit !== undefined && (isOfWeeks(words, visit) || tokens[visit]?.text === ':'))) return true;
  if (words.hasCue('exercise', 0, tokens.length) || words.hasCue('advice', 0, tokens.length)) return false;
  // "I'd like him weekly for three weeks".
  if (words.isCue('wants-visits', 0) && tokens.some((_, at) => rateAt(words, at) !== undefined)) return true;
  const [amount] = amounts;
  const isTime = amount?.first === 0 && amount.unit === 'days' && amount.end >= tokens.length - 1;
  return isTime || rateAt(words, first) !== undefined || (words.cueAt('visit', 0) !== undefined && words.hasCue('weekday', 0, tokens.length)) || words.cueAt('consent', 0) !== undefined;
}

/** "She seemed frazzled": of whom, and a verb of being. */
function saysHowSomebodyIs(words: Words): boolean {
  return /^(?:she|he|they|client|pt|patient)$/.test(words.tokens[0]?.text ?? '') && words.isCue('seems', 1);
}

function saysTime(words: Words): boolean {
  const { section, columns } = words.context;
  return columns !== undefined || section === 'S' || section === 'P' || section === 'A' || phaseCues(words).some(({ phase }) => phase !== 'after') || words.tokens.some(({ text }) => text === '→');
}

/** Regions with the side that stands at them: "L knee", "shoulder R"; and sides that stand at no region. */
function namedPlaces({ places }: Words): readonly NamedPlace[] {
  return places.flatMap(({ first, end, region, side, isLevel }, at): NamedPlace[] => {
    if (isLevel === true) return [];
    if (region === undefined) return side === undefined ? [] : [{ side }];
    const [before, behind] = [places[at - 1], places[at + 1]];
    const own = side ?? (before?.end === first && before.region === undefined ? before.side : undefined) ?? (behind?.first === end && behind.region === undefined ? behind.side : undefined);
    return [{ region, ...(own !== undefined && { side: own }) }];
  });
}

const longestLead = 3;

/** "R shoulder: …", "Neck - …". */
function hasHeadedPlace(words: Words): boolean {
  // "MSK: Examination of the left shoulder: …".
  const examined = words.phrases('examination-of').find(({ first }) => first <= longestLead);
  let at = examined?.end ?? 0;
  let hasPlace = false;
  for (let place = words.placeAt(at); place !== undefined && place.movement === undefined; place = words.placeAt(at)) {
    at = place.end;
    hasPlace = true;
    while (words.tokens[at]?.text === '(' || words.tokens[at]?.text === ')' || words.tokens[at]?.text === 'rom') at += 1;
  }
  const next = words.tokens[at];
  if (!hasPlace || next === undefined) return false;
  return next.text === ':' || (next.text === '-' && (words.tokens[at - 1]?.to ?? 0) < next.from);
}
