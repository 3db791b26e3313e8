/** What stands at the head of a sentence and says what it is about: a section, a topic, or a place of the body. */
import type { CueName } from '@trusted-hands/packs';
import type { Topic } from '../facts/words.ts';
import type { NoteSection } from '../parse-session-note.ts';
import { type Token, tokenize } from '../tokens/token.ts';
import type { CompiledVocabulary, Family } from '../vocabulary/compiled-vocabulary.ts';
import { findPhrases, type Phrase } from '../vocabulary/find-phrases.ts';

export interface Heading {
  readonly section?: NoteSection;
  readonly topic?: Topic;
  /** Where what it heads begins: after the heading, or at it where its words belong to the facts ("pain: 6/10"). */
  readonly from: number;
  /** Nothing stands after it: what follows in other lines is under it. */
  readonly isAlone: boolean;
}

const longestHeading = 60;
const sections: readonly (readonly [CueName, NoteSection])[] = [
  ['heading-subjective', 'S'], ['heading-objective', 'O'], ['heading-before', 'O'], ['heading-treatment', 'Tx'], ['heading-after', 'Re'], ['heading-assessment', 'A'], ['heading-plan', 'P'],
];
const topics: readonly (readonly [CueName, Topic, boolean])[] = [
  ['heading-home', 'home', true], ['heading-goal', 'goal', true], ['heading-palpation', 'palpation', true], ['heading-range', 'range', false], ['heading-strength', 'strength', false], ['heading-tests', 'tests', true],
  ['heading-pain', 'pain', false], ['heading-mood', 'mood', false], ['heading-consent', 'consent', false], ['heading-screening', 'screening', false], ['heading-activities', 'activities', true],
];

