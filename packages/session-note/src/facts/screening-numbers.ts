/**
 * Answers of general health that a number tells: "wakes at 4", "38.6 this morning", "sleeping 4 h", "takes an hour to loosen up
 * of a morning", "lost 9 kg", "calf R 41 L 37 cm".
 */
import { scalesOfNotes, type ShapedScreening } from '@trusted-hands/packs';
import type { Amount } from './amounts.ts';
import { attributesOf } from './attribution.ts';
import { addFact, type Draft, placed, type Span } from './draft.ts';
import type { Words } from './words.ts';

export type Tell = (draft: Draft, span: Span, shaped: ShapedScreening | undefined, answer?: 'absent') => void;

export function readToldInNumbers(draft: Draft, tell: Tell): void {
  const { words } = draft;
  readStiffness(draft, tell);
  readLoosening(draft, tell);
  readWaking(draft, tell);
  readBrokenNights(draft, tell);
  readSleep(draft, tell);
  readTemperature(draft, tell);
  readGirths(draft, tell);
  const [lostWeight] = words.vocabulary.shaped('weight-lost');
  const [pregnant] = words.vocabulary.shaped('weeks-of-forty');
  for (const amount of words.amounts) {
    const lost = lostWeightAt(words, amount);
    if (lost !== undefined) tell(draft, lost, lostWeight);
    // "24/40": weeks of a pregnancy.
    if (isPregnancy(draft, amount, pregnant)) tell(draft, { first: amount.first, end: amount.end }, pregnant);
  }
}

/** "Lost 9 kg", "9 kg down". */
function lostWeightAt(words: Words, amount: Amount): Span | undefined {
  if (amount.unit !== 'weight') return undefined;
  const lost = [1, 2, 3].find((back) => words.isCue('lost-weight', amount.first - back) && (back > 1 || words.tokens[amount.first - back]?.kind === 'word'));
  if (lost !== undefined) return { first: amount.first - lost, end: amount.end };
  return ['down', 'lighter', 'lost', 'gone'].includes(words.tokens[amount.end]?.text ?? '') ? { first: amount.first, end: amount.end + 1 } : undefined;
}

function isPregnancy({ words, usedAmounts, facts }: Draft, amount: Amount, pregnant: ShapedScreening | undefined): boolean {
  const { section, isTreated } = words.context;
  const { weeks } = scalesOfNotes.pregnancy;
  return amount.denominator === weeks && (section === undefined || section === 'S') && (!isTreated || (words.context.ranges.length === 0 && !words.context.isPainTold && words.itemStart(amount.first) === amount.first && words.itemEnd(amount.end - 1) === amount.end)) && amount.unit === undefined && amount.value >= 4 && amount.value <= weeks + 2 && !usedAmounts.has(amount.first) && words.phrases('instrument').length === 0 && !facts.some((fact) => fact.kind === 'screening' && fact.name === pregnant?.name);
}

/** "Stiff 90 min in am", "stiff till mid morning": how long after rising. */
function readStiffness(draft: Draft, tell: Tell): void {
  const { words } = draft;
  const [shaped] = words.vocabulary.shaped('stiff-in-the-morning');
  if (shaped === undefined || isExamined(words) || words.phrases('screening').some(({ meanings }) => meanings[0]?.family === 'screening' && meanings[0].screening.names.includes(shaped.name))) return;
  for (const { first, end } of words.phrases('stiff')) {
    const asked = howLongAt(words, end);
    if (asked !== undefined) {
      tell(draft, { first, end: asked }, shaped);
      continue;
    }
    for (let at = end; at < Math.min(end + 7, words.itemEnd(end - 1)); at += 1) {
      const isUntil = /^(?:till|til|until)$/.test(words.tokens[at]?.text ?? '') && words.amountAt(at + 1) !== undefined;
      const isTime = words.amountAt(at)?.unit === 'minutes' || (isUntil && (at += 1) > 0);
      if (!isTime && words.cueAt('morning', at) === undefined) continue;
      tell(draft, { first, end: isTime ? (words.amountAt(at)?.end ?? at + 1) : at + 1 }, shaped);
      break;
    }
  }
}

const longestAsking = 12;

/** "Stiff getting out of bed, how long? "ten minutes"", "how long stiff? an hour": the token after the time that answers. */
function howLongAt({ tokens, amountAt }: Words, from: number): number | undefined {
  const how = tokens.findIndex(({ text }, at) => at >= from - 4 && at < from + longestAsking && text === 'how' && tokens[at + 1]?.text === 'long');
  if (how < 0) return undefined;
  for (let at = Math.max(from, how + 2); at < how + longestAsking; at += 1) {
    const amount = amountAt(at);
    if (amount?.unit === 'minutes') return amount.end;
  }
  return undefined;
}

