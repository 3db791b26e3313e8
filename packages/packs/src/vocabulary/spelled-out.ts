/**
 * How a row of words says much in little: "{see|seen|} again" stands for "see again", "seen again" and "again", and "back <day>"
 * for "back mon", "back monday" and so on. Choices may hold choices.
 */

const named: Readonly<Record<string, string>> = {
  '<day>': '{mon|tue|tues|wed|weds|thu|thur|thurs|fri|sat|sun|monday|tuesday|wednesday|thursday|friday|saturday|sunday}',
  '<person>': '{her|him|them|client|pt|patient|the client|the patient}',
};

/** Every phrase that it stands for, each once; a brace that nothing closes is a brace. */
export function spelledOut(phrase: string): readonly string[] {
  if (!phrase.includes('{') && !phrase.includes('<')) return [phrase];
  const full = phrase.replaceAll(/<[a-z]+>/g, (name) => named[name] ?? name);
  return [...new Set(choices(full).map((one) => one.replaceAll(/ {2,}/g, ' ').trim()))];
}

function choices(phrase: string): readonly string[] {
  const open = phrase.indexOf('{');
  if (open < 0) return [phrase];
  const parts: string[] = [];
  let depth = 0;
  let from = open + 1;
  for (let at = open; at < phrase.length; at += 1) {
    const sign = phrase[at];
    if (sign === '{') depth += 1;
    if (sign === '}') depth -= 1;
    if (depth === 0 || (depth === 1 && sign === '|')) {
      parts.push(phrase.slice(from, at));
      from = at + 1;
    }
    if (depth > 0) continue;
    const rests = choices(phrase.slice(at + 1));
    return parts.flatMap((part) => choices(part)).flatMap((middle) => rests.map((rest) => phrase.slice(0, open) + middle + rest));
  }
  return [phrase];
}
