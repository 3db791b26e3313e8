/** Age and sex of the client, from what is known besides the note or from its words ("72yo F"). */
import { ageWords } from '@trusted-hands/packs';
import type { NoteContext } from '../note-context.ts';

export interface Person {
  readonly ageYears?: number;
  readonly sex?: 'female' | 'male';
}

const agePatterns = [
  /(?<![\d/.])(\d{1,3})\s?-?\s?(?:y\.?\s?\/?\s?o|yrs?[\s-]?old|years?[\s-]?old|year[\s-]old|yrs? of age|years? of age)(?![\p{L}])/iu,
  /(?<![\p{L}])(?:aged?|age:)\s?:?\s?(\d{1,3})(?![\d/])/iu,
  // In small letters "20 m" is as often a distance: only early in the first line.
  /(?<![\d/.\p{L}])(\d{2})\s?(?:[Yy]rs?\s)?(?:[MF]|(?:fe)?male|FEMALE|Female|MALE|Male|man|woman|lady|gentleman)(?![\p{L}/\d])/u,
  /^[^\n]{0,80}?(?<![\d/.\p{L}])(\d{2})\s?(?:yrs?\s)?[mf](?![\p{L}/\d]|\s?x)/u,
  /(?<![\p{L}])(?:client|patient|pt)(?:['’]s|\s(?:is|aged))?\s(\d{2})(?=[,.;\s]|$)(?!\s?(?:%|\/|min|kg|cm|x|weeks?|days?|months?|y(?:ea)?rs? (?:of|ago)))/iu,
  /(?<![\p{L}])(?:she|he)(?:\s(?:is|was)|['’]s)\s(?:now\s)?(\d{2})(?=[.,;]|\s(?:and|now)|$)/iu,
  /(?<![\p{L}\d/])(?:[MF]|male|female|man|woman|lady)[\s,]{1,2}(\d{2})(?![\d/%°]|\s?(?:\/|°|deg|min|kg|cm|%|x))/u,
  // "Mrs Enid Farrow, 79." as a note begins.
  /^\s*(?:S\s?:\s?)?(?:\p{Lu}[\p{L}'’.-]*\s){0,4}\p{Lu}[\p{L}'’.-]*,\s(\d{2})(?=[,.;\s]|$)(?![,.;\s]*(?:\/|%|°|deg|min|kg|cm|mm|x\b|reps|weeks?|days?|months?|hours?))/u,
  // "Dev 28 IT" as a note begins; "Visit 12" is no name.
  new RegExp(String.raw`^\s*(?:S\s?[:/]\s?)?(?!(?:${ageWords.notNames.join('|')})[a-z]*\s)\p{Lu}\p{Ll}{2,14}\s(\d{2})(?=\s(?!(?:min|reps|deg|cm|kg|mm|weeks?|wks?|days?|months?|x)\b)\p{L})`, 'u'),
  // "29 low back ache" as a note begins.
  new RegExp(String.raw`^\s*(\d{2})\s(?=(?:${ageWords.complaints.join('|')})\b)`, 'iu'),
  // "28, F", "30/F", "F29", and "Chiro hx: 32 y, nurse".
  /(?<![\d/.\p{L}])(\d{2})\s?[,/]\s?[MF](?![\p{L}/\d])/u,
  /(?<![\p{L}\d/])[MF](\d{2})(?=[\s,.:;]|$)/u,
  /(?:^|:\s)(\d{2})\s?y(?:\.o\.)?(?=[\s,])/iu,
  // "I met Owen (30, teacher)", "Mr L Brandt, 29, cyclist": a name, then a number by itself.
  /^[^\n]{0,80}?(?<![\p{L}])\p{Lu}\p{Ll}{2,}(?:,\s|\s\()(\d{2})(?=,\s\p{L}|[).](?:\s|:|$))/u,
  // "Mrs E. Blakemore 81", "Mr Parry 47 - low back", "Client: Tomasz W, 31.": a title or a label, then a name.
  /(?<![\p{L}])(?:Mrs|Mr|Ms|Miss|Mx|(?:Client|Patient|Pt|Name)\s?:)\.?\s(?:\p{Lu}[\p{L}'’.-]*\s){0,3}\p{Lu}[\p{L}'’.-]*,?\s\(?(\d{2})(?=[,.;:\s)]|$)(?![,.;\s]*(?:\/|%|°|deg|min|kg|cm|mm|x\b|reps|weeks?|days?|months?|hours?|visits?|sessions?))/u,
  // "Client: Jess M (27)".
  /(?:^|\n)\s*(?:Client|Patient|Pt|Name|Re)\s?:[^\n(]{1,60}\((\d{2})\)/u,
  // "Walk-in, Tariq 29, roofer": a name and a number, early in the first line.
  new RegExp(String.raw`^[^\n]{0,80}?(?<![\p{L}])(?!(?:${ageWords.notNames.join('|')})[a-z]*\s)\p{Lu}\p{Ll}\p{L}+\s(\d{2})(?=,\s\p{Ll}|\.(?:\s|$))`, 'u'),
  // "Low back ache, 38, slow onset", with no number before it; "Better running. 27. Onset gradual"; "teenager 17".
  new RegExp(String.raw`^[^\n\d]{3,120}(?<!${ageWords.timedBefore.join('|')})[,;]\s(\d{2})(?=[.,;](?:\s|$))`, 'u'),
  /[.!]["”]?\s(\d{2})\.\s(?=\p{Lu})/u,
  /(?<=(?<![\p{L}])(?:teenager|teen|student|pupil|kid['’]s|lad|lass),?\s)(\d{2})(?=[,.;\s])(?!\s?(?:\/|%|°|min|kg|cm))/iu,
  // "Back pain 5 years (now 33)".
  /\(now\s(?:aged?\s)?(\d{2})(?=[),;])/iu,
  // "from 23, now 30".
  /(?:from|since|at|aged?|started|began|was)\s(?:at\s|aged?\s|age\s)?\d{2},?\s(?:and\s)?now\s(\d{2})(?=[,.;)\s]|$)(?!\s?(?:\/|%|°|deg))/iu,
];
const ones = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const tens = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
/** "This seventy-nine year old lady", as it is dictated. */
const ageInWords = new RegExp(`(?<![\\p{L}])(${tens.join('|')})(?:[\\s-](${ones.join('|')}))?[\\s-]?(?:years?|yrs?)[\\s-]?(?:old|of age)(?![\\p{L}])`, 'iu');

/** The age stands beside these, not the client's: "onset at age 30", "his son, aged 12". */
const notTheClient = new RegExp(String.raw`(?:onset|began|started|since|from|when|was|${ageWords.others.join('|')}|at)[\s,(|:]*(?:at|of|is|was)?\s*(?:the\s*)?$`, 'iu');
const sexPatterns = {
  female: [/\d\s?(?:y\s?\/?\s?o|yrs?|years?[\s-]?old|year[\s-]old)?\s?-?\s?(?:f|female|woman|lady|girl)(?![\p{L}/]|\s?(?:x|walk|sprint|run|swim|shuttle|row|carry|\d))/iu, /(?<![\p{L}])(?:female|woman|lady)(?![\p{L}])/iu, /(?<![\p{L}])(?:she|her)(?![\p{L}])/iu],
  male: [/\d\s?(?:y\s?\/?\s?o|yrs?|years?[\s-]?old|year[\s-]old)?\s?-?\s?(?:m|male|man|gentleman|boy)(?![\p{L}/]|\s?(?:x|walk|sprint|run|swim|shuttle|row|carry|\d))/iu, /(?<![\p{L}])(?:male|man|gentleman)(?![\p{L}])/iu, /(?<![\p{L}])(?:he|his|him)(?![\p{L}])/iu],
} as const;
const longestStart = 4_000;
const oldestAge = 115;

/** What is known besides goes first; of the note only its beginning is read, and not again while that stays the same. */
export function createPersonReader(): (text: string, context: NoteContext) => Person {
  let last: Told | undefined;
  return (text, context) => {
    const start = text.slice(0, longestStart);
    if (last?.start !== start) last = { start, ageYears: ageIn(start), sex: sexIn(start) };
    const ageYears = context.ageYears ?? last.ageYears;
    const sex = context.sex ?? last.sex;
    return { ...(ageYears === undefined ? {} : { ageYears }), ...(sex === undefined ? {} : { sex }) };
  };
}

interface Told {
  readonly start: string;
  readonly ageYears: number | undefined;
  readonly sex: Person['sex'];
}

function ageIn(text: string): number | undefined {
  for (const pattern of agePatterns) {
    const match = pattern.exec(text);
    const age = Number(match?.[1]);
    if (match !== null && age > 0 && age <= oldestAge && !isOfAnother(text, match.index)) return age;
  }
  const told = ageInWords.exec(text);
  const [, ten, one] = told ?? [];
  return told === null || isOfAnother(text, told.index) ? undefined : 20 + 10 * tens.indexOf((ten ?? '').toLowerCase()) + 1 + ones.indexOf((one ?? '').toLowerCase());
}

function isOfAnother(text: string, at: number): boolean {
  return notTheClient.test(text.slice(Math.max(0, at - 24), at));
}

function sexIn(text: string): Person['sex'] {
  for (const index of [0, 1, 2] as const) {
    const female = sexPatterns.female[index].exec(text)?.index ?? Infinity;
    const male = sexPatterns.male[index].exec(text)?.index ?? Infinity;
    if (female !== male) return female < male ? 'female' : 'male';
  }
  return undefined;
}
