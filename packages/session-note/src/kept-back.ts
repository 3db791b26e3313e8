/** By what words a line is private or to remember: the marks of the note language, and what says by itself that it is not to be passed on. */

/** What is kept in mind of a person for the next visit, and nothing clinical. */
const rememberWords = '(?<remember>personal(?: (?:note|stuff|bits?))?|rapport|small talk|chit[- ]?chat|ask (?:after|about|how)|(?:dis)?likes|likes (?:and|&|\\+|/) dislikes|pref(?:erence)?s)';

/** "private:", "Private -", "Private note –", "[private]", "Priv:", "private" alone on its line; also in bold, or after a list mark. */
const markPattern = /^(?:[-*_•>#([{"“!]\s*)*(private|(?:priv|pvt|prvt)(?=\.?\s*[)\]}*_]*\s*[:：])|remember)(?: (?:note|remark|comment)s?)?(?![\p{L}\p{N}])(?:\s*[)\]}*_"”])*(?:\s*[:：\-–—.,;=/|]+[*_]*|(?<=[)\]}])\s|\s*$)/iu;

/** The same said otherwise, where a sign follows: "just for me - runs late", "ask after: the whippet", "likes: heated table". */
const saidOtherwise = new RegExp(
  String.raw`^(?:[-*_•>#([{"“!]\s*)*(?:(?<private>(?:just|only) for me|(?:for )?(?:me|my eyes|therapist|practitioner|staff|clinic|own use|internal use) only|(?:internal|own) notes?|do not disclose|off (?:the )?record|(?:strictly |private (?:and|&) )?confidential|sensitive(?: info(?:rmation)?)?|not for (?:the )?(?:files?|letters?|reports?|records?|gp|doctor|insurer)|between (?:us|ourselves)|do not share|don['’]?t share)|${rememberWords})(?:[)\]}*_"”])*(?:\s*[:：]|\s+[-–—]\s)`,
  'iu',
);

/** "REMEMBER bring two bolsters": in capitals it is a mark without a sign behind it. */
const shoutedPattern = /^(?:[-*_•>#([{"“!]\s*)*(REMEMBER)[)\]}*_"”]*(?=\s+[\p{L}\p{N}])/u;

/**
 * In the middle of a line it makes the whole line private: hiding a line too much costs less than sending one. A hyphen
 * counts only with a space before it, so that a private-practice physio is still told.
 */
const privateInside = /(?:\[private\]|(?<![\p{L}\p{N}])private(?: (?:note|remark|comment)s?)?(?![\p{L}\p{N}])[)\]}*_"”]*(?:\s*[:：;；=–—]|\s+-)|(?<![\p{L}\p{N}])(?:priv|pvt|prvt)\.?\s*[:：])/iu;

/** Who is not to hear of it; whoever treats the person is told clinical things only, or not yet. */
const kept = String.raw`(?:(?:her|his|their|the|any|my) )?(?:husband|wife|partner|spouse|family|parents?|mum|mom|mam|mother|dad|father|kids|children|girls|boys|son|daughter|sister|brother|boyfriend|girlfriend|fianc[ée]e?|ex|in-laws|boss|work|workplace|employer|manager|colleagues|coach|team|club|school|teacher|anyone|anybody)(?:-in-law)?`;
const spokenOf = String.raw`(?:mention|discuss|raise|talk about|speak of|bring up|bring (?:it|this|that) up|say (?:it|this|that|anything))`;
const hasNot = String.raw`(?:has not|hasn['’]?t|have not|haven['’]?t)`;

const whom = String.raw`(?:(?:her|his|their|the|any|my) )?(?:husband|wife|partner|spouse|family|parents?|mum|mom|mother|dad|father|kids|children|son|daughter|sister|brother|boss|work|employer|manager|coach|team|school|teacher|gp|doctor|insurer|officer|lawyer|ex|anyone|anybody|others?|people)`;
const paper = String.raw`(?:(?:the|any|a|her|his|their|this) )?(?:letters?|reports?|referrals?|records?|paperwork|insurer)`;

/** The writer says that it is not to be passed on, without the mark. The line is kept back like one with the mark, for the same reason. */
const saidPrivate = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:${[
    String.raw`not for (?:the|any|a|her|his|their) (?:\p{L}+ )?(?:letters?|reports?|files?)`, String.raw`not to be (?:shared|passed on|repeated|disclosed|told)(?! (?:how|what|why|off))`, String.raw`(?:keep|keeping|kept|leave|leaving|left) (?:(?:this|that|it|all this|me|him|her|them) )?out of (?:(?:the|any|a|her|his|their|this) )?(?:\p{L}+ )?(?:letters?|reports?|files?|records?|paperwork)`, String.raw`not (?:for|to go|to be put|to put|to be mentioned|to be|going) in(?:to)? ${paper}`, String.raw`not for (?:sharing|passing on|anyone else)`,
    String.raw`(?:don['’]?t|do not|not to|please never|never|nothing to) (?:put|include|mention|write|note|send|share) (?:(?:this|that|it|any of (?:this|it)) )?(?:in|into|with|to) (?:${paper}|${whom})`, String.raw`(?:don['’]?t|do not|not to) (?:share|pass (?:this|that|it) on|pass on|repeat)(?: (?:this|that|it))?(?=\s*(?:[.;,!)]|$))`,
    String.raw`(?:don['’]?t|do not|not to) tell ${whom}`, String.raw`(?:doesn['’]?t|does not|didn['’]?t|did not) want (?:[\p{L}'’]+ ){1,4}(?:told|to know|to find out|finding out)`,
    String.raw`keep(?:ing|s)? (?:(?:this|that|it|all this) )?(?:strictly )?(?:between (?:us|ourselves|you and me)|to (?:ourselves|myself)|off the record|in confidence|confidential)`, String.raw`(?:just|strictly|stays|only) between us`,
    String.raw`(?:don['’]?t|do not|not to|never|please never) ${spokenOf}(?: (?!when |while )[\p{L}'’]+){0,4} (?:(?:when|while|if|before) (?:\p{L}+ )?(?:${kept}|he|they)(?:['’]s)? (?:is|are|comes?|calls?|rings?|picks?|collects?|drives?|brings?|sits?)|(?:in front of|with|to|around|near) (?:${kept}|him|them))`,
    String.raw`not to be (?:mentioned|discussed|raised|brought up)(?! (?:above|over|past|higher))(?=\s*(?:[.;,!)]|$)| (?:in front of|with|to|around|before|when|again))`,
    String.raw`${hasNot} (?:yet )?told ${kept}(?! (?:what|how|when|why|where))`,
    String.raw`(?:${kept}|nobody(?: else)?|no one(?: else)?) (?:(?:at home|at work|there|else) )?(?:(?:does not|doesn['’]?t|do not|don['’]?t) know|(?:is|are) not to (?:know|hear|find out)|(?:must not|mustn['’]?t|should not|shouldn['’]?t|can['’]?t) (?:know|hear|find out))(?=\s*(?:[.;,!)]|$)| (?:that|about (?:it|this|that|her|him)|yet|she|he|they|and)(?![\p{L}]))`,
    String.raw`(?:nobody(?: else)?|no one(?: else)?) (?:(?:at home|at work|there|else) )?knows(?=\s*(?:[.;,!)]|$)| (?:that (?:she|he)|about|yet))`,
    String.raw`(?:don['’]?t|do not|never|not to be|must not be) (?:release|released|give out|given out|disclose|disclosed)(?=\s*(?:[.;,!)]|$)| (?:it|this|that|them|to|any|anything|records|notes|information|info|results|without)(?![\p{L}]))`,
    'off the record', String.raw`(?:told|said|shared|disclosed|mentioned|spoken|spoke|speaking|asked)(?: (?:me|us|to me|this|that|it|all this))? in (?:strict |total |complete )?confidence`, 'in (?:the )?(?:strict|strictest|total) confidence',
    String.raw`(?:rather|prefers?|prefer that|wishes|asked)(?: (?:that|it|this|me))* (?:(?:was|were|is|be) not|wasn['’]?t|isn['’]?t|not|not be) (?:\p{L}+ ){0,2}(?:in|into) ${paper}`,
  ].join('|')})(?![\p{L}\p{N}])`.replaceAll(' ', String.raw`\s+`), 'iu');

/** What paste brings along inside a word and nobody sees. */
const invisible = /\p{Default_Ignorable_Code_Point}/u;

/** A text as it shows to the eye, in which marks and phrases are looked for: nothing invisible, and plain letters for full-width ones. */
export interface ShownText {
  readonly text: string;
  /** Where the character at an offset of the shown text stands in the written one. */
  readonly writtenAt: (offset: number) => number;
}

export function asShown(written: string): ShownText {
  if (/^[\x20-\x7E]*$/.test(written)) return { text: written, writtenAt: (offset) => offset };
  const offsets: number[] = [];
  let text = '';
  let at = 0;
  for (const character of written) {
    const shown = invisible.test(character) ? '' : character.normalize('NFKC');
    for (let unit = 0; unit < shown.length; unit += 1) offsets.push(at);
    text += shown;
    at += character.length;
  }
  return { text, writtenAt: (offset) => offsets[offset] ?? written.length };
}

interface Mark {
  readonly kind: 'private' | 'remember';
  /** In UTF-16 units of the written line, with what stands around it. */
  readonly length: number;
}

/** The mark at the head of a line's content. */
export function readMark({ text, writtenAt }: ShownText): Mark | undefined {
  const mark = markPattern.exec(text) ?? shoutedPattern.exec(text) ?? saidOtherwise.exec(text);
  if (mark === null) return undefined;
  const isToRemember = mark[1]?.toLowerCase() === 'remember' || mark.groups?.['remember'] !== undefined;
  return { kind: isToRemember ? 'remember' : 'private', length: writtenAt(mark[0].length) };
}

/** Where a mark stands in the middle of the line. */
export function privateMarkIn({ text, writtenAt }: ShownText): number | undefined {
  const at = text.search(privateInside);
  return at < 0 ? undefined : writtenAt(at);
}

/** What of a line is private by its own words: its sentence. Offsets in the line's content. */
export function readSaidPrivate({ text, writtenAt }: ShownText): { readonly from: number; readonly to: number } | undefined {
  const said = saidPrivate.exec(text);
  if (said === null) return undefined;
  const { from, to } = sentenceAround(text, said.index, said.index + said[0].length);
  return { from: writtenAt(from), to: writtenAt(to) };
}

const longestOpening = 40;
const rememberInside = new RegExp(`^${rememberWords}\\s*[:：]`, 'iu');
/** Marks of the note language, as "private:" is; nothing clinical. */
const rememberPattern = /^(?:(?:remember|don['’]?t forget|do not forget|keep in mind|bear in mind|note to self|reminder|(?:(?:things?|something|bits?|points?) )?to remember)\s*[:–—-]|(?:please )?(?:don['’]?t|do not|never) (?:mention|bring up|ask (?:her |him |them )?(?:about|after)) (?!it\b|this\b|that\b)|(?:remember|don['’]?t forget) (?:to|her|his|that|she|he|they|their|the|not|about|it|its)\s|ask (?:her |him |them )?after (?:the|her|his|their|that)\s)/i;
/** At the head of a sentence it is told to whoever reads the note. */
const rememberInCapitals = /^(?:REMEMBER|DON['’]?T FORGET|Remember|Don['’]?t forget)\s+[\p{L}\p{N}]/u;

/** Whether a sentence begins with a remember mark: from there to its line's end it is kept in mind. */
export function beginsRemembered(sentence: string): boolean {
  const { text } = asShown(sentence.slice(0, longestOpening));
  return rememberPattern.test(text) || rememberInCapitals.test(text) || rememberInside.test(text);
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
