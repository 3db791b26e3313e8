/** For how many years something is told to have been there, beside the words that name it: "LBP for 9 years", "back pain, had it ten yrs". Grammar, no clinical words. */

const numbers = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen', 'twenty'];
/** Not "36 years old", "age 36 y". */
const duration = new RegExp(String.raw`(?<!(?:aged?|is|was)\s?)(?<![\d.\p{L}])(\d{1,2}|${numbers.join('|')}|an?)\s?\+?\s?(years?|yrs?|y|decades?)(?![\p{L}/]|[\s-]?(?:old|of age|o\b|f\b|m\b|female|male))`, 'iu');
/** Of characters around the words that name it. */
const farthest = { before: 24, after: 80 } as const;

export function yearsToldNear(text: string, { from, to }: { readonly from: number; readonly to: number }): number | undefined {
  const behind = text.slice(to, to + farthest.after).split('\n')[0] ?? '';
  const ahead = text.slice(Math.max(0, from - farthest.before), from).split('\n').at(-1) ?? '';
  const [, amount, unit] = duration.exec(text.slice(from, to)) ?? duration.exec(behind) ?? duration.exec(ahead) ?? [];
  if (amount === undefined || unit === undefined) return undefined;
  const told = /^\d/.test(amount) ? Number(amount) : /^an?$/i.test(amount) ? 1 : numbers.indexOf(amount.toLowerCase()) + 1;
  return /^d/i.test(unit) ? 10 * told : told;
}