/** Bullets and numbers of a list are no part of a sentence; an empty box is, since nobody said yes to what stands behind it. */
export function skipBullet(text: string): number {
  const match = /^(?:[-–—*•·○▪◦‣>#|]+\s+|[•·○▪◦‣*#|]+\s*|\(?\d{1,2}[.)]\s+|[-–—](?=\p{L}{2})|\[[xX]\]\s*)+/u.exec(text.slice(0, longestHeading));
  return match === null ? 0 : match[0].length;
}

/** "R: IR L 32", "H: clams", "N: 3/52": what comes next in a note that has sections. */
const letters: Readonly<Record<string, Pick<Heading, 'section' | 'topic'>>> = { R: { section: 'Re' }, H: { topic: 'home' }, N: { section: 'P' } };

const lettered: ReadonlySet<NoteSection> = new Set(['Tx', 'Re', 'A', 'P']);

/** `before` is the section that the line would stand in. */
export function readHeading(text: string, vocabulary: CompiledVocabulary, isLineStart: boolean, before?: NoteSection): Heading | undefined {
  const head = text.slice(0, longestHeading);
  const tokens = tokenize(head);
  const letter = isLineStart && before !== undefined && lettered.has(before) && tokens[1]?.text === ':' && (before === 'Tx' || !head.startsWith('R')) ? letters[head.slice(tokens[0]?.from, tokens[0]?.to)] : undefined;
  if (letter !== undefined) return { ...letter, ...after(tokens, 1, text) };
  const phrases = findPhrases(tokens.slice(0, 8), vocabulary);
  // "Re: Siobhan Kelly." names whom a letter is about.
  if (tokens[0]?.text === 're' && tokens[1]?.text === ':' && /^re\s*:\s*(?:(?:Mr|Mrs|Ms|Miss|Dr|Master)\b|\p{Lu}[\p{L}'’-]+ \p{Lu})/iu.test(head) && /^\S+\s*:?\s*\p{Lu}\p{Ll}/u.test(head) && !/\d/.test(head.slice(0, 24))) return undefined;
  // "Re Tamsin O, 39" names whom a letter is about.
  if (tokens[0]?.text === 're' && isLineStart && /^Re\s+\p{Lu}\p{Ll}+\s+\p{Lu}[\p{L}.]*\s*[,(-]/u.test(head) && vocabulary.root.next.get(tokens[1]?.text ?? '') === undefined) return undefined;
  const endOf = (cue: CueName): number | undefined => {
    const [phrase] = phrases.get(cue) ?? [];
    if (phrase?.first !== 0) return undefined;
    let { end } = phrase;
    // "Treatment (30 min):", "O/E (R shoulder):" keep what is in brackets for the facts.
    if (tokens[end]?.text === 's' || tokens[end]?.text === 'today' || tokens[end]?.text === 'findings') end += 1;
    // "Session 1:", "Goal 2:".
    if (tokens[end]?.kind === 'number' && tokens[end + 1]?.text === ':') end += 1;
    // "Exam R foot:", "Palp L shoulder:" keep the place for the facts.
    const place = isLineStart && (tokens[0]?.text.length ?? 0) > 1 ? placesEnd(end, phrases) : end;
    if (place > end && tokens[place]?.text === ':') return end;
    return isHeaded(tokens, end, { text, isLineStart, vocabulary }) || (isLineStart && isSmallHeading(tokens, phrases)) ? end : undefined;
  };
  let best: { readonly end: number; readonly heading: Heading } | undefined;
  for (const [cue, section] of sections) {
    const end = endOf(cue);
    if (end !== undefined && end > (best?.end ?? 0)) best = { end, heading: { section, ...after(tokens, end, text) } };
  }
  for (const [cue, topic, isDropped] of topics) {
    const end = endOf(cue);
    if (end !== undefined && end >= (best?.end ?? 0)) {
      const rest = after(tokens, end, text);
      // A score behind its name is one value; the activities are listed below it, or numbered: "PSFS: 1. gardening 4/10 2. stairs 3/10".
      if (topic === 'activities' && !rest.isAlone) {
        const isNumbered = /^\s*(?:\(?1[.)]?|\(?(?:0 ?[-–] ?10|\/ ?10|out of 10)\)?\s*:?)\s*$/.test(text.slice(rest.from));
        if (isNumbered) best = { end, heading: { topic, from: text.length, isAlone: true } };
        continue;
      }
      best = { end, heading: { topic, from: isDropped || rest.isAlone ? rest.from : 0, isAlone: rest.isAlone } };
    }
  }
  return best?.heading;
}

interface Head {
  readonly text: string;
  readonly isLineStart: boolean;
  readonly vocabulary: CompiledVocabulary;
}

/** The end of the places that stand at a token. */
function placesEnd(from: number, phrases: ReadonlyMap<Family, readonly Phrase[]>): number {
  return (phrases.get('anatomy') ?? []).reduce((end, phrase) => (phrase.first === end && phrase.meanings.every(({ type }) => type === 'side' || type === 'region' || type === 'muscle') ? phrase.end : end), from);
}

function isTitle([word]: readonly Token[], { root }: CompiledVocabulary): boolean {
  return root.next.get(word?.text ?? '')?.meanings.some(({ family }) => family === 'title-word') === true;
}

function isMovementAt([, next]: readonly Token[], { root }: CompiledVocabulary): boolean {
  return root.next.get(next?.text ?? '')?.meanings.some(({ type }) => type === 'movement') === true;
}

/** "Tx kyphosis", "Tx stiff on PA": what is found of a spine. */
function isOfSpine([, next]: readonly Token[], { root }: CompiledVocabulary): boolean {
  return root.next.get(next?.text ?? '')?.meanings.some(({ family }) => family === 'of-spine') === true;
}

/** A colon follows; at the start of a line a dash too, or nothing at all. */
function isHeaded(tokens: readonly Token[], end: number, { text, isLineStart, vocabulary }: Head): boolean {
  const next = tokens[end];
  if (end === 1 && isShortHeading(tokens, { text, isLineStart, vocabulary })) return true;
  if (next === undefined) return isLineStart && tokens.length === end && text.length < longestHeading;
  // "Goal > knit", "Goal = stairs", "HEP → clams".
  if (isLineStart && isPointed(next, tokens[end - 1], text)) return true;
  if (next.text === ':' || (next.text === '(' && isLineStart && isAsideOfHeading(tokens, end))) return true;
  if (isLineStart && isStroke(tokens, end, text)) return true;
  if (isLineStart && isColumn(tokens[end - 1], next, text)) return true;
  // "Massage - Sat am" is what the note is called.
  if (!isLineStart || next.text !== '-' || isTitle(tokens, vocabulary)) return false;
  const before = tokens[end - 1];
  const follows = tokens[end + 1];
  return before !== undefined && before.to < next.from && (follows === undefined || next.to < follows.from);
}

function isPointed(sign: Token, before: Token | undefined, text: string): boolean {
  return /^[>=→»]$/.test(sign.text) && (before?.text.length ?? 0) > 1 && /\s/.test(text[sign.to] ?? '');
}

/** "Tx (consent given): MFR", "Treatment (needling consent signed)": a colon or nothing behind the bracket. */
function isAsideOfHeading(tokens: readonly Token[], open: number): boolean {
  const close = tokens.findIndex(({ text }, at) => at > open && text === ')');
  return close > 0 && (tokens[close + 1] === undefined || tokens[close + 1]?.text === ':');
}

/** "Home/ clams", "After/ ER 28": a stroke right behind the word, and a space behind it. */
function isStroke(tokens: readonly Token[], end: number, text: string): boolean {
  const sign = tokens[end];
  return sign?.text === '/' && sign.from === tokens[end - 1]?.to && /\s/.test(text[sign.to] ?? '');
}

/** "AIM   back on court", "HEP<tab>clams": names in capitals in a column of their own. */
function isColumn(before: Token | undefined, next: Token, text: string): boolean {
  return before !== undefined && /^(?:\t|\s{2,})/.test(text.slice(before.to, next.from)) && /^\P{Ll}{2,}$/u.test(text.slice(0, before.to).trim());
}

/** "Tx STM UT", "Re flexion 120"; at the start of a line "S/ sore" and "O" with a tab too. */
function isShortHeading(tokens: readonly Token[], { text, isLineStart, vocabulary }: Head): boolean {
  const [word, next] = tokens;
  if (word === undefined || next === undefined) return false;
  const written = text.slice(word.from, word.to);
  if (isLineStart && /^(?:S|O|A|P|T|Tx|Rx|Re|TX|RX|RE)$/.test(written) && (text[word.to] === '\t' || (text[word.to] === '/' && /\s/.test(text[word.to + 1] ?? '')))) return true;
  // "O/ rot L 60. Rx/ STM".
  if (/^(?:[SOAPT]|Tx|Rx|Re)$/.test(written) && next.text === '/' && next.from === word.to && /\s/.test(text[next.to] ?? '')) return true;
  // "o- SLR 40. p- clams", "S) sore O) abd 120": a letter and a sign.
  if ((/^[SOAPTsoapt]$/.test(written) || (next.text === ')' && /^(?:[TR]x|Re)$/i.test(written))) && (next.text === '-' || (next.text === ')' && /[SOAPTR]/.test(written))) && next.from === word.to && /\s/.test(text[next.to] ?? '')) return true;
  if (/^(?:Plan|PLAN|HEP|HW)$/.test(written)) return text[word.to] === ' ' && next.kind === 'word' && !['and', 'was', 'is', 'to', 'of', 'for', 'given', 'done', 'going', 'as', 'remains'].includes(next.text);
  // "Tx rot R 35": of the thoracic spine.
  if (/^[TR]x$/.test(written) && (isMovementAt(tokens, vocabulary) || (written === 'Tx' && isOfSpine(tokens, vocabulary)))) return false;
  return /^(?:Tx|Rx|Re)$/.test(written) && text[word.to] === ' ' && /^[\p{L}]/u.test(text.slice(word.to + 1)) && next.text !== 'and' && next.text !== 'was' && next.text !== 'is';
}

/** "tx MFR pec minor", "re flex 155" at the start of a line: a treatment follows, or a movement, a test or a pain. */
function isSmallHeading(tokens: readonly Token[], phrases: ReadonlyMap<Family, readonly Phrase[]>): boolean {
  const word = tokens[0]?.text ?? '';
  const begins = (family: Family, last: number) => (phrases.get(family) ?? []).some(({ first }) => first >= 1 && first <= last);
  if (word === 'tx' || word === 'rx') return begins('technique', 2);
  const moves = (phrases.get('anatomy') ?? []).some(({ first, meanings }) => first >= 1 && first <= 3 && meanings.some(({ type }) => type === 'movement'));
  // "Recheck grip in 2 weeks" is of another day.
  if (tokens.some(({ text }, at) => (text === 'in' || text === 'next') && at > 0 && at < 6)) return false;
  return /^(?:re|reassess|reassessed|retest|recheck|re-test)$/.test(word) && (moves || begins('test', 2) || begins('pain-scale', 1));
}

function after(tokens: readonly Token[], end: number, text: string): { readonly from: number; readonly isAlone: boolean } {
  const next = tokens[end];
  const hasSign = next?.text === ':' || next?.text === '-' || (next !== undefined && /^[>=→»]$/.test(next.text)) || (next?.text === ')' && end === 1) || (next?.text === '/' && (end === 1 || isStroke(tokens, end, text)));
  const from = hasSign ? next.to : (next?.from ?? text.length);
  return { from, isAlone: text.slice(from).trim() === '' };
}
