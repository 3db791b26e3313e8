/** What a technique was done to. */
import { type ListedPlace, listedPlaces } from './listed-places.ts';
import { isBareMinutes, isMinutes } from './technique-minutes.ts';
import { isManner, joins } from './technique-words.ts';
import type { Words } from './words.ts';

export type Target = ListedPlace;

const longestGap = 6;
export function targetsAfter(words: Words, from: number, until: number): readonly Target[] {
  return listedPlaces(words, from, {
    until,
    longestGap: () => longestGap,
    isBehind: ({ end }, _found, hasJoin) => !hasJoin && (words.placeAt(end) === undefined || words.placeAt(end)?.movement !== undefined),
    // "MFR plantar fascia, soleus TrP": what stands right before the next technique is its own.
    endsAt: (place, isSecondName) => !isSecondName && (endsAtNext(words, place.end, until) || isSubject(words, place.end, until)),
    between(at, found) {
      const amount = words.amountAt(at);
      const last = found.at(-1);
      if (amount !== undefined && last !== undefined && (isMinutes(amount) || isBareMinutes(words, amount, at))) {
        // "STM lats 10 min, pec minor 10 min": the technique goes on to another place with a time of its own.
        const isOn = joins.has(words.tokens[amount.end]?.text ?? '') && words.placeAt(amount.end + 1) !== undefined && goesOnWithMinutes(words, amount.end + 1);
        return isOn ? { end: amount.end, last: { ...last, minutes: amount, end: amount.end } } : undefined;
      }
      if (amount !== undefined) return { end: amount.end };
      const text = words.tokens[at]?.text ?? '';
      if (joins.has(text) && (last !== undefined || text === 'and')) return { end: at + 1, isJoin: true };
      // "MLD trunk + R arm", "DN ECRB + EDC R".
      const hasJoin = joins.has(words.tokens[at - 1]?.text ?? '');
      if (isUnknownTarget(words, at, hasJoin && last !== undefined)) return last === undefined ? { end: at + 2, isJoin: true } : { end: at + 1, isJoin: false };
      // "Education given on hip precautions", "education re neutral wrist".
      if (last === undefined && (abouts.has(text) || (abouts.has(words.tokens[at - 1]?.text ?? '') && words.tokens[at]?.kind === 'word') || (at === from && words.isCue('treated', at)))) return { end: at + 1 };
      return words.cueAt('before-target', at) !== undefined || (last !== undefined && text === ')') ? { end: at + 1 } : undefined;
    },
  });
}

const abouts = new Set(['re', 'about', 'regarding']);

