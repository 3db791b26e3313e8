/** What is felt: one fact for each finding and place. Trigger points that are treated are a technique, and pain told of is none. */
import type { CueName } from '@trusted-hands/packs';
import { carriedTo } from './attribution.ts';
import { addFact, type Draft, phaseAt, placed, type Span, statementAt } from './draft.ts';
import { type Felt, feltAt, joins } from './felt-places.ts';
import { isDenied, isOfStillJoint, isSaidOfPlace, isTold, isTouched } from './observed-tissue.ts';
import { isToldSwelling } from './told-swelling.ts';
import { isAmongTechniques, isTarget } from './treated-tissue.ts';
import type { Words } from './words.ts';

const findingCues: readonly CueName[] = ['tender', 'non-tender', 'tissue-finding', 'trigger-point'];
const longestList = 10;

export function readPalpation(draft: Draft): void {
  const { words } = draft;
  const { section, topic } = words.context;
  if (section === 'P' || topic === 'home' || topic === 'goal') return;
  const cues = findingCues.flatMap((cue) => words.phrases(cue).map(({ first, end }) => ({ cue, first, end })));
  for (const { first, end } of words.phrases('denied-finding')) if (isDenied(words, { first, end }) && !isAskedBeside(draft, first)) cues.push({ cue: 'tissue-finding', first, end });
  for (const { first, end } of words.phrases('texture')) if (isSaidOfPlace(words, { first, end }, isListed(words, first, cues))) cues.push({ cue: 'tissue-finding', first, end });
  for (const { first, end } of words.phrases('non-tender-here')) if (isOfPalpation(words, { first, end }, cues)) cues.push({ cue: 'non-tender', first, end });
  for (const { first, end } of words.phrases('none-at')) if (isNoneElsewhere(words, { first, end }, cues)) cues.push({ cue: 'non-tender', first, end: first + 1 });
  // "R ankle oedema 1+, L nil".
  for (const { first, end } of words.phrases('not-felt')) if (words.placeEndingAt(first)?.side !== undefined && words.itemStart(first) === words.placeEndingAt(first)?.first && words.itemEnd(first) === end && words.phrases('test').length === 0 && cues.some((cue) => cue.end <= first)) cues.push({ cue: 'non-tender', first, end });
  for (const pressed of words.phrases('pressed')) {
    const sore = soreWhenPressed(words, pressed);
    if (sore !== undefined && !cues.some(({ first, end }) => first <= sore.first && end > sore.first)) cues.push({ cue: 'tender', ...sore });
  }
  for (const { first, end } of words.phrases('joint-finding')) if (isOfStillJoint(words, { first, end })) cues.push({ cue: 'tissue-finding', first, end });
  for (const graded of gradedMuscles(draft)) cues.push({ cue: 'tissue-finding', ...graded });
  for (const { first, end } of words.phrases('tight')) if (isTouched(words, { first, end }, cues.length > 0)) cues.push({ cue: 'tight', first, end });
  for (const { first, end } of words.phrases('texture').toReversed()) if (!cues.some((cue) => cue.first === first) && isBeforeFinding(draft, end, cues)) cues.push({ cue: 'tissue-finding', first, end });
  cues.sort((one, other) => one.first - other.first || other.end - one.end);
  let taken = 0;
  const findings: (Span & { readonly cue: CueName })[] = [];
  for (const cue of cues) {
    if (cue.first < taken || isSpokenFor(draft, cue)) continue;
    // "Warm, boggy swelling": how it felt.
    if (words.isCue('warm', cue.first) && words.tokens[cue.end]?.text === ',' && cues.some(({ first, end }) => first === cue.end + 1 && end - first > 1 && words.cueAt('swelling', end - 1) !== undefined)) continue;
    // "Oedema pitting".
    if (words.isCue('how-swollen', cue.first) && findings.at(-1)?.end === cue.first && words.cueAt('swelling', (findings.at(-1)?.end ?? 0) - 1) !== undefined) continue;
    // "Pitting ankle oedema": of what kind it is.
    if (isKindOf(words, cue, cues)) continue;
    // "tender to palpation" and "pain on palpation" are one finding each.
    taken = cue.end;
    findings.push(cue);
  }
  const starts = new Set(findings.map(({ first }) => first));
  const felt: Felt[] = [];
  for (const finding of findings) felt.push(feltAt(draft, finding, starts, felt.at(-1)?.end ?? 0));
  // A region that is felt itself is not where the muscles beside it are, unless it heads them: "R calf tender, glute med tight".
  const listed = new Set(words.context.region === undefined ? felt.flatMap(({ places }) => places.flatMap(({ region, first, end }) => (region === undefined || words.tokens.slice(first, end + 1).some(({ text }) => text === ':' || text === '-') ? [] : [region]))) : []);
  for (const [index, finding] of findings.entries()) {
    const own = felt[index];
    if (own === undefined) continue;
    addFelt(draft, finding, own.places.length > 0 ? own : sharedPlace(draft, findings, felt, index) ?? own, listed);
  }
}

