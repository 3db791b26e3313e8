/** Two texts of one note beside each other: what differs, and both in one. The library for it comes with this module alone. */
import { diffLines, diffWordsWithSpace, type ChangeObject } from 'diff';

export interface TextPart {
  readonly text: string;
  /** True where the other text does not have it. */
  readonly isOnlyHere: boolean;
}

export interface ComparedTexts {
  readonly left: readonly TextPart[];
  readonly right: readonly TextPart[];
}

/** Two very long texts that have little in common would hold up the page; then they stand there unmarked. */
const longestMs = 400;

/** Undefined where telling them apart takes too long. The parts of a side, put together, are its text. */
export function compareTexts(left: string, right: string): ComparedTexts | undefined {
  const changes = diffWordsWithSpace(left, right, { timeout: longestMs });
  return changes && {
    left: changes.filter(({ added }) => !added).map(({ value, removed }) => ({ text: value, isOnlyHere: removed })),
    right: changes.filter(({ removed }) => !removed).map(({ value, added }) => ({ text: value, isOnlyHere: added })),
  };
}

/** Every line of both, those that they share once: to be gone over by whoever signs it. */
export function joinTexts(texts: readonly string[]): string {
  return texts.map(withEnd).reduce((joined, text) => diffLines(joined, text, { timeout: longestMs })?.map(({ value }: ChangeObject<string>) => value).join('') ?? `${joined}${text}`, '').trimEnd();
}

/** So that a last line is alike whether anything follows it or not. */
function withEnd(text: string): string {
  return text.endsWith('\n') ? text : `${text}\n`;
}