function isExamined({ context: { section } }: Words): boolean {
  return section === 'O' || section === 'Re';
}

const longestLoosening = 5;

/** "Takes over an hour to loosen up mornings", "an hour before she can do buttons of a morning". */
function readLoosening(draft: Draft, tell: Tell): void {
  const { words } = draft;
  if (isExamined(words) || !words.hasCue('morning', 0, words.tokens.length)) return;
  for (const amount of words.amounts) {
    if (amount.unit !== 'minutes') continue;
    for (let at = amount.end; at < amount.end + longestLoosening; at += 1) {
      const end = words.cueAt('loosens', at);
      if (end === undefined) continue;
      tell(draft, { first: amount.first, end }, words.vocabulary.shaped('stiff-in-the-morning')[0]);
      return;
    }
  }
}

const earliest = 1;
const latest = 5;
const longestWaking = 5;

/** "Wakes about 3", "waking her at 4ish", "up at 3 or 4 most nights": not "up at 4 for work". */
function readWaking(draft: Draft, tell: Tell): void {
  const { words } = draft;
  if (isExamined(words)) return;
  for (const { first, end } of words.phrases('wakes')) {
    for (let at = end; at < end + longestWaking; at += 1) {
      const time = nightTimeAt(words, at);
      if (time !== undefined) {
        const isUp = words.tokens[first]?.text === 'up';
        if (!isForElse(words, time.end) && !(isUp && !time.isSaid && words.tokens[at - 1]?.text !== 'at')) tell(draft, { first, end: time.end }, words.vocabulary.shaped('waking-at-night')[0]);
        break;
      }
      if (words.cueAt('before-time', at) === undefined) break;
    }
  }
}

const longestCause = 10;

/** "Wakes with the shoulder", "aches at night": the pain of the night; "wakes 2x", "still waking": the night's sleep alone. */
function readBrokenNights(draft: Draft, tell: Tell): void {
  const { words } = draft;
  if (isExamined(words)) return;
  const named = words.phrases('screening');
  const isNamed = (at: number) => named.some(({ first, end }) => first <= at && end > at);
  const isTold = (name: string | undefined) => draft.facts.some((fact) => fact.kind === 'screening' && fact.name === name);
  const shaped = (shape: 'waking-so-often' | 'waking-with' | 'hurting-at-night') => words.vocabulary.shaped(shape)[0];
  const nightPain = shaped('waking-with')?.name;
  for (const { first, end } of words.phrases('hurts')) {
    const until = Math.min(words.itemEnd(end - 1), end + longestCause);
    for (let at = end; at < until && words.amountAt(at) === undefined; at += 1) {
      const night = words.cueAt('at-night', at);
      if (night === undefined) continue;
      if (!isNamed(first) && !isNamed(at) && !isTold(nightPain)) tell(draft, { first, end: night }, shaped('hurting-at-night'));
      break;
    }
  }
  for (const { first, end } of words.phrases('wakes')) {
    if (isNamed(first) || isTold(nightPain) || isForElse(words, end) || words.tokens[first - 1]?.text === 'only') continue;
    const isUp = /^(?:up|awake|disturbed)$/.test(words.tokens[first]?.text ?? '');
    const often = oftenAt(words, end);
    const behind = often ?? end;
    const cause = /^(?:with|from|by)$/.test(words.tokens[behind]?.text ?? '') ? causeAt(words, behind + 1) : undefined;
    if (cause !== undefined) tell(draft, { first, end: cause }, shaped('waking-with'));
    else if (often !== undefined) tell(draft, { first, end: often }, shaped('waking-so-often'));
    else if (!isUp && /^(?:still|keeps|kept|often|frequently)$/.test(words.tokens[first - 1]?.text ?? '')) tell(draft, { first: first - 1, end }, shaped('waking-so-often'));
  }
}

/** "With the shoulder", "from her hip pain". */
function causeAt(words: Words, from: number): number | undefined {
  const at = /^(?:the|a|her|his|their|it|this)$/.test(words.tokens[from]?.text ?? '') ? from + 1 : from;
  return words.placeAt(at)?.end ?? words.cueAt('hurts', at);
}

/** "Loosens up once she is out". */
const opensClause = /^(?:she|he|they|i|it|the|her|his|up|out|on|moving|going|walking|warm|warmed|she's|he's|in|back|awake|running|had|has)$/;

