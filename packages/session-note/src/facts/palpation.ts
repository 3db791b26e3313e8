/** What is felt: one fact for each finding and place. Trigger points that are treated are a technique, and pain told of is none. */
import type { CueName } from '@trusted-hands/packs';
import { carriedTo } from './attribution.ts';
import { addFact, type Draft, phaseAt, placed, type Span, statementAt } from './draft.ts';
import { type Felt, feltAt, joins } from './felt-places.ts';
import type { Words } from './words.ts';

const findingCues: readonly CueName[] = ['tender', 'non-tender', 'tissue-finding', 'trigger-point'];
const longestList = 10;
/** Longer than this, a sentence tells; a finding is noted in fewer words. */
const longestTerse = 9;

export function readPalpation(draft: Draft): void {
  const { words } = draft;
  const { section, topic } = words.context;
  if (section === 'P' || topic === 'home' || topic === 'goal') return;
  const cues = findingCues.flatMap((cue) => words.phrases(cue).map(({ first, end }) => ({ cue, first, end })));
  for (const { first, end } of words.phrases('denied-finding')) if (isDenied(words, first)) cues.push({ cue: 'tissue-finding', first, end });
  for (const { first, end } of words.phrases('felt-behind')) if (isFeltOf(words, { first, end })) cues.push({ cue: 'tissue-finding', first, end });
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

/** "Forearm thick", "wrist is hot and red": said of a place right before it. */
function isFeltOf(words: Words, { first, end }: Span): boolean {
  const at = /^(?:is|are|was|were|feels|felt|looks|still|very)$/.test(words.tokens[first - 1]?.text ?? '') ? first - 1 : first;
  const place = words.placeEndingAt(at);
  if (place === undefined || place.movement !== undefined || (place.region ?? place.muscle) === undefined) return false;
  return words.tokens[end]?.kind !== 'word' || words.placeAt(end)?.side !== undefined || words.tokens[end]?.text === 'and';
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

/** "No heat", "nil lump or bruising": what is a finding only where it is looked for and not there. */
function isDenied({ tokens, isCue }: Words, first: number): boolean {
  if (isCue('treated', first + 1) || isCue('beside-heat', first + 1) || tokens[first + 1]?.text === 'today') return false;
  for (let at = first - 1; at >= Math.max(0, first - 4); at -= 1) {
    const text = tokens[at]?.text ?? '';
    if (/^(?:no|nil|without|0)$/.test(text)) return true;
    if (!isCue('before-denied', at) && !/^(?:or|and|\/|,|&)$/.test(text) && !/^(?:or|and|\/|,|&)$/.test(tokens[at + 1]?.text ?? '')) return false;
  }
  return false;
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

/** Tight is felt where hands or an examination are spoken of; said of itself it is a complaint. */
function isTouched(words: Words, { first, end }: Span): boolean {
  const { section, topic } = words.context;
  if (words.phraseAt('test', first) !== undefined) return false;
  if (topic === 'palpation') return true;
  if (words.hasCue('touch', Math.max(0, first - longestList), end + 4)) return true;
  if (section === 'S' || section === 'A' || words.hasCue('reports', 0, words.tokens.length)) return false;
  if (section === 'Tx') return isNoted(words, { first, end });
  if (words.isCue('tight-to-move', first)) return false;
  if ((section === 'O' || section === 'Re') && hasMuscleNear(words, { first, end })) return true;
  return isNoted(words, { first, end });
}

/** "Erectors tight B", "tight L UT": places and nothing else. A region alone may be the client's word, until hands have been on it. */
function isNoted(words: Words, { first, end }: Span): boolean {
  if (words.context.topic !== undefined) return false;
  const stop = words.itemEnd(end - 1);
  let hasMuscle = false;
  let hasPlace = false;
  let start = words.itemStart(first);
  for (let at = start; at < first; at += 1) if (words.tokens[at]?.text === ':') start = at + 1;
  for (let at = start; at < stop; at += 1) {
    // "Quads tight?? hard to say": what follows is about the doubt.
    if (at >= end && words.tokens[at]?.text === '?') break;
    const place = words.placeAt(at);
    if (place !== undefined && place.movement === undefined) {
      hasMuscle ||= place.muscle !== undefined || words.vocabulary.isMuscular(place.region ?? '');
      hasPlace ||= place.muscle !== undefined || place.region !== undefined;
      at = place.end - 1;
    } else if ((at < first || at >= end) && words.cueAt('beside-tight', at) === undefined && words.cueAt('tight', at) === undefined) return false;
  }
  const { section, isTreated } = words.context;
  return hasMuscle || (hasPlace && (section === 'O' || section === 'Re' || section === 'Tx' || isTreated));
}

function hasMuscleNear(words: Words, { first, end }: Span): boolean {
  for (let at = Math.max(0, first - longestList); at < end + longestList; at += 1) if (words.placeAt(at)?.muscle !== undefined) return true;
  return false;
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

const longestAim = 8;

/** "US 5 min over extensor adhesions", "MFR to scar tissue": what was worked on. */
function isTarget(words: Words, first: number): boolean {
  let at = first;
  let hasLead = false;
  for (let steps = 0; at > 0 && steps < longestAim; steps += 1) {
    if (words.phrases('technique').some((phrase) => phrase.end === at)) return hasLead;
    const before = words.placeEndingAt(at) ?? words.amounts.find(({ end }) => end === at);
    if (before === undefined) {
      const isStranger = at === first && words.tokens[at - 1]?.kind === 'word';
      if (!isStranger && (words.cueAt('before-target', at - 1) === undefined || words.tokens[at - 1]?.kind !== 'word')) return false;
      hasLead ||= /^(?:to|over|on|for|into|through|along|around|with)$/.test(words.tokens[at - 1]?.text ?? '');
    }
    at = before?.first ?? at - 1;
  }
  return false;
}

function isQuoted({ tokens }: Words, { first, end }: Span): boolean {
  const isQuote = (at: number) => ['"', '“', '”', "'"].includes(tokens[at]?.text ?? '');
  return isQuote(first - 1) && isQuote(end);
}

/** Swelling that a client tells of, or is asked about, is an answer; what is seen or felt is a finding. */
export function isToldSwelling({ words, statusReader }: Draft, { first, end }: Span): boolean {
  const { section, topic } = words.context;
  if (words.cueAt('swelling', first) === undefined || topic === 'palpation' || (words.isCue('seen-swelling', end - 1) && /^(?:no|nil)$/.test(words.tokens[first - 1]?.text ?? '')) || words.hasCue('touch', 0, words.tokens.length) || words.hasCue('tender', 0, words.tokens.length) || words.isCue('looked-at', end) || words.isCue('looked-at', first - 1)) return false;
  if (section === 'S' || words.isCue('swells', first)) return true;
  if (words.phrases('reports').some((said) => said.end <= first && first - said.end <= longestTold)) return true;
  if (isDescribed(words, first)) return false;
  if (isAmongAnswers(words, { first, end })) return true;
  if (words.hasCue('tissue-finding', 0, first - 1) || words.hasCue('denied-finding', 0, first - 1)) return false;
  for (let at = Math.max(0, first - 4); at < first; at += 1) if (['denies', 'denied', 'denying', 'deny'].includes(words.tokens[at]?.text ?? '')) return true;
  if (section !== undefined) return false;
  const { status } = statusReader().at(words.tokens[first]?.from ?? 0, words.tokens[end - 1]?.to ?? 0);
  const from = words.itemStart(first);
  const to = words.itemEnd(end - 1);
  const hasPlace = words.places.some((place) => place.first >= from && place.end <= to && place.region !== undefined);
  const hasTime = words.hasCue('when-swollen', from, to) || words.amounts.some((amount) => amount.unit === 'days' && amount.first >= from && amount.end <= to);
  // "Effusion mod", "swelling over 1st compartment R": noted in few words, and nobody tells it.
  // "No swelling." is all that is said: seen.
  if (status === 'absent' && words.itemStart(first) === 0 && words.tokens.length - (words.tokens.at(-1)?.text === '.' ? 1 : 0) === end && end - first === 1) return false;
  const isNotedShort = to - from <= 6 && !hasTime && status === 'present' && !words.hasCue('told-swelling', from, to);
  if (isNotedShort) return false;
  // "No swelling L ankle" is looked at; "no swelling", and what has lasted for weeks, is told.
  return !hasPlace || hasTime || (status !== 'absent' && words.tokens.length > longestTerse);
}

/** Of words between who says it and what: "reports right knee pain and swelling". */
const longestTold = 8;

/** "Soft swelling 3rd MTP", "small effusion": how it feels or how much there is was seen or felt, where nobody is said to have it. */
function isDescribed(words: Words, first: number): boolean {
  let at = first;
  while (at > first - 3 && words.isCue('how-swollen', at - 1)) at -= 1;
  return at < first && !words.isCue('told-swelling', at - 1) && !/^(?:no|nil|denies|without|any)$/.test(words.tokens[at - 1]?.text ?? '');
}

/** "No headaches, no swelling of the calves, no bleeding": denied in a list of what was asked. */
function isAmongAnswers(words: Words, { first, end }: Span): boolean {
  if (!words.tokens.slice(Math.max(0, first - 3), first).some(({ text }) => /^(?:no|nil|denies|without|any)$/.test(text))) return false;
  return words.phrases('screening').some((phrase) => (phrase.end <= first || phrase.first >= end) && /^(?:no|nil|denies|without)$/.test(words.tokens[phrase.first - 1]?.text ?? '') && phrase.meanings[0]?.type !== 'cue');
}

/** "MFR infraspinatus 20 min, TrP upper trap": a treatment, where minutes or other techniques are named. */
function isAmongTechniques(words: Words, { first, end }: Span): boolean {
  if (words.context.section !== undefined) return false;
  const hasOther = words.phrases('technique').some((phrase) => phrase.first < first && phrase.meanings.some((meaning) => meaning.type === 'technique' && meaning.technique.isEverydayWord !== true));
  if (hasOther || words.hasCue('treated', 0, first)) return true;
  for (let at = end; at < end + 6; at += 1) if (words.amountAt(at)?.unit === 'minutes') return true;
  const stop = words.itemEnd(end - 1);
  // "TrP piriformis R 10", "20 mins trigger point traps": with a time it was treated.
  const time = words.amounts.find((amount) => amount.end === stop && amount.first >= end);
  const isBare = time !== undefined && time.unit === undefined && time.denominator === undefined && time.isRange !== true && time.value >= leastMinutes && time.value <= mostMinutes && words.tokens[time.first]?.kind === 'number' && !words.isCue('mob-grade', time.first - 1) && !['x', '#', 'pain', '-', '/'].includes(words.tokens[time.first - 1]?.text ?? '');
  const start = words.itemStart(first);
  return isBare || (words.amountAt(start)?.unit === 'minutes' && first - start <= 5);
}

const leastMinutes = 4;
const mostMinutes = 30;

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
