/** How a tissue is said to be, where that was felt or seen by whoever writes and not told of by the client. */
import { carriedTo } from './attribution.ts';
import type { Span } from './draft.ts';
import type { Words } from './words.ts';

const longestList = 10;

/** Tight is felt where hands or an examination are spoken of; said of itself it is a complaint. */
export function isTouched(words: Words, { first, end }: Span, isAmongFindings: boolean): boolean {
  const { section, topic } = words.context;
  if (words.phraseAt('test', first) !== undefined) return false;
  if (topic === 'palpation') return true;
  if (words.hasCue('touch', Math.max(0, first - longestList), end + 4)) return true;
  if (section === 'S' || section === 'A' || words.hasCue('reports', 0, words.tokens.length)) return false;
  if (section === 'Tx') return isNoted(words, { first, end }, false);
  // "The right multifidus was tight at the old scar": nobody says so of a muscle but who felt it.
  if (/^(?:was|were)$/.test(words.tokens[first - 1]?.text ?? '') && words.placeEndingAt(first - 1)?.muscle !== undefined && !words.isCue('tight-to-move', first)) return true;
  if (isAmongFindings && isNoted(words, { first, end }, true)) return true;
  if (words.isCue('tight-to-move', first)) return false;
  if ((section === 'O' || section === 'Re') && hasMuscleNear(words, { first, end })) return true;
  return isNoted(words, { first, end }, false);
}

/** "Erectors tight B", "tight L UT": places and nothing else. A region alone may be the client's word, until hands have been on it. */
function isNoted(words: Words, { first, end }: Span, isAnyPlace: boolean): boolean {
  if (words.context.topic !== undefined) return false;
  const stop = words.itemEnd(end - 1);
  let hasMuscle = false;
  let hasPlace = false;
  let start = words.itemStart(first);
  const row = rowPlace(words, start);
  if (row !== undefined) start = row.first;
  for (let at = start; at < first; at += 1) if (words.tokens[at]?.text === ':') start = at + 1;
  for (let at = start; at < stop; at += 1) {
    // "Quads tight?? hard to say": what follows is about the doubt.
    if (at >= end && (words.tokens[at]?.text === '?' || words.tokens[at]?.text === '(')) break;
    const place = words.placeAt(at);
    if (place !== undefined && place.movement === undefined) {
      hasMuscle ||= place.muscle !== undefined || words.vocabulary.isMuscular(place.region ?? '');
      hasPlace ||= place.muscle !== undefined || place.region !== undefined;
      at = place.end - 1;
    } else if (at < first || at >= end) {
      const beside = words.cueAt('beside-tight', at) ?? words.cueAt('tight', at);
      if (beside === undefined && words.tokens[at]?.text !== '|') return false;
      at = Math.max(at, (beside ?? 0) - 1);
    }
  }
  const { section, isTreated } = words.context;
  return hasMuscle || (hasPlace && (isAnyPlace || section === 'O' || section === 'Re' || section === 'Tx' || isTreated));
}

function hasMuscleNear(words: Words, { first, end }: Span): boolean {
  for (let at = Math.max(0, first - longestList); at < end + longestList; at += 1) if (words.placeAt(at)?.muscle !== undefined) return true;
  return false;
}

/** "R calf | tight ++": the name of a row is the place of its cells. */
export function rowPlace(words: Words, cellStart: number): Span | undefined {
  if (words.tokens[cellStart - 1]?.text !== '|') return undefined;
  let at = cellStart - 1;
  for (let place = words.placeEndingAt(at); place !== undefined && place.movement === undefined; place = words.placeEndingAt(at)) at = place.first;
  return at < cellStart - 1 && (at === 0 || words.tokens[at - 1]?.text === '|') ? { first: at, end: cellStart - 1 } : undefined;
}

/** "Forearm thick", "wrist is hot and red", "a firm band in the left rhomboids": said of a place beside it, or of what a line is headed by. */
export function isSaidOfPlace(words: Words, span: Span, isListed: boolean): boolean {
  const { section, topic } = words.context;
  if (words.phraseAt('test', span.first) !== undefined || !endsThere(words, span.end)) return false;
  if (topic === 'palpation' || words.hasCue('touch', Math.max(0, span.first - longestList), span.end + 4)) return true;
  if (section === 'S' || (topic !== undefined && topic !== 'range' && topic !== 'tests') || isTold(words, span.first)) return false;
  if (words.isCue('tissue', span.first) || isListed || hasPlaceBefore(words, span.first) || hasPlaceBehind(words, span.end)) return true;
  return (section === 'O' || section === 'Re') && (carriedTo(words, span.first).region !== undefined || carriedTo(words, span.first).side !== undefined);
}

