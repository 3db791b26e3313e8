/** Measures under a day that stands apart from them: at the head of their clause or sentence, or at the end of their bracket. */
import type { Span } from './draft.ts';
import type { Words } from './words.ts';

const longestDated = 24;
const months = /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec|january|february|march|april|june|july|august|september|october|november|december)$/;

/**
 * "(flex 95, abd 70 on 3 March)": all of a bracket that names an earlier day; "at initial (18/9): EHL 4/5, tib ant 5/5" and "on Nov 3
 * triceps 4/5, grip 30": what a day heads, until today is spoken of.
 */
export function isUnderEarlierDay(words: Words, { first, end }: Span): boolean {
  const { tokens } = words;
  let depth = 0;
  let isHeaded = true;
  for (let at = first - 1; at >= Math.max(0, first - longestDated); at -= 1) {
    const text = tokens[at]?.text ?? '';
    if (text === ')') depth += 1;
    if (text === '(') {
      depth -= 1;
      if (depth < 0) return isDatedAside(words, at, end);
    }
    if (words.cueAt('now', at) !== undefined || text === '.' || text === '→') isHeaded = false;
    if (!isHeaded) continue;
    const long = words.cueAt('long-ago', at);
    // "Initially pain was 8/10 with SLR 30 on the right": all of a sentence that opens so.
    if (long !== undefined && at === 0 && !words.hasCue('after', 0, tokens.length) && !words.hasCue('now', 0, tokens.length) && tokens.some(({ text }) => text === 'was' || text === 'were' || text === 'had')) return true;
    // "At initial (18/9): ..."; "first visit: ...".
    if (long !== undefined && long <= first && leadsByColon(words, long)) return true;
    if (text === 'on' && isMeasureAt(words, dateEnd(words, at + 1))) return true;
  }
  return false;
}

function isDatedAside(words: Words, open: number, from: number): boolean {
  const { tokens } = words;
  for (let at = open + 1; at < open + longestDated && tokens[at] !== undefined; at += 1) {
    if (tokens[at]?.text === ')') return false;
    if (words.cueAt('now', at) !== undefined) return false;
    const day = at < from ? undefined : words.days().from(at);
    if (day !== undefined && words.tokens[day.end]?.text === ')') return true;
    if (at < from) continue;
    if (['on', 'in', 'at', ','].includes(tokens[at - 1]?.text ?? '') && dateEnd(words, at) !== undefined && tokens[dateEnd(words, at) ?? at]?.text === ')') return true;
  }
  return false;
}

/** The token after "3 March", "Nov 3", "18/9", "March". */
function dateEnd({ tokens, amountAt }: Words, at: number): number | undefined {
  const [one, other] = [tokens[at], tokens[at + 1]];
  if (one?.kind === 'word' && months.test(one.text)) return other?.kind === 'number' ? at + 2 : at + 1;
  if (one?.kind === 'number' && other?.kind === 'word' && months.test(other.text)) return at + 2;
  const amount = amountAt(at);
  return amount !== undefined && amount.denominator !== undefined && amount.denominator <= 12 && amount.value <= 31 && amount.denominator !== 5 && amount.denominator !== 10 ? amount.end : undefined;
}

/** A measure right behind a day: "on Nov 3 triceps 4/5"; "surgery on Nov 3" tells of something else. */
function isMeasureAt(words: Words, at: number | undefined): boolean {
  if (at === undefined) return false;
  const first = words.tokens[at]?.text === ':' ? at + 1 : at;
  const place = words.placeAt(first);
  return place?.muscle !== undefined || place?.movement !== undefined || place?.side !== undefined || words.cueAt('strength', first) !== undefined || words.phraseAt('instrument', first) !== undefined;
}

/** A colon, behind a bracket with the date or none. */
function leadsByColon({ tokens }: Words, from: number): boolean {
  let at = from;
  if (tokens[at]?.text === '(') while (at < from + 6 && tokens[at - 1]?.text !== ')') at += 1;
  return tokens[at]?.text === ':';
}
