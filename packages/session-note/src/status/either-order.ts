/** A phrase in which two ideas may come in either order, `{numb} <...> {saddle}`, as the two phrases that it stands for. */
const eitherOrderGap = / <(\.{2,3})> /;

export function inEitherOrder(phrase: string): readonly string[] {
  const [first, gap, second] = phrase.split(eitherOrderGap);
  return first === undefined || gap === undefined || second === undefined ? [phrase] : [`${first} ${gap} ${second}`, `${second} ${gap} ${first}`];
}