/** "C5 fixated", "L SIJ restricted", "fixation T6 R": of a vertebra or a joint that hardly moves, right beside it. */
export function isOfStillJoint(words: Words, { first, end }: Span): boolean {
  const { section, topic } = words.context;
  if (topic !== 'palpation' && (section === 'S' || section === 'P' || (topic !== undefined && topic !== 'tests' && topic !== 'range') || isTold(words, first))) return false;
  const isStill = (place: ReturnType<Words['placeAt']>) => place !== undefined && (place.isLevel === true || words.isCue('moves-little', place.first));
  // "Flexion restricted at L4": of the movement.
  for (let inItem = words.itemStart(first); inItem < words.itemEnd(first); inItem += 1) if (words.placeAt(inItem)?.movement !== undefined) return false;
  let at = first;
  // "C2/3 on the left still a little restricted".
  while (at > first - longestBetween - 2) {
    const place = words.placeEndingAt(at);
    if (place !== undefined && place.side === undefined) break;
    const before = place?.first ?? leadBefore(words, at) ?? (/^(?:on|the|to|at)$/.test(words.tokens[at - 1]?.text ?? '') ? at - 1 : undefined);
    if (before === undefined) break;
    at = before;
  }
  if (isStill(words.placeEndingAt(at))) return true;
  let behind = end;
  while (behind < end + longestBetween && (words.placeAt(behind)?.side !== undefined || /^(?:of|at|on|in|the)$/.test(words.tokens[behind]?.text ?? ''))) behind = words.placeAt(behind)?.end ?? behind + 1;
  return isStill(words.placeAt(behind)) && words.placeAt(words.placeAt(behind)?.end ?? behind)?.movement === undefined;
}

/** "She has a knot", "says it is hot": somebody tells of it. */
export function isTold(words: Words, first: number): boolean {
  if (words.context.section !== undefined) return false;
  // "Calf feels ropey" is felt, "feels her calf is ropey" told.
  return words.hasCue('client-tells', 0, first) || words.phrases('reports').some((phrase) => phrase.first < first && words.placeEndingAt(phrase.first) === undefined && !words.isCue('tissue', phrase.first - 1));
}

function endsThere(words: Words, end: number): boolean {
  const next = words.tokens[end];
  if (next === undefined || next.kind !== 'word') return next?.text !== '-' || next.from !== words.tokens[end - 1]?.to;
  // "Hard to say".
  if (next.text === 'to') return words.hasCue('touch', end, end + 2);
  return words.placeAt(end) !== undefined || words.cueAt('before-place', end) !== undefined || words.cueAt('beside-warm', end) !== undefined || words.cueAt('after', end) !== undefined || /^(?:and|or|but|with|of|by|today|still|now|deep|throughout)$/.test(next.text);
}

const longestBetween = 6;

function hasPlaceBefore(words: Words, first: number): boolean {
  for (let at = first; at > Math.max(0, first - longestBetween); at -= 1) {
    const place = words.placeEndingAt(at);
    if (place !== undefined) return place.movement === undefined && (place.side !== undefined || place.region !== undefined || place.muscle !== undefined);
    if (words.tokens[at - 1]?.text === '|') return rowPlace(words, at) !== undefined;
    if (words.isCue('tissue', at - 1) && words.tokens[at - 2]?.kind !== 'word') return true;
    const lead = leadBefore(words, at);
    if (lead === undefined) return false;
    at = lead + 1;
  }
  return false;
}

/** "Is", "full of": the first token of what may stand between a place and what is said of it. */
export function leadBefore(words: Words, at: number): number | undefined {
  if (words.isCue('before-finding', at - 1)) return at - 1;
  return words.cueAt('before-finding', at - 2) === at ? at - 2 : undefined;
}

function hasPlaceBehind(words: Words, end: number): boolean {
  for (let at = end; at < end + longestBetween; at += 1) {
    const place = words.placeAt(at);
    if (place !== undefined) return place.movement === undefined && words.placeAt(place.end)?.movement === undefined;
    const lead = words.cueAt('before-place', at);
    if (lead === undefined && words.tokens[at]?.text !== 'of' && words.tokens[at]?.text !== 'by') return false;
    at = Math.max(at, (lead ?? 0) - 1);
  }
  return false;
}

/** "No heat", "nil lump or bruising": what is a finding only where it is looked for and not there. */
export function isDenied({ tokens, isCue }: Words, { first, end }: Span): boolean {
  if (isCue('not-felt', end)) return true;
  if (isCue('treated', first + 1) || isCue('beside-heat', first + 1) || tokens[first + 1]?.text === 'today') return false;
  for (let at = first - 1; at >= Math.max(0, first - 4); at -= 1) {
    const text = tokens[at]?.text ?? '';
    if (/^(?:no|nil|without|0)$/.test(text)) return true;
    if (!isCue('before-denied', at) && !/^(?:or|and|\/|,|&)$/.test(text) && !/^(?:or|and|\/|,|&)$/.test(tokens[at + 1]?.text ?? '')) return false;
  }
  return false;
}