/** A word of a list that is no place we know, beside what joins it to one. */
function isUnknownTarget(words: Words, at: number, isBehindJoin: boolean): boolean {
  const { tokens } = words;
  const [before, word, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (word?.kind !== 'word' || words.phraseAt('technique', at) !== undefined || words.cueAt('pain', at) !== undefined || words.cueAt('before-target', at) !== undefined) return false;
  const joinsNext = next !== undefined && ['/', '+', '&'].includes(next.text) && (words.placeAt(at + 2)?.region ?? words.placeAt(at + 2)?.muscle ?? words.placeAt(at + 2)?.side) !== undefined;
  return isBehindJoin ? before !== undefined && ['/', '+', '&'].includes(before.text) && (next === undefined || words.placeAt(at + 1)?.side !== undefined || words.amountAt(at + 1) !== undefined) : joinsNext;
}

/** "Stretches calves, heel raise fitted": of the next place something else is said. */
function isSubject(words: Words, at: number, until: number): boolean {
  const next = words.tokens[at];
  return at < until && next?.kind === 'word' && words.placeAt(at) === undefined && !joins.has(next.text) && words.amountAt(at) === undefined && words.cueAt('before-target', at) === undefined && !isManner(words, at) && !/^(?:today|only|then|each|while|first|areas?|again|but|due|as|x|bilat|bilaterally|per|so|until|w)$/.test(next.text);
}

function endsAtNext(words: Words, from: number, until: number): boolean {
  // "Stretching pec minor, GH joint mobs": the joint is a word of the next technique as well.
  if (from > until && words.phraseAt('technique', until) !== undefined) return true;
  let at = from;
  while (at < until && words.placeAt(at)?.side !== undefined) at = words.placeAt(at)?.end ?? at + 1;
  return at === until && words.phraseAt('technique', until) !== undefined;
}

function goesOnWithMinutes(words: Words, from: number): boolean {
  let at = from;
  for (let place = words.placeAt(at); place !== undefined; place = words.placeAt(at)) at = place.end;
  if (words.tokens[at]?.text === 'x') at += 1;
  const amount = words.amountAt(at);
  return amount !== undefined && (isMinutes(amount) || isBareMinutes(words, amount, at)) && words.phraseAt('technique', at) === undefined;
}

/** "Relaxation massage, full body", "Swedish - back and legs, 60 min": behind a sign nothing but places. */
export function targetsAside(words: Words, from: number, until: number): readonly Target[] {
  if (![',', '-', '('].includes(words.tokens[from]?.text ?? '') || words.placeAt(from + 1) === undefined) return [];
  const found = targetsAfter(words, from + 1, until);
  const end = found.at(-1)?.end ?? from;
  const next = words.tokens[end];
  const isWhole = next === undefined || [',', '.', ';', ')', '|'].includes(next.text) || isMinutes(words.amountAt(end));
  return isWhole ? found : [];
}

/** "R upper trap STM", "neck massage", "lumbar rotation mobs", "shoulder joint mobs": the joint may be a word of both. */
export function targetBefore(words: Words, end: number): Target | undefined {
  let before = end;
  // "Patella medial glide".
  while (before > 0 && words.isCue('aspect', before - 1) && words.placeEndingAt(before) === undefined) before -= 1;
  const beside = words.placeEndingAt(before) ?? [before - 1, before - 2].map((at) => words.placeAt(at)).find((place) => place !== undefined && place.end > before);
  const place = beside?.movement !== undefined && beside.region === undefined && words.placeEndingAt(beside.first)?.region !== undefined ? words.placeEndingAt(beside.first) : beside;
  if (place === undefined || place.movement !== undefined) return undefined;
  if (place.side !== undefined) return { first: place.first, end: before, side: place.side };
  const side = words.placeEndingAt(place.first);
  const region = place.region;
  return { first: side?.side === undefined ? place.first : side.first, end: before, ...(side?.side !== undefined && { side: side.side }), ...(region !== undefined && { region }) };
}

/** "L5 side posture, R SI": behind a technique that follows its place, items that are nothing but places go on with it. */
export function targetsGoingOn(words: Words, from: number, until: number): readonly Target[] {
  const found: Target[] = [];
  for (let at = from; at < until && (words.tokens[at]?.text === ',' || words.tokens[at]?.text === '+'); ) {
    const lead = words.placeAt(at + 1);
    const place = lead?.side !== undefined && lead.region === undefined ? words.placeAt(lead.end) : lead;
    if (lead === undefined || place?.region === undefined || place.movement !== undefined) break;
    const behind = words.placeAt(place.end);
    const side = lead.side ?? behind?.side;
    const end = behind?.side === undefined ? place.end : behind.end;
    const next = words.tokens[end];
    if (next !== undefined && !parts.has(next.text)) break;
    found.push({ first: lead.first, end, region: place.region, ...(side !== undefined && { side }) });
    at = end;
  }
  return found;
}

const parts = new Set([',', '+', '.', ';']);

const longestBefore = 10;

/** "I worked the right pec minor and posterior cuff with trigger point release". */
export function targetWith(words: Words, before: number): Target | undefined {
  let at = before - 1;
  while (at > 0 && isManner(words, at)) at -= 1;
  if (!/^(?:with|using|via)$/.test(words.tokens[at]?.text ?? '')) return undefined;
  let found: Target | undefined;
  for (let steps = 0; at > 0 && steps < longestBefore; steps += 1) {
    const place = words.placeEndingAt(at);
    if (place !== undefined && place.movement === undefined) {
      const side = place.side ?? found?.side;
      const region = place.region ?? found?.region;
      const time = words.amounts.find((amount) => amount.end <= place.first && place.first - amount.end <= 3 && isMinutes(amount));
      found = { first: place.first, end: before, ...(time !== undefined && { minutes: time }), ...(side !== undefined && { side }), ...(region !== undefined && { region }) };
      at = place.first;
    } else if (joins.has(words.tokens[at - 1]?.text ?? '') || words.isCue('aspect', at - 1) || words.isCue('before-target', at - 1)) at -= 1;
    else break;
  }
  return found;
}
