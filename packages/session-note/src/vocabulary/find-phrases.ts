/**
 * Where phrases of the vocabulary stand in a row of tokens. Each family of meanings is found by itself, the longest phrase
 * first from the left, so that "elbow flexion" is a movement of the elbow and a test's name at once. Phrases have few words:
 * looking takes time linear in the tokens.
 */
import type { Token } from '../tokens/token.ts';
import type { CompiledVocabulary, Family, Meaning, PhraseNode } from './compiled-vocabulary.ts';

/** From the first token to the one after the last. */
export interface Phrase {
  readonly first: number;
  readonly end: number;
  readonly meanings: readonly Meaning[];
}

/** By family, each in order and none over another. */
export type Phrases = ReadonlyMap<Family, readonly Phrase[]>;

export function findPhrases(tokens: readonly Token[], vocabulary: CompiledVocabulary): Phrases {
  const found = new Map<Family, Phrase[]>();
  const longest = new Map<Family, { end: number; meanings: Meaning[] }>();
  const forms = tokens.map((token) => formsOf(token, vocabulary));
  for (let first = 0; first < tokens.length; first += 1) {
    longest.clear();
    let node: PhraseNode | undefined = vocabulary.root;
    for (let at = first; at < tokens.length && node !== undefined; at += 1) {
      const next: PhraseNode | undefined = step(node, forms[at] ?? []);
      if (next === undefined) {
        // A hyphen between words of a phrase, or at the end of a line's word, stands for a space.
        if (tokens[at]?.text === '-' && at > first && tokens[at - 1]?.text !== '-') continue;
        break;
      }
      node = next;
      if (at === first && tokens[at]?.isCapitals !== true && vocabulary.capitalsOnly.has(tokens[at]?.text ?? '')) continue;
      for (const meaning of node.meanings.length === 0 && at === first ? meaningsOfOne(forms[at] ?? [], vocabulary) : node.meanings) {
        const known = longest.get(meaning.family);
        if (known?.end === at + 1) known.meanings.push(meaning);
        else longest.set(meaning.family, { end: at + 1, meanings: [meaning] });
      }
    }
    for (const [family, { end, meanings }] of longest) {
      const phrases = found.get(family);
      if (phrases === undefined) found.set(family, [{ first, end, meanings }]);
      else if ((phrases.at(-1)?.end ?? 0) <= first) phrases.push({ first, end, meanings });
    }
  }
  return found;
}

/** "Thumbs" begins "thumbs up", and by itself it is more than one thumb. */
function meaningsOfOne(forms: readonly string[], { root, capitalsOnly }: CompiledVocabulary): readonly Meaning[] {
  for (const form of forms) {
    const meanings = capitalsOnly.has(form) ? undefined : root.next.get(form)?.meanings;
    if (meanings !== undefined && meanings.length > 0) return meanings;
  }
  return noMeanings;
}

const noMeanings: readonly Meaning[] = [];

function step(node: PhraseNode, forms: readonly string[]): PhraseNode | undefined {
  for (const form of forms) {
    const next = node.next.get(form);
    if (next !== undefined) return next;
  }
  return undefined;
}

/** As written, without a plural s, and with its slip mended. */
function formsOf(token: Token, { findSlip }: CompiledVocabulary): readonly string[] {
  if (token.kind !== 'word') return [token.text];
  const { text } = token;
  const forms = token.singular === undefined ? [text] : [token.singular, text];
  if (text.length >= 4 && text.endsWith('s')) forms.push(text.slice(0, -1));
  // "Sleeper stretches", "presses".
  if (text.length >= 6 && /(?:ch|sh|ss|x)es$/.test(text)) forms.push(text.slice(0, -2));
  const meant = findSlip(text);
  if (meant !== undefined) forms.push(meant);
  return forms;
}
