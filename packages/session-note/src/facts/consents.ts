/** What somebody agrees to or declines: the phrase that says it. */
import type { CueName } from '@trusted-hands/packs';
import { addFact, type Draft, statementAt } from './draft.ts';
import { sentenceEnd } from './phrase-ends.ts';
import type { Words } from './words.ts';

const longestPhrase = 8;
/** "Mum consents", "parent consent signed": given for a child. */
const isParent = /^(?:parents?|parental|mother|mum|mom|father|dad|guardian|carer)$/;

export function readConsent(draft: Draft): void {
  const { words } = draft;
  const { tokens, context } = words;
  readAllowed(draft);
  const cues = words.phrases('consent');
  if (context.topic === 'consent' && tokens.length > 0 && cues.length === 0) {
    const isRefused = words.hasCue('consent-refused', 0, tokens.length);
    addFact(draft, 'consent', { first: 0, end: sentenceEnd(words, 0), status: isRefused ? 'absent' : 'present' }, {});
    return;
  }
  let taken = 0;
  for (const { first, end } of cues) {
    if ((taken > 0 && first <= taken) || isOfWhoStandsBefore(words, first) || isOfOther(draft, first, end) || isOnlyWished(words, first) || isOwnDoing(words, first, end)) continue;
    // "Surgeon ok'd scar work".
    if (words.cueAt('elsewhere', first - 1) !== undefined && tokens[first]?.text.startsWith('ok') === true) continue;
    const from = consentStart(words, first);
    const stop = consentEnd(words, from, end);
    const { status } = statementAt(draft, { first, end });
    const isRefused = (status === 'absent' && !words.hasCue('spoken-of', 0, first)) || words.hasCue('consent-refused', from, stop) || words.hasCue('declines', Math.max(words.itemStart(first), first - longestLead), first);
    addFact(draft, 'consent', { first: from, end: stop, status: isRefused ? 'absent' : status === 'uncertain' ? 'uncertain' : status === 'past' && isOfEarlier(words) ? 'past' : 'present' }, {});
    taken = stop;
  }
}

const longestLead = 4;

/** "Her sister consented to surgery" is another's; a parent's consent, and a form that a relative signed, are the client's. */
function isOfOther(draft: Draft, first: number, end: number): boolean {
  const { words } = draft;
  if (statementAt(draft, { first, end }).status !== 'other-person') return false;
  const isOfParent = words.tokens.slice(words.itemStart(first), first + 1).some(({ text }) => isParent.test(text));
  return !isOfParent && !words.tokens.slice(first, end).some(({ text }) => formal.test(text));
}

/** "Midwife happy for her to have treatment": whoever stands before it allows it. */
function isOfWhoStandsBefore(words: Words, first: number): boolean {
  const before = words.cueAt('people', first - 1) ?? words.cueAt('elsewhere', first - 1) ?? words.cueAt('people', first - 2) ?? words.cueAt('elsewhere', first - 2);
  return before !== undefined && !isParent.test(words.tokens[first - 1]?.text ?? '') && words.tokens[first]?.text === 'happy';
}

const formal = /^(?:written|signed|form|verbal|informed)$/;
const wished = /^(?:if|when|once|unless|until|will|need|needs|needed|get|obtain|request|ask|asking|awaiting|pending|before)$/;

/** "If he consents", "get consent for photos": nobody has given it. */
function isOnlyWished({ tokens, itemStart }: Words, first: number): boolean {
  for (let at = first - 1; at >= Math.max(itemStart(first), first - longestLead); at -= 1) if (wished.test(tokens[at]?.text ?? '')) return true;
  return false;
}

/** "Agreed to go", "agreed to rest": what somebody will do, and nothing that is done to them. */
function isOwnDoing(words: Words, first: number, end: number): boolean {
  // "Happy to try running next week".
  if (words.tokens[end - 1]?.text === 'try' && (['exercise', 'activity', 'drill', 'home'] as const).some((cue) => words.isCue(cue, end))) return true;
  const [verb, link, next] = [words.tokens[first]?.text ?? '', words.tokens[end - 1]?.text ?? '', words.tokens[end]];
  if (link !== 'to' || !/^(?:agree|agrees|agreed|agreeable)$/.test(verb) || next?.kind !== 'word') return false;
  return !ofTreatment.test(next.text) && words.phraseAt('technique', end) === undefined && !words.isCue('offered-work', end) && words.placeAt(end) === undefined;
}

const ofTreatment = /^(?:be|have|let|receive|undergo|proceed|continue|share|send|try|tx|rx|my|me|us|our|the|a|an|this|that|it|plan|letter|both|all|any|physio|trial|exam|.+(?:ing|tion|ment|ral|sure|photos?))$/;
const partsOfConsent = new Set(['informed', 'verbal', 'written', 'and', '+', '&', 'full', 'gave', 'given', 'valid', 'signed', 'the', 'a', 'her', 'his', 'their', 'obtained', 'gained']);

function consentStart(words: Words, first: number): number {
  const { tokens } = words;
  let from = isParent.test(tokens[first - 1]?.text ?? '') && !isParent.test(tokens[first]?.text ?? '') ? first - 1 : first;
  const floor = Math.max(words.itemStart(first), first - longestLead);
  while (from > floor && (words.cueAt('consent-given', from - 1) !== undefined || words.cueAt('consent-refused', from - 1) !== undefined || partsOfConsent.has(tokens[from - 1]?.text ?? ''))) from -= 1;
  while (['and', '+', '&', 'the', 'a', 'her', 'his', 'their'].includes(tokens[from]?.text ?? '') && from < first) from += 1;
  return from;
}