/** "TTP levator, biceps groove NT": non-tender, where places are felt and no test is told. */
function isOfPalpation(words: Words, { first, end }: Span, cues: readonly Span[]): boolean {
  const place = words.placeEndingAt(first);
  return place !== undefined && place.movement === undefined && words.itemEnd(first) === end && words.phrases('test').length === 0 && (words.context.topic === 'palpation' || cues.length > 0);
}

const longestJoint = 3;

/** "No swelling no redness": asked together, and told together. */
function isAskedBeside(draft: Draft, first: number): boolean {
  return draft.words.phrases('swelling').some((phrase) => phrase.end <= first && phrase.end >= first - longestJoint && isToldSwelling(draft, phrase));
}

/** "TTP supraspinatus, none over ACJ": what was found before it, and not there. */
function isNoneElsewhere(words: Words, { first, end }: Span, before: readonly Span[]): boolean {
  const place = words.placeAt(words.tokens[end]?.text === 'the' ? end + 1 : end);
  return words.itemStart(first) === first && before.some((finding) => finding.end <= first) && place !== undefined && place.movement === undefined;
}

function isKindOf(words: Words, { first, end }: Span, cues: readonly Span[]): boolean {
  let at = end;
  for (let place = words.placeAt(at); place !== undefined && place.movement === undefined; place = words.placeAt(at)) at = place.end;
  return at > end && words.isCue('how-swollen', first) && cues.some((cue) => cue.first === at);
}

/** "Red, hot, swollen R knee": of what the finding behind it is of. */
function isBeforeFinding({ words }: Draft, end: number, cues: readonly Span[]): boolean {
  if (words.context.section === 'S' || words.context.section === 'Tx') return false;
  let at = end;
  while (at < end + 2 && joins.has(words.tokens[at]?.text ?? '')) at += 1;
  return at > end && cues.some(({ first }) => first === at);
}

/** "Swollen and hot", "warm, red": of what the finding before it is of. */
function isListed({ tokens, itemStart }: Words, first: number, before: readonly Span[]): boolean {
  let at = first;
  while (at > first - 2 && joins.has(tokens[at - 1]?.text ?? '')) at -= 1;
  const item = itemStart(at - 1);
  return at < first && before.some((finding) => finding.end === at || (tokens[at]?.text === ',' && finding.first >= item && finding.end < at));
}

/** "Sore deep down the back of the calf when pressed", "hurts under my thumb at the heel": what is said to hurt, and that hands were on it. */
function soreWhenPressed(words: Words, pressed: Span): Span | undefined {
  const start = words.itemStart(pressed.first);
  for (let at = pressed.first - 1; at >= Math.max(start, pressed.first - longestList); at -= 1) {
    const end = words.cueAt('pain', at);
    const hasPlace = words.places.some((place) => place.first >= at && place.end <= pressed.first && place.first !== at);
    if (end !== undefined && words.amountAt(end) === undefined) return { first: at, end: hasPlace ? end : pressed.end };
    if (words.amountAt(at) !== undefined || words.phraseAt('test', at) !== undefined) return undefined;
  }
  // "When I press the heel it hurts".
  for (let at = pressed.end; at < Math.min(words.itemEnd(pressed.end - 1), pressed.end + longestList); at += 1) if (words.cueAt('pain', at) !== undefined && words.placeAt(at) === undefined) return pressed;
  return undefined;
}

const leastGrade = 2;

/** "Suboccips ++ bilat", "traps +++": a muscle and how much of it, where nothing is treated or tested. */
function gradedMuscles({ words, usedTokens }: Draft): readonly Span[] {
  const { section, topic } = words.context;
  if (section === 'S' || section === 'Tx' || (topic !== undefined && topic !== 'palpation') || words.phrases('technique').length > 0 || words.phrases('test').length > 0) return [];
  return words.places.flatMap((place): Span[] => {
    if (place.muscle === undefined && !words.vocabulary.isMuscular(place.region ?? '')) return [];
    const side = words.placeAt(place.end);
    const first = side?.side !== undefined && side.region === undefined ? side.end : place.end;
    let end = first;
    while (words.tokens[end]?.text === '+' && !usedTokens.has(end)) end += 1;
    return end - first >= leastGrade ? [{ first, end }] : [];
  });
}

