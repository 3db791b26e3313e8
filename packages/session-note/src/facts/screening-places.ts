/** Where something is felt makes it another question: numb in the saddle, in the face, in both legs. */
import type { ShapedScreening } from '@trusted-hands/packs';
import type { FactStatus } from '../fact.ts';
import type { Phrase } from '../vocabulary/find-phrases.ts';
import type { Span } from './draft.ts';
import type { Words } from './words.ts';

const longestPlace = 6;

/** "Left cheek feels numb", "numb where the bike seat is", "feet numb, both": where it is makes it another question. */
export function numbPlace(words: Words, { first, end }: Phrase, name: string | undefined, status: FactStatus): { readonly name: string; readonly end: number } | undefined {
  const isOf = ({ of }: ShapedScreening) => name !== undefined && of?.includes(name) === true;
  const shapes = words.vocabulary.shaped('said-of-place').filter(isOf);
  const [from, to] = [Math.max(words.itemStart(first), first - longestPlace), Math.min(words.itemEnd(end - 1), end + longestPlace)];
  for (let at = from; at < to; at += 1) {
    for (const shaped of shapes) {
      const placeEnd = shaped.cue === undefined ? undefined : words.cueAt(shaped.cue, at);
      // "Face not numb" is of the face; "no numbness, facial pain" need not be.
      // "Saddle paraesthesia or bilateral P&N": the saddle is asked about by itself.
      const isOther = words.phrases('screening').some((other) => other.first <= at && other.end > at && (other.first !== first || other.end !== end) && other.meanings[0]?.family === 'screening' && other.meanings[0].screening.onlyAsked !== true);
      if (placeEnd !== undefined && !isOther && (status !== 'absent' || placeEnd <= first || isOfPlace(words, end, at))) return { name: shaped.name, end: placeEnd };
    }
  }
  return status === 'absent' ? undefined : ofBoth(words, { first, end }, words.vocabulary.shaped('said-of-both').find(isOf));
}

/** "Numbness of the face": the one place that is spoken of. */
function isOfPlace({ tokens }: Words, from: number, to: number): boolean {
  if (to <= from) return to === from;
  for (let at = from; at < to; at += 1) if (!/^(?:of|in|on|to|around|over|the|her|his|their)$/.test(tokens[at]?.text ?? '')) return false;
  return true;
}

/** "Feet numb, both", "both feet weak on stairs". */
function ofBoth(words: Words, { first, end }: Span, shaped: ShapedScreening | undefined): { readonly name: string; readonly end: number } | undefined {
  if (shaped?.cue === undefined) return undefined;
  const from = Math.max(words.itemStart(first), first - longestPlace);
  const isBoth = (at: number) => /^(?:both|bilat|bilateral|bilaterally)$/.test(words.tokens[at]?.text ?? '');
  const behind = words.tokens[end]?.text === ',' ? end + 1 : end;
  if (isBoth(behind) && words.tokens[behind + 1]?.kind !== 'word' && words.hasCue(shaped.cue, from, first)) return { name: shaped.name, end: behind + 1 };
  // "Pins & needles both feet", "numb in both legs".
  const inside = words.tokens[end]?.text === 'in' ? end + 1 : end;
  const placeEnd = isBoth(inside) ? words.cueAt(shaped.cue, inside + 1) : undefined;
  if (placeEnd !== undefined) return { name: shaped.name, end: placeEnd };
  for (let at = from; at < first; at += 1) if (isBoth(at) && words.hasCue(shaped.cue, at, first)) return { name: shaped.name, end };
  return undefined;
}