/** "2x", "x2 a night", "twice", "several times". */
function oftenAt({ tokens, amountAt }: Words, from: number): number | undefined {
  const amount = amountAt(from);
  if (amount?.unit === 'repetitions') return amount.end;
  if (tokens[from]?.text === 'x' && tokens[from + 1]?.kind === 'number') return from + 2;
  if (tokens[from]?.kind === 'number' && /^(?:x|times)$/.test(tokens[from + 1]?.text ?? '')) return from + 2;
  if (tokens[from]?.text === 'twice' || (tokens[from]?.text === 'once' && !opensClause.test(tokens[from + 1]?.text ?? ''))) return from + 1;
  return /^(?:several|many|few|multiple|lots)$/.test(tokens[from]?.text ?? '') && tokens[from + 1]?.text === 'times' ? from + 2 : undefined;
}

/** The token after "4ish", "4.30", "3-4am", "3 or 4", "half four", "4 o'clock". */
function nightTimeAt({ tokens, amountAt }: Words, first: number): { readonly end: number; readonly isSaid: boolean } | undefined {
  const hour = tokens[first]?.value;
  if (hour === undefined || hour < earliest || hour > latest + 0.59) return undefined;
  const amount = amountAt(first);
  if (amount?.denominator !== undefined || (amount?.unit !== undefined && amount.unit !== 'length')) return undefined;
  let end = first + 1;
  if (['-', 'or', '/', 'to', ':', '.'].includes(tokens[end]?.text ?? '') && tokens[end + 1]?.kind === 'number' && (tokens[end + 1]?.value ?? 99) < 60) end += 2;
  const word = tokens[end]?.text ?? '';
  if (/^(?:am|ish|oclock|a\.m)$/.test(word)) return { end: end + 1, isSaid: true };
  return /^(?:pm|x|times|times|km|k|hours|hrs|h|hr|min|mins|days|weeks|wks|kg)$/.test(word) || word === '/' || word === '%' ? undefined : { end, isSaid: false };
}

/** What else people get up for. */
function isForElse(words: Words, end: number): boolean {
  for (let at = end; at < Math.min(words.itemEnd(end - 1), end + longestWaking); at += 1) if (words.cueAt('up-for', at) !== undefined) return true;
  return false;
}

/** "Sleeping 4h", "5 hrs sleep". */
function readSleep(draft: Draft, tell: Tell): void {
  const { words } = draft;
  const [shaped] = words.vocabulary.shaped('short-night');
  if (isExamined(words)) return;
  for (const amount of words.amounts) {
    if (amount.unit !== 'minutes' || amount.value > scalesOfNotes.shortNight.hours * 60 || amount.value < 60 || amount.written === '60') continue;
    const sleeps = [amount.first - 1, amount.first - 2].find((at) => /^(?:sleep|sleeps|sleeping|slept)$/.test(words.tokens[at]?.text ?? ''));
    if (sleeps !== undefined && words.tokens[amount.first - 1]?.text !== 'after') tell(draft, { first: sleeps, end: amount.end }, shaped);
    else if (/^(?:sleep|kip)$/.test(words.tokens[amount.end]?.text ?? '') || (words.tokens[amount.end]?.text === 'of' && words.tokens[amount.end + 1]?.text === 'sleep')) tell(draft, { first: amount.first, end: amount.end + 1 }, shaped);
  }
}

const longestTemperature = 4;

/** A temperature in numbers says by itself whether it is a fever. */
function temperatureAt({ tokens, amountAt }: Words, first: number): { readonly end: number; readonly isFever: boolean; readonly isPlain: boolean } | undefined {
  const token = tokens[first];
  const amount = amountAt(first);
  if (token?.kind !== 'number' || token.value === undefined || amount?.denominator !== undefined || (amount?.unit !== undefined && amount.unit !== 'degrees') || amount?.isRange === true) return undefined;
  const scale = scalesOfNotes.temperature.scales.find(({ lowest, highest }) => (token.value ?? 0) >= lowest && (token.value ?? 0) <= highest);
  if (scale === undefined) return undefined;
  let end = amount?.end ?? first + 1;
  if (/^(?:c|f|celsius|fahrenheit|centigrade)$/.test(tokens[end]?.text ?? '')) end += 1;
  return { end, isFever: token.value >= scale.fever, isPlain: !token.text.includes('.') && end === first + 1 };
}

/** "Temp 36.8": the word for it is no fever where its number stands beside it. */
export function isTemperature(draft: Draft, { first, end }: Span): boolean {
  return [first, end - 1].some((at) => {
    const after = draft.words.cueAt('temperature', at);
    const read = after === undefined ? undefined : temperatureBeside(draft, { first: at, end: after });
    // "Temp 38.4, rigors": the number has its word already.
    return read !== undefined && !(read.first < at && [read.first, read.first - 1].some((before) => draft.words.cueAt('temperature', before) !== undefined));
  });
}