/** "No swelling or warmth R knee": findings in a row share the place that stands after the last. */
function sharedPlace({ words }: Draft, findings: readonly Span[], felt: readonly Felt[], index: number): Felt | undefined {
  const finding = findings[index];
  for (let next = index + 1; next < findings.length; next += 1) {
    const [before, other] = [findings[next - 1], findings[next]];
    if (finding === undefined || before === undefined || other === undefined || other.first - before.end > 2) return undefined;
    for (let at = before.end; at < other.first; at += 1) if (!joins.has(words.tokens[at]?.text ?? '')) return undefined;
    const place = felt[next]?.places[0];
    if (place !== undefined) return felt[next]?.isBackward === true ? undefined : { ...finding, isBackward: false, places: [{ ...finding, ...(place.side !== undefined && { side: place.side }), ...(place.region !== undefined && { region: place.region }) }] };
  }
  return undefined;
}

function isSpokenFor(draft: Draft, { cue, first, end }: Span & { readonly cue: CueName }): boolean {
  const { words } = draft;
  for (let at = first; at < end; at += 1) if (draft.usedTokens.has(at)) return true;
  // "Calf tender" is felt; denied, it was asked.
  const isFelt = cue === 'tender' && words.context.section !== 'S' && statementAt(draft, { first, end }).status === 'present' && words.placeEndingAt(first)?.region !== undefined;
  if (!isFelt && words.phrases('screening').some((phrase) => phrase.first <= first && phrase.end >= end && phrase.end - phrase.first > end - first)) return true;
  if (words.phrases('technique').some((phrase) => phrase.first <= first && phrase.end > end)) return true;
  if (cue === 'tissue-finding' && isTarget(words, first)) return true;
  // Under the heading of palpation all is felt, whatever section it stands in.
  const section = words.context.topic === 'palpation' ? 'O' : words.context.section;
  if (cue === 'trigger-point') {
    // "Trigger points in R rhomboid" is found, "TrP R rhomboid" is done.
    const isFound = words.isCue('found-trigger-point', first) && words.tokens[end]?.text === 'in';
    if ((section === 'Tx' && !isFound) || isAmongTechniques(words, { first, end })) return true;
    return words.tokens[first]?.text.length === 2 && words.placeAt(end) === undefined && words.placeEndingAt(first) === undefined;
  }
  // "Pulse wiry L guan", "tongue puffy": of traditional medicine.
  if (cue === 'tissue-finding' && words.hasCue('pulse-or-tongue', Math.max(0, first - 4), first)) return true;
  // "Imp: CCB oedema": what it is thought to be, with no place where it was felt.
  if (cue === 'tissue-finding' && words.context.section === 'A' && words.context.topic === undefined && words.places.length === 0) return true;
  // "HT on meds" is no muscle.
  if (words.isCue('also-a-word', first) && cue === 'tissue-finding' && words.placeAt(end) === undefined && words.placeEndingAt(first) === undefined) return true;
  // "Not done (guarding)", "nt due to swelling": why not. "MRI: bone oedema" was never under anybody's hands.
  if (isReason(draft, first) || words.hasCue('imaging', 0, first)) return true;
  // "Wants the swelling drained".
  if (words.hasCue('goal', Math.max(0, first - 3), first)) return true;
  // "A "knot" under the shoulder blade": the client's word.
  if ((section === undefined || section === 'S') && isQuoted(words, { first, end })) return true;
  if ((cue === 'tissue-finding' && isToldSwelling(draft, { first, end })) || (cue === 'non-tender' && isToldSwelling(draft, { first: end - 1, end }))) return true;
  if (cue === 'tissue-finding' && isTold(words, first) && !words.hasCue('touch', 0, words.tokens.length)) return true;
  if (cue === 'tissue-finding' && section === 'S' && !words.hasCue('touch', 0, words.tokens.length)) return true;
  const isOfTreatment = words.phrases('technique').length > 0;
  if (cue === 'tissue-finding' && section === 'Tx') return isOfTreatment && words.cueAt('after', first - 1) === undefined && !words.hasCue('touch', 0, words.tokens.length);
  // "top" and "pop" are words too.
  return cue === 'tender' && words.isCue('also-a-word', first) && end - first === 1 && (words.tokens[first - 1]?.text === 'the' || !/^\p{Lu}+$/u.test(words.text.slice(words.tokens[first]?.from, words.tokens[first]?.to)));
}