/** With how it was given, and what for; "signed the consent form and we went through the questions: none" ends at the form. */
function consentEnd(words: Words, from: number, end: number): number {
  const { tokens } = words;
  let last = Math.min(words.itemEnd(end - 1), end + longestPhrase);
  for (let at = end; at < last; at += 1) if (tokens[at]?.text === ')' || (['and', '&', 'but', 'so', 'then'].includes(tokens[at]?.text ?? '') && words.cueAt('consent-given', at + 1) === undefined && words.cueAt('consent-refused', at + 1) === undefined && !['to', 'for'].includes(tokens[end]?.text ?? '') && !['to', 'for'].includes(tokens[end - 1]?.text ?? ''))) last = at;
  let stop = end;
  for (let at = end; at < last; at += 1) {
    const more = words.cueAt('consent-given', at) ?? words.cueAt('consent-refused', at);
    if (more !== undefined) stop = Math.max(stop, more);
  }
  if (['to', 'for'].includes(tokens[stop]?.text ?? '')) stop = last;
  // "Consent: written, incl. glute work".
  if (tokens[stop]?.text === ':' && stop === end) stop = Math.max(stop, Math.min(nextCue(words, ['declines'], stop + 1, sentenceEnd(words, stop + 1)), stop + longestPhrase));
  while (stop > end && tokens[stop - 1]?.text === ',') stop -= 1;
  return Math.max(stop, from + 1);
}

/** "Consent signed & risks gone through" is of now: one of an earlier day says when it was. */
function isOfEarlier(words: Words): boolean {
  return words.hasCue('long-ago', 0, words.tokens.length) || words.hasCue('was', 0, words.tokens.length) || words.tokens.some(({ kind, text }) => kind === 'number' && /^(?:19|20)\d\d$/.test(text));
}

const longestOffer = 5;

/** "(Happy for) photos to be used": that something is done or passed on. */
export function isOffered({ tokens }: Words, from: number): boolean {
  const to = tokens.findIndex(({ text }, at) => at > from && at < from + longestOffer && text === 'to');
  return to > 0 && /^(?:be|have|get|do|go|use|share|send|contact|speak|sit|watch|observe|stay|join)$/.test(tokens[to + 1]?.text ?? '');
}

/** "Declined glute work", "ok for pecs with draping": what of the body may be worked on. */
function readAllowed(draft: Draft): void {
  const { words } = draft;
  const given = words.phrases('consent');
  if (given.length === 0) readDeclinedAfter(draft);
  for (const [cue, status] of [['declines', 'absent'], ['allows', 'present']] as const) {
    for (const { first, end } of words.phrases(cue)) {
      // "Consent: verbal, declined glute work": another item tells of another.
      if (given.some((one) => words.itemStart(one.first) === words.itemStart(first))) continue;
      if (isOfWhoStandsBefore(words, first)) continue;
      if (words.tokens[end - 1]?.text === 'for' && isOffered(words, end)) {
        addFact(draft, 'consent', { first, end: words.itemEnd(end - 1), status }, {});
        continue;
      }
      let at = end;
      while (at < end + 3 && (words.isCue('offered-work', at) || ['the', 'any', 'to', 'have', 'her', 'his', 'on', 'me', 'treating', 'working', 'of'].includes(words.tokens[at]?.text ?? '')) && words.placeAt(at) === undefined) at += 1;
      let place = words.placeAt(at);
      if (place?.side !== undefined) place = words.placeAt(place.end);
      if (place === undefined || place.movement !== undefined) continue;
      const stop = Math.min(words.itemEnd(end - 1), place.end + longestPhrase);
      if (!isOfTechnique(draft, first, stop) && words.amounts.every((amount) => amount.first < first || amount.first >= stop)) addFact(draft, 'consent', { first, end: stop, status }, {});
    }
  }
}

/** "Intra-oral work declined", "glutes declined today": what was offered stands before. */
function readDeclinedAfter(draft: Draft): void {
  const { words } = draft;
  for (const { first, end } of words.phrases('declines')) {
    const from = words.itemStart(first);
    if (first - from < 1 || first - from > longestOffer || !endsOffer(words, end)) continue;
    const isTreatment = words.hasCue('offered-work', from, first) || words.placeEndingAt(first) !== undefined;
    if (isTreatment && !isOfTechnique(draft, from, end) && !/^(?:she|he|pt|client|they|but|patient|gp)$/.test(words.tokens[from]?.text ?? '')) addFact(draft, 'consent', { first: from, end, status: 'absent' }, {});
  }
}

/** "Declined foot massage": a technique was read there, and what is said of it is said. */
function isOfTechnique({ words, facts }: Draft, first: number, end: number): boolean {
  const from = words.tokens[first]?.from ?? 0;
  const to = words.tokens[end - 1]?.to ?? 0;
  return facts.some((fact) => fact.kind === 'technique' && fact.from < to && fact.to > from);
}

function endsOffer(words: Words, end: number): boolean {
  const next = words.tokens[end];
  return next === undefined || next.kind !== 'word' || ['today', 'again', 'this', 'by', 'at', 'for'].includes(next.text);
}

/** Where one of the cues begins next, or the given end. */
function nextCue(words: Words, cues: readonly CueName[], from: number, end: number): number {
  for (let at = from; at < end; at += 1) if (cues.some((cue) => words.cueAt(cue, at) !== undefined)) return at;
  return end;
}
