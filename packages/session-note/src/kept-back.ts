/** By what words a line is private or to remember: the marks of the note language, and what says by itself that it is not to be passed on. */

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
export const privateInside = /(?:\[private\]|(?<![\p{L}\p{N}])private(?: (?:note|remark|comment)s?)?(?![\p{L}\p{N}])[)\]}*_"”]*(?:\s*[:：;；=–—]|\s+-)|(?<![\p{L}\p{N}])priv\.?\s*[:：])/iu;

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

interface Mark {
  readonly kind: 'private' | 'remember';
  /** In UTF-16 units, with what stands around it. */
  readonly length: number;
}

/** The mark at the head of a line's content. */
export function readMark(content: string): Mark | undefined {
  const mark = markPattern.exec(content) ?? shoutedPattern.exec(content) ?? saidOtherwise.exec(content);
  if (mark === null) return undefined;
  const isToRemember = mark[1]?.toLowerCase() === 'remember' || mark.groups?.['remember'] !== undefined;
  return { kind: isToRemember ? 'remember' : 'private', length: mark[0].length };
}

/** Whether a mark stands inside the line, or at its start in characters that only look like it: full-width, or with something invisible in it. */
export function hidesMark(content: string): boolean {
  const plain = content.normalize('NFKC').replace(invisible, '');
  return privateInside.test(plain) || (plain !== content && markPattern.test(plain));
}

/** What of a line is private by its own words: its sentence. Offsets in the line's content. */
export function readSaidPrivate(content: string): { readonly from: number; readonly to: number } | undefined {
  const said = saidPrivate.exec(content);
  return said === null ? undefined : sentenceAround(content, said.index, said.index + said[0].length);
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
