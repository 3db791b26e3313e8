/**
 * Where a complaint is, in the spellings of facts: from what stands in its region, else from its title. "Neck" and "c-spine"
 * are the cervical spine, "R shoulder" is the right shoulder. What no word of the vocabulary says stays open.
 */
import { shippedVocabulary, type Vocabulary } from '@trusted-hands/packs';
import type { FactSide } from '@trusted-hands/session-note';
import type { Complaint } from './complaint.ts';

export function withPlace(complaint: Complaint, { regions }: Pick<Vocabulary, 'regions'> = shippedVocabulary): Complaint {
  const { region: written, side: said, ...rest } = complaint;
  const region = (written === undefined ? undefined : regionIn(written, regions)) ?? regionIn(complaint.title, regions);
  const side = said ?? sideIn(`${written ?? ''} ${complaint.title}`);
  return { ...rest, ...(region !== undefined && { region }), ...(side !== undefined && { side }) };
}

/** The region with the longest words in it: "upper arm" before "arm". */
function regionIn(text: string, regions: Vocabulary['regions']): string | undefined {
  const spaced = ` ${wordsIn(text).join(' ')} `;
  let best = '';
  let found: string | undefined;
  for (const { name, words } of regions) {
    for (const phrase of [name, ...words]) {
      const plain = wordsIn(phrase).join(' ');
      if (plain.length > best.length && (spaced.includes(` ${plain} `) || spaced.includes(` ${plain}s `))) {
        best = plain;
        found = name;
      }
    }
  }
  return found;
}

function sideIn(text: string): FactSide | undefined {
  const words = new Set(wordsIn(text));
  if (words.has('both') || words.has('bilateral') || words.has('bilat')) return 'both';
  const isLeft = words.has('left') || words.has('lt') || /(?<![\p{L}\p{N}/])L(?![\p{L}\p{N}/])/u.test(text);
  const isRight = words.has('right') || words.has('rt') || /(?<![\p{L}\p{N}/])R(?![\p{L}\p{N}/])/u.test(text);
  if (isLeft && isRight) return 'both';
  return isLeft ? 'left' : isRight ? 'right' : undefined;
}

function wordsIn(text: string): readonly string[] {
  return text.toLowerCase().split(/[^\p{L}\p{N}/]+/u).filter((word) => word !== '');
}