/** "101.2 F": its unit says what it measures. */
function bareTemperatureAt(words: Words, first: number): (Span & { readonly isFever: boolean }) | undefined {
  const read = words.tokens[first]?.text.includes('.') === true ? temperatureAt(words, first) : undefined;
  return read !== undefined && /^(?:f|c|celsius|fahrenheit|centigrade)$/.test(words.tokens[read.end - 1]?.text ?? '') ? { first, end: read.end, isFever: read.isFever } : undefined;
}

/** "Temp 38.4", "shivery, 38.6 this morning", "38.9 on his own thermometer". */
function readTemperature(draft: Draft, tell: Tell): void {
  const { words } = draft;
  const [bare] = words.phrases('temperature').length > 0 ? [] : words.tokens.flatMap((_, at) => bareTemperatureAt(words, at) ?? []);
  if (bare !== undefined) tell(draft, bare, words.vocabulary.shaped('temperature')[0], ...(bare.isFever ? [] : (['absent'] as const)));
  for (const phrase of [...words.phrases('temperature'), ...words.phrases('temperature-letter')]) {
    const read = temperatureBeside(draft, phrase);
    // "T 36.8", not the level "T8" with a number further on.
    if (words.cueAt('temperature', phrase.first) === undefined && read !== undefined && (read.first !== phrase.first || words.tokens[phrase.end]?.from === words.tokens[phrase.first]?.to || words.tokens.slice(phrase.end, read.end).some(({ kind }) => kind === 'word') || words.tokens[phrase.end]?.kind !== 'number')) continue;
    if (read === undefined) continue;
    tell(draft, read, words.vocabulary.shaped('temperature')[0], ...(read.isFever ? [] : (['absent'] as const)));
    return;
  }
}

function temperatureBeside({ words, usedAmounts }: Draft, { first, end }: Span): (Span & { readonly isFever: boolean }) | undefined {
  for (let at = Math.max(0, first - longestTemperature - 1); at < end + longestTemperature; at += 1) {
    const read = temperatureAt(words, at);
    if (read === undefined || usedAmounts.has(at)) continue;
    const isBehind = at >= end;
    // "Temp 39", "a fever of 39"; "shaking at 38" is somebody's age.
    if (read.isPlain && !(at === end || (at === end + 1 && [':', 'of', '=', 'is', 'was'].includes(words.tokens[end]?.text ?? '')))) continue;
    return isBehind ? { first, end: read.end, isFever: read.isFever } : { first: at, end: Math.max(read.end, end), isFever: read.isFever };
  }
  return undefined;
}

/** "L calf 41cm vs 36.5 R", "R calf +4cm on L". */
function readGirths(draft: Draft, tell: Tell): void {
  const { words } = draft;
  const [shaped] = words.vocabulary.shaped('girths-apart');
  const place = words.places.find(({ region }) => region !== undefined && shaped?.regions?.includes(region) === true);
  if (place === undefined || !words.amounts.some(({ unit, end }) => unit === 'length' && words.tokens[end - 1]?.text === 'cm')) return;
  const { apart, lowest, highest } = scalesOfNotes.calfGirth;
  const [one, other] = words.amounts.filter(({ first, unit, denominator }) => first >= place.end && first < place.end + longestGirths && denominator === undefined && (unit === undefined || unit === 'length'));
  if (one === undefined) return;
  const isGirth = (value: number) => value >= lowest && value <= highest;
  const isMore = words.tokens[one.first - 1]?.text === '+' || /^(?:bigger|larger|more|thicker|greater)$/.test(words.tokens[one.end]?.text ?? '');
  if (isMore && one.value >= apart && one.value < lowest && isMeasuredHere(draft, place.first)) {
    const { side, region, first, end } = attributesOf(words, { first: place.first, end: one.end + 1 }, 0);
    addFact(draft, 'palpation', { first, end: Math.max(end, one.end), status: 'present' }, placed({ side, region }));
  } else if (isMore && one.value >= apart && one.value < lowest) tell(draft, { first: place.first, end: one.end }, shaped);
  else if (other !== undefined && isGirth(one.value) && isGirth(other.value) && Math.abs(one.value - other.value) >= apart) tell(draft, { first: place.first, end: other.end }, shaped);
}

/** Measured by whoever writes, and no swelling that is told of or named beside it. */
function isMeasuredHere({ words }: Draft, first: number): boolean {
  return words.context.section !== 'S' && !words.hasCue('reports', 0, first) && !words.hasCue('swelling', 0, words.tokens.length);
}

const longestGirths = 10;
