/**
 * Reads a session note line by line: which section each line stands in, and which lines are private or to remember.
 * Total and pure: any text is a note, nothing in it is ever an error, and no line of it is left out.
 */

/** Subjective, objective, treatment, re-assessment, assessment, plan. */
export const noteSections = ['S', 'O', 'Tx', 'Re', 'A', 'P'] as const;
export type NoteSection = (typeof noteSections)[number];

/** `private` is kept out of letters, `remember` is rapport and comfort; both go into a letter only when put in one by one. */
type NoteLineKind = 'text' | 'private' | 'remember';

export interface NoteLine {
  /** Undefined before the first section heading. */
  readonly section: NoteSection | undefined;
  readonly kind: NoteLineKind;
  /** The line without its indentation, section heading and private or remember mark. */
  readonly content: string;
}

const headings: Readonly<Record<NoteSection, string>> = {
  S: 's|sx|subj|subjective|history|hx',
  O: 'o|ox|obj|objective|findings',
  Tx: 'tx|rx|treatment|treatments|intervention',
  Re: 're|rea|reassess|re-assess|reassessment|re-assessment|retest|re-test',
  A: 'a|ax|assessment|analysis|impression',
  P: 'p|plan|next',
};

/** A heading ends in a colon, so that "a dull ache" and "P - " in running text stay text. */
const headingPatterns = noteSections.map((section) => ({ section, pattern: new RegExp(`^(?:${headings[section]})\\s*[:：]`, 'i') }));

/** What is kept in mind of a person for the next visit, and nothing clinical. */
const rememberWords = '(?<remember>personal(?: (?:note|stuff|bits?))?|rapport|small talk|chit[- ]?chat|ask (?:after|about|how)|(?:dis)?likes|likes (?:and|&|\\+|/) dislikes|pref(?:erence)?s)';

/** A remember mark inside a line, at the head of a sentence. */
export const rememberInside = new RegExp(`^${rememberWords}\\s*[:：]`, 'iu');

