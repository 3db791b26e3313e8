/** Questions of general health and red flags that the note answers: present, denied, in doubt, past, or somebody else's. */
import type { ScreeningTerm } from '@trusted-hands/packs';
import type { FactStatus } from '../fact.ts';
import type { Phrase } from '../vocabulary/find-phrases.ts';
import { addFact, type Draft, statementAt } from './draft.ts';
import type { Words } from './words.ts';

const answers = new Set([':', '-', 'is', 'are', 'both', 'function', '=', 'all', 'was', 'were', '(', 'remains', 'reported', 'to', 'be', 'screen', 'screening', 'control', 'habits']);

const historyWords = new Set(['history', 'hx', 'previous', 'prior', 'past', 'h', 'prev', 'ho', 'personal']);

export function readScreening(draft: Draft): void {
  const { words } = draft;
  const { section, topic } = words.context;
  if (section === 'Tx' || topic === 'home' || topic === 'goal') return;
  for (const phrase of words.phrases('screening')) {
    const [meaning] = phrase.meanings;
    if (meaning?.family !== 'screening' || isSpokenFor(draft, phrase)) continue;
    addAnswer(draft, phrase, meaning.screening);
  }
}

/** A rating of pain, a test, or a muscle's name is more than the question it reminds of. */
function isSpokenFor({ words, usedTokens, facts }: Draft, phrase: Phrase): boolean {
  for (let at = phrase.first; at < phrase.end; at += 1) if (usedTokens.has(at)) return true;
  const from = words.tokens[phrase.first]?.from ?? 0;
  const to = words.tokens[phrase.end - 1]?.to ?? 0;
  return facts.some((fact) => fact.from < to && fact.to > from && fact.status !== 'absent' && (fact.kind === 'pain' || fact.kind === 'palpation' || fact.kind === 'strength' || fact.kind === 'rom' || fact.kind === 'technique'));
}

function addAnswer(draft: Draft, phrase: Phrase, screening: ScreeningTerm): void {
  const { words } = draft;
  const statement = statementAt(draft, namesHistory(words, phrase) ? { first: phrase.end - 1, end: phrase.end } : phrase);
  if (statement.status === 'not-said') return;
  const clear = clearedAt(words, phrase.end);
  let status: FactStatus = statement.status === 'past' && statement.isRecent === true ? 'present' : statement.status;
  if (clear !== undefined && status !== 'other-person') status = 'absent';
  if (screening.saysAbsent === true) status = status === 'absent' ? 'present' : 'absent';
  if (screening.onlyAsked === true && status === 'present') return;
  if (status === 'present' && isPlanned(words)) return;
  const side = status === 'present' ? words.placeEndingAt(phrase.first)?.side : undefined;
  for (const name of screening.names) addFact(draft, 'screening', { first: phrase.first, end: clear ?? phrase.end, status }, { phase: words.context.phase, name, ...(side !== undefined && { side }) });
}

/** "No history of cancer": the words of history are part of the question, and the no before them is its answer. */
function namesHistory({ tokens }: Words, { first, end }: Phrase): boolean {
  for (let at = first; at < end - 1; at += 1) if (historyWords.has(tokens[at]?.text ?? '')) return true;
  return false;
}

function isPlanned(words: Words): boolean {
  return words.context.section === 'P';
}

/** "B/B normal", "bladder and bowel function intact", "fever: nil": the token after what clears it. */
function clearedAt(words: Words, end: number): number | undefined {
  let at = end;
  while (at < end + 4 && answers.has(words.tokens[at]?.text ?? '')) at += 1;
  const text = words.tokens[at]?.text ?? '';
  if (text === '-' || text === '+') return undefined;
  return words.cueAt('clear', at);
}