function isReason({ words, usedTokens }: Draft, first: number): boolean {
  if (words.tokens[first - 1]?.text === '(' && usedTokens.has(first - 2)) return true;
  for (let at = Math.max(0, first - 4); at < first; at += 1) if (words.isCue('reason', at)) return true;
  return false;
}

function isQuoted({ tokens }: Words, { first, end }: Span): boolean {
  const isQuote = (at: number) => ['"', '“', '”', "'"].includes(tokens[at]?.text ?? '');
  return isQuote(first - 1) && isQuote(end);
}

/** "No swelling, peroneals tender", "no step, no heat, spasm R QL": an item with a subject, or without the no that each before it has, denies nothing. */
function isStatedAnew({ words }: Draft, { first }: Span, { places, isBackward }: Felt): boolean {
  const start = words.itemStart(first);
  if (start === 0 || words.tokens[start - 1]?.text !== ',' || words.hasCue('denies-finding', start, first)) return false;
  if (words.isCue('some-of', first - 1)) return true;
  let denied = 0;
  let at = start;
  while (at > 0 && words.tokens[at - 1]?.text === ',') {
    const end = at - 1;
    at = words.itemStart(at - 2);
    let opening = at;
    for (let colon = at; colon < end; colon += 1) if (words.tokens[colon]?.text === ':') opening = colon + 1;
    if (!words.isCue('denies-finding', opening)) break;
    denied += 1;
  }
  if (denied === 0) return false;
  const isSubject = isBackward && places.length === 1 && (places[0]?.first ?? first) >= start && words.placeAt(places[0]?.first ?? first) !== undefined;
  return denied > 1 || isSubject;
}

function addFelt(draft: Draft, finding: Span, felt: Felt, listed: ReadonlySet<string>): void {
  const { words } = draft;
  const told = isStatedAnew(draft, finding, felt) ? 'present' : statementAt(draft, finding).status;
  // "Since yesterday the wrist is hot": until now.
  const said = told === 'past' && words.days().isSince(finding.first) ? 'present' : told;
  if (said === 'not-said') return;
  // "Nontender" is its own no.
  // "Pitting gone L".
  const isGone = said === 'past' && /^(?:gone|resolved|cleared|settled)$/.test(words.tokens[finding.end]?.text ?? '');
  const isNone = (words.isCue('trigger-point', finding.first) && /^(?:no|nil|without)$/.test(words.tokens[finding.first - 1]?.text ?? '')) || words.isCue('non-tender', finding.first) || words.isCue('none-at', finding.first) || words.isCue('not-felt', finding.first) || words.isCue('non-tender-here', finding.first) || words.isCue('not-felt', finding.end);
  const status = (!isNone && !isGone) || said === 'other-person' ? said : 'absent';
  const floor = draft.ends.get('palpation') ?? 0;
  const phase = phaseAt(draft, finding, floor);
  for (let at = finding.first; at < finding.end; at += 1) draft.usedTokens.add(at);
  if (felt.places.length === 0) {
    const carried = carriedTo(words, finding.first);
    addFact(draft, 'palpation', { ...finding, status }, { phase, ...placed(words.isCue('in-midline', finding.first - 1) ? { side: undefined, region: carried.region } : carried) });
    return;
  }
  const [opening] = felt.places;
  const carried = carriedTo(words, opening?.first ?? finding.first, opening?.region);
  const { region: regionOfAll } = carriedTo(words, opening?.first ?? finding.first);
  let { side } = carried;
  // In a list each place has its own region, or that of what the whole list is of.
  for (const [index, place] of felt.places.entries()) {
    side = place.side ?? side;
    const isMuscle = words.places.some(({ first, end, muscle }) => muscle !== undefined && first >= place.first && end <= place.end);
    const region = place.region ?? (isMuscle && listed.has(regionOfAll ?? '') ? undefined : regionOfAll);
    const isEdge = felt.isBackward ? index === felt.places.length - 1 : index === 0;
    const span = isEdge ? { first: Math.min(place.first, finding.first), end: Math.max(place.end, finding.end) } : { first: place.first, end: place.end };
    addFact(draft, 'palpation', { ...span, status }, { phase, ...placed({ side: place.region !== undefined && words.vocabulary.isSpinal(place.region) && place.side === undefined ? undefined : side, region }) });
  }
}