/** "private:", "Private -", "Private note –", "[private]", "Priv:", "private" alone on its line; also in bold, or after a list mark. */
const markPattern = /^(?:[-*_•>#([{"“!]\s*)*(private|priv(?=\.?\s*[)\]}*_]*\s*[:：])|remember)(?: (?:note|remark|comment)s?)?(?![\p{L}\p{N}])(?:\s*[)\]}*_"”])*(?:\s*[:：\-–—.,;=/|]+[*_]*|(?<=[)\]}])\s|\s*$)/iu;

/** The same said otherwise, where a sign follows: "just for me - runs late", "ask after: the whippet", "likes: heated table". */
const saidOtherwise = new RegExp(
  String.raw`^(?:[-*_•>#([{"“!]\s*)*(?:(?<private>(?:just|only) for me|(?:for )?(?:me|my eyes) only|off (?:the )?record|confidential|not for (?:the )?(?:files?|letters?|reports?|records?|gp|doctor|insurer)|between (?:us|ourselves)|do not share|don['’]?t share)|${rememberWords})(?:[)\]}*_"”])*(?:\s*[:：]|\s+[-–—]\s)`,
  'iu',
);

/** "REMEMBER bring two bolsters": in capitals it is a mark without a sign behind it. */
const shoutedPattern = /^(?:[-*_•>#([{"“!]\s*)*(REMEMBER)[)\]}*_"”]*(?=\s+[\p{L}\p{N}])/u;

/**
 * In the middle of a line it makes the whole line private: hiding a line too much costs less than sending one. A hyphen
 * counts only with a space before it, so that a private-practice physio is still told.
 */
const privateInside = /(?:\[private\]|(?<![\p{L}\p{N}])private(?: (?:note|remark|comment)s?)?(?![\p{L}\p{N}])[)\]}*_"”]*(?:\s*[:：;；=–—]|\s+-)|(?<![\p{L}\p{N}])priv\.?\s*[:：])/iu;

const whom = String.raw`(?:(?:her|his|their|the|any|my) )?(?:husband|wife|partner|spouse|family|parents?|mum|mom|mother|dad|father|kids|children|son|daughter|sister|brother|boss|work|employer|manager|coach|team|school|teacher|gp|doctor|insurer|officer|lawyer|ex|anyone|anybody|others?|people)`;
const paper = String.raw`(?:(?:the|any|a|her|his|their|this) )?(?:letters?|reports?|referrals?|records?|paperwork|insurer)`;

/** The writer says that it is not to be passed on, without the mark. The line is kept back like one with the mark, for the same reason. */
const saidPrivate = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:${[
    String.raw`not for (?:the|any|a|her|his|their) (?:letters?|reports?)`, String.raw`not (?:for|to go|to be put|to put|to be mentioned|to be|going) in(?:to)? ${paper}`, String.raw`not for (?:sharing|passing on|anyone else)`,
    String.raw`(?:don['’]?t|do not|not to|please never|never|nothing to) (?:put|include|mention|write|note|send|share) (?:(?:this|that|it|any of (?:this|it)) )?(?:in|into|with|to) (?:${paper}|${whom})`, String.raw`(?:don['’]?t|do not|not to) (?:share|pass (?:this|that|it) on|pass on|repeat)(?: (?:this|that|it))?(?=\s*(?:[.;,!)]|$))`,
    String.raw`(?:don['’]?t|do not|not to) tell ${whom}`, String.raw`(?:doesn['’]?t|does not|didn['’]?t|did not) want (?:[\p{L}'’]+ ){1,4}(?:told|to know|to find out|finding out)`,
    String.raw`keep(?:ing|s)? (?:(?:this|that|it|all this) )?(?:strictly )?(?:between (?:us|ourselves|you and me)|to (?:ourselves|myself)|off the record|in confidence|confidential)`, String.raw`(?:just|strictly|stays|only) between us`,
    'off the record', String.raw`(?:told|said|shared|disclosed|mentioned|spoken|spoke|speaking|asked)(?: (?:me|us|to me|this|that|it|all this))? in (?:strict |total |complete )?confidence`, 'in (?:the )?(?:strict|strictest|total) confidence',
    String.raw`(?:rather|prefers?|prefer that|wishes|asked)(?: (?:that|it|this|me))* (?:(?:was|were|is|be) not|wasn['’]?t|isn['’]?t|not|not be) (?:\p{L}+ ){0,2}(?:in|into) ${paper}`,
  ].join('|')})(?![\p{L}\p{N}])`.replaceAll(' ', String.raw`\s+`), 'iu');

/** What paste brings along inside a word and nobody sees; a mark is looked for without it. */
const invisible = /[\u00AD\u200B-\u200F\u2060\uFEFF]/gu;

/** What a note's whitespace may be, wide enough that a pasted no-break space does not uncover a private line. */
const indentPattern = /^[\s\u200B-\u200D\u2060\uFEFF]*/u;
const tabWidth = 4;

/** What of the lines before a line's reading depends on. */
export interface LineState {
  readonly section: NoteSection | undefined;
  readonly block: { readonly kind: 'private' | 'remember'; readonly indent: number } | undefined;
  readonly kindBefore: NoteLineKind | undefined;
}

export const firstLineState: LineState = { section: undefined, block: undefined, kindBefore: undefined };

export interface ParsedLine {
  readonly line: NoteLine;
  /** Where the content begins; where a private or remember block begins, its mark. Offsets in the line. */
  readonly contentFrom: number;
  readonly markFrom: number;
  /** What of a private line is private by its own words, or by a mark in its middle: the rest is kept back with it, and still understood. */
  readonly apart: { readonly from: number; readonly to: number } | undefined;
  /** A block of its own, and no more of one that was begun before. */
  readonly beginsBlock: boolean;
  readonly hasHeading: boolean;
  readonly next: LineState;
}

/** At least one line: the empty note is one empty line. */
export function parseSessionNote(text: string): readonly NoteLine[] {
  const lines: NoteLine[] = [];
  let breakBefore = '';
  let state = firstLineState;
  for (const { line, lineBreak } of splitLines(text)) {
    const parsed = parseLine(line, breakBefore, state);
    lines.push(parsed.line);
    state = parsed.next;
    breakBefore = lineBreak;
  }
  return lines;
}

/** One line, after what breaks the one before: what it is depends on nothing but these and the state. */
export function parseLine(line: string, breakBefore: string, state: LineState): ParsedLine {
  let { section, block } = state;
  // What breaks a line for a word processor shows as no break where the note is typed: one line to the eye is kept back whole.
  const goesOn = state.kindBefore !== undefined && state.kindBefore !== 'text' && !/[\r\n]/.test(breakBefore);
  const indentation = indentPattern.exec(line)?.[0] ?? '';
  let content = line.slice(indentation.length);
  const indent = widthOf(indentation);
  const isBlank = content === '';
  // A block goes on over lines that stand further in; a blank line inside it neither ends nor uncovers anything.
  const continues = block !== undefined && (isBlank || indent > block.indent);
  const heading = headingPatterns.find(({ pattern }) => pattern.test(content));
  const hasHeading = heading !== undefined && !continues;
  if (hasHeading) {
    section = heading.section;
    const rest = content.replace(heading.pattern, '');
    const between = indentPattern.exec(rest)?.[0] ?? '';
    content = rest.slice(between.length);
  }
  const markFrom = line.length - content.length;
  const mark = markPattern.exec(content) ?? shoutedPattern.exec(content) ?? saidOtherwise.exec(content);
  const isHidden = mark === null && hidesMark(content);
  const inside = isHidden && !continues && !goesOn ? content.search(privateInside) : -1;
  const said = mark === null && !isHidden && !goesOn && !continues ? saidPrivate.exec(content) : null;
  let kind: NoteLineKind = 'text';
  let beginsBlock = false;
  if (goesOn) {
    kind = state.kindBefore;
  } else if (isHidden) {
    kind = 'private';
    if (!(continues && block?.kind === 'private')) {
      block = { kind, indent };
      beginsBlock = true;
    }
  } else if (said !== null) {
    kind = 'private';
    block = undefined;
    beginsBlock = true;
  } else if (mark !== null) {
    const named = mark[1]?.toLowerCase() === 'remember' || mark.groups?.remember !== undefined ? 'remember' : 'private';
    // Inside a private block everything is private, whatever it is called.
    kind = continues && block?.kind === 'private' ? 'private' : named;
    if (!(continues && block?.kind === 'private')) {
      block = { kind, indent };
      beginsBlock = true;
    }
    content = content.slice(mark[0].length).trim();
  } else if (continues && block !== undefined) {
    kind = isBlank ? 'text' : block.kind;
  } else {
    block = undefined;
  }
  const around = said === null ? undefined : sentenceAround(content, said.index, said.index + said[0].length);
  content = content.trimEnd();
  const apart = around !== undefined ? { from: markFrom + around.from, to: markFrom + around.to } : inside > 0 ? { from: markFrom + inside, to: line.length } : undefined;
  return { line: { section, kind, content }, contentFrom: line.trimEnd().length - content.length, markFrom, apart, beginsBlock, hasHeading, next: { section, block, kindBefore: kind } };
}

/** The sentence in which something is said; where it says nothing else ("Not for the letter."), the one before it too. */
function sentenceAround(content: string, from: number, to: number): { readonly from: number; readonly to: number } {
  const ends = [...content.matchAll(/[.!?](?=\s|$)/g)].map(({ index }) => index + 1);
  const begins = [0, ...ends.filter((at) => at <= from)].map((at) => content.slice(at).search(/\S|$/u) + at);
  const end = ends.find((at) => at >= to) ?? content.trimEnd().length;
  const begin = begins.at(-1) ?? 0;
  const beside = content.slice(begin, from) + content.slice(to, end);
  const isAlone = beside.replaceAll(/[^\p{L}]/gu, '').length <= mostBeside;
  return { from: isAlone ? (begins.at(-2) ?? begin) : begin, to: end };
}

/** "(NB ", "Please ", "- this is ": so many letters tell nothing by themselves. */
const mostBeside = 8;

/** Whether a mark stands inside the line, or at its start in characters that only look like it: full-width, or with something invisible in it. */
function hidesMark(content: string): boolean {
  const plain = content.normalize('NFKC').replace(invisible, '');
  return privateInside.test(plain) || (plain !== content && markPattern.test(plain));
}

/** Lines with what breaks them: LF, CR LF, CR, and the separators that paste brings along. */
export function* splitLines(text: string): Generator<{ readonly line: string; readonly lineBreak: string }> {
  const breaks = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/g;
  let from = 0;
  for (const match of text.matchAll(breaks)) {
    yield { line: text.slice(from, match.index), lineBreak: match[0] };
    from = match.index + match[0].length;
  }
  yield { line: text.slice(from), lineBreak: '' };
}

/** Columns an indentation takes; a tab goes to the next multiple of four. */
function widthOf(indentation: string): number {
  let width = 0;
  for (const character of indentation) width = character === '\t' ? width + tabWidth - (width % tabWidth) : width + 1;
  return width;
}
