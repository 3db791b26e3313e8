/** What is felt: one fact for each finding and place. Trigger points that are treated are a technique, and pain told of is none. */
import type { CueName } from '@trusted-hands/packs';
import { carriedTo } from './attribution.ts';
import { addFact, type Draft, phaseAt, placed, type Span, statementAt } from './draft.ts';
import { type Felt, feltAt, joins } from './felt-places.ts';
import { isDenied, isSaidOfPlace, isTouched } from './observed-tissue.ts';
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
  for (const { first, end } of words.phrases('denied-finding')) if (isDenied(words, first)) cues.push({ cue: 'tissue-finding', first, end });
  for (const { first, end } of words.phrases('texture')) if (isSaidOfPlace(words, { first, end }, isListed(words, first, cues))) cues.push({ cue: 'tissue-finding', first, end });
  for (const pressed of words.phrases('pressed')) {
    const sore = soreWhenPressed(words, pressed);
    if (sore !== undefined && !cues.some(({ first, end }) => first <= sore.first && end > sore.first)) cues.push({ cue: 'tender', ...sore });
  }
  for (const graded of gradedMuscles(draft)) cues.push({ cue: 'tissue-finding', ...graded });
  for (const { first, end } of words.phrases('tight')) if (isTouched(words, { first, end })) cues.push({ cue: 'tight', first, end });
  cues.sort((one, other) => one.first - other.first || other.end - one.end);
  let taken = 0;
  const findings: (Span & { readonly cue: CueName })[] = [];
  for (const cue of cues) {
    if (cue.first < taken || isSpokenFor(draft, cue)) continue;
    // "Warm, boggy swelling": how it felt.
    if (words.isCue('warm', cue.first) && words.tokens[cue.end]?.text === ',' && cues.some(({ first, end }) => first === cue.end + 1 && end - first > 1 && words.cueAt('swelling', end - 1) !== undefined)) continue;
    // "tender to palpation" and "pain on palpation" are one finding each.
    taken = cue.end;
    findings.push(cue);
  }
  const starts = new Set(findings.map(({ first }) => first));
  const felt = findings.map((finding) => feltAt(draft, finding, starts));
  for (const [index, finding] of findings.entries()) {
    const own = felt[index];
    if (own === undefined) continue;
    addFelt(draft, finding, own.places.length > 0 ? own : sharedPlace(draft, findings, felt, index) ?? own);
  }
}

/** "Swollen and hot", "warm, red": of what the finding before it is of. */
function isListed({ tokens }: Words, first: number, before: readonly Span[]): boolean {
  let at = first;
  while (at > first - 2 && joins.has(tokens[at - 1]?.text ?? '')) at -= 1;
  return at < first && before.some(({ end }) => end === at);
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
  const { section } = words.context;
  if (cue === 'trigger-point') {
    // "Trigger points in R rhomboid" is found, "TrP R rhomboid" is done.
    const isFound = words.isCue('found-trigger-point', first) && words.tokens[end]?.text === 'in';
    if ((section === 'Tx' && !isFound) || isAmongTechniques(words, { first, end })) return true;
    return words.tokens[first]?.text.length === 2 && words.placeAt(end) === undefined && words.placeEndingAt(first) === undefined;
  }
  // "HT on meds" is no muscle.
  if (words.isCue('also-a-word', first) && cue === 'tissue-finding' && words.placeAt(end) === undefined && words.placeEndingAt(first) === undefined) return true;
  // "Not done (guarding)", "nt due to swelling": why not. "MRI: bone oedema" was never under anybody's hands.
  if (isReason(draft, first) || words.hasCue('imaging', 0, first)) return true;
  // "Wants the swelling drained".
  if (words.hasCue('goal', Math.max(0, first - 3), first)) return true;
  // "A "knot" under the shoulder blade": the client's word.
  if ((section === undefined || section === 'S') && isQuoted(words, { first, end })) return true;
  // "A warm pool", "warm up".
  const next = words.tokens[end];
  if (end - first === 1 && words.isCue('warm', first) && next?.text === '-' && next.from === words.tokens[first]?.to) return true;
  if (end - first === 1 && words.isCue('warm', first) && next?.kind === 'word' && words.placeAt(end) === undefined && words.cueAt('before-place', end) === undefined && !words.isCue('beside-warm', end) && !['to', 'and', 'or', 'on', 'than'].includes(next.text)) return true;
  if ((cue === 'tissue-finding' && isToldSwelling(draft, { first, end })) || (cue === 'non-tender' && isToldSwelling(draft, { first: end - 1, end }))) return true;
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

function addFelt(draft: Draft, finding: Span, felt: Felt): void {
  const { words } = draft;
  const told = statementAt(draft, finding).status;
  // "Since yesterday the wrist is hot": until now.
  const said = told === 'past' && words.days().isSince(finding.first) ? 'present' : told;
  if (said === 'not-said') return;
  // "Nontender" is its own no.
  // "Pitting gone L".
  const isGone = said === 'past' && /^(?:gone|resolved|cleared|settled)$/.test(words.tokens[finding.end]?.text ?? '');
  const status = (words.cueAt('non-tender', finding.first) === undefined && !isGone) || said === 'other-person' ? said : 'absent';
  const floor = draft.ends.get('palpation') ?? 0;
  const phase = phaseAt(draft, finding, floor);
  for (let at = finding.first; at < finding.end; at += 1) draft.usedTokens.add(at);
  if (felt.places.length === 0) {
    addFact(draft, 'palpation', { ...finding, status }, { phase, ...placed(carriedTo(words, finding.first)) });
    return;
  }
  const [opening] = felt.places;
  const carried = carriedTo(words, opening?.first ?? finding.first, opening?.region);
  let { side } = carried;
  for (const [index, place] of felt.places.entries()) {
    side = place.side ?? side;
    const region = place.region ?? carriedTo(words, place.first).region;
    const isEdge = felt.isBackward ? index === felt.places.length - 1 : index === 0;
    const span = isEdge ? { first: Math.min(place.first, finding.first), end: Math.max(place.end, finding.end) } : { first: place.first, end: place.end };
    addFact(draft, 'palpation', { ...span, status }, { phase, ...placed({ side: place.region !== undefined && words.vocabulary.isSpinal(place.region) && place.side === undefined ? undefined : side, region }) });
  }
}
