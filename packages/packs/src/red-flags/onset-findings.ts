/** At what age it began, told by an age, a time of life or a form's limit ("onset <40: Y"): the same words for each limit that a set of criteria asks for. */
import type { Finding } from './red-flag.ts';

const began = '(onset|start|starts|started|starting|began|begun|begin|begins|came|crept|appeared|arrived|turned up|sneaked|snuck|showed up|surfaced|hit|first|since|from|dating|dates|ongoing|had it|noticed)';
const about = '(about|around|only|roughly|maybe|approx|just|"~"|then)?';
const part = '(early|mid|late|her|his|the|my)? (early|mid|late)?';

/** An age with a `#`; the limit decides whether it is below. */
const ages = [
  `${began} .. (at|aged|age|of age|was|were|turned|when) (of|age|aged|the age of)? ${about} #`,
  `${began} (in|on|up|at|aged|age|was|when (he|she|i|they) (was|were|turned))? (age|aged)? ${about} # (yo|y/o|years old|and|,|.|-|now)?`,
  `when (he|she|i|they) (was|were|turned) ${about} #`,
  '(age|aged) (when)? (it|this|pain|symptoms)? (started|began|starting|first noticed) (":"|-|"="|is|was)? #', '(age|aged) (at|of) (onset|start|first (symptom*|pain|episode)) (is|was|":"|-|"=")? #',
  `("("|,) (he|she|i|they)? (was|were) ${about} #`,
  `${began} .. (her|his|my) # (th|st|nd|rd) (birthday|year)`,
];
const atLifeTimes = [
  'sixth form', 'gap year', 'apprentic*', 'student', 'placement*', 'national service', 'boarding school', 'freshman', 'sophomore', '(junior|senior) year', 'a (teen*|kid|schoolboy|schoolgirl|youngster)', 'first job', 'grad school', '(his|her) a levels', 'school', 'high school', 'uni', 'university', 'college', 'conservatoire', 'teens', 'teenage years', 'teenager', 'childhood', 'basic training', 'military service', 'dissertation', 'degree', 'medical school', 'adolescen*',
];
const decades = (limit: number) => [...(limit > 29 ? ['20 s', '20s', 'twenties'] : []), ...(limit >= 40 ? ['30 s', '30s', 'thirties'] : [])];
const notAnAge = [
  '(since|from|at|was|when|were) # (/|out of|degrees|deg|"°"|"%")', '(was|were) (about|around|only|then)? # (/|"%"|kg|cm|x|deg*|out of)',
  `${began} .. # (/|am|pm|week*|wk*|month*|mth*|day*|yrs ago|year* ago|yr|yrs|years|year|min*|hr*|hour*|"%"|deg*|":"|o'clock)`,
  '# (/|am|pm|week*|wk*|month*|mth*|day*|yr*|year*|hr*|hour*|min*)', `${began} # (jan*|feb*|mar|march|apr*|may|jun*|jul*|aug*|sep*|oct*|nov*|dec*)`, `${began} # (rep*|x|kg|kgs|lb|lbs|km|squat*|sets|cm|mg|of|lengths|laps|push*)`,
];

interface Onset {
  readonly limit: number;
  readonly question: string;
  readonly textForYes: string;
  readonly textForNo: string;
  /** Times of life that only this limit and greater ones take in, and those that are later. */
  readonly times: readonly string[];
  readonly later: readonly string[];
  readonly no: readonly string[];
}

function onsetBefore({ limit, question, textForYes, textForNo, times, later, no }: Onset): Finding {
  const when = [...atLifeTimes, ...decades(limit)].join('|');
  return {
    id: `onset-before-${limit}`, about: 'now', question, textForYes, textForNo,
    yes: [
      `${began} .. (in|at|from|since|during|to|as|when|while|was|were) .. (${when})`, `(since|from|in|during|at|to|while|as|when) {the}? ${part} (${when})`, `(onset|began|started|since) ${part} (${when})`,
      '(dat*|goes|traces|traced|going|tracks) (it|this|them)? (back)? to {the}? .. (teens|school|uni*|college)', `(dat*|goes|traces|traced|going|tracks) (it|this|them)? (back)? to {the}? ${part} (${when})`,
      ...times,
    ],
    values: [{ phrases: ages, take: 'last', min: 8, max: limit - 1 }, { phrases: ['(onset|start|started|began|starting|age|age at onset|age of onset) ("<"|"≤"|before|under|below|by|less than) (the)? (age)? (of)? #'], take: 'last', min: 8, max: limit }],
    never: [...notAnAge, ...later],
    no: [...no],
  };
}

const spelled = (tens: string, units = '(one|two|three|four|five|six|seven|eight|nine)?') => `(since|from|at|when|was|about|around|age|aged|age of|were|turned) ${about} ${tens} ${units}`;
const young = [spelled('(thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)', ''), spelled('twenty')].map((phrase) => phrase.trim());

export const onsetFindings: readonly Finding[] = [
  onsetBefore({ limit: 45, question: 'Did it start before the age of 45?', textForYes: 'Onset at age 43', textForNo: 'Onset after 45', times: [...young, spelled('thirty'), spelled('forty', '(one|two|three|four)?'), '(early|very early) (40 s|40s|forties)'], later: ['forty (five|six|seven|eight|nine)'], no: ['(onset|started|began) after (the age of|age)? (45|46|47|48|49|5*|6*|7*)'] }),
  onsetBefore({ limit: 40, question: 'Did it start before the age of 40?', textForYes: 'Onset at age 35', textForNo: 'Onset after 40', times: [...young, spelled('thirty')], later: ['(onset|started|began) after (the age of|age)? 3*'], no: ['(onset|started|began) after (the age of|age)? (4*|5*|6*|7*)'] }),
  onsetBefore({ limit: 35, question: 'Did it start before the age of 35?', textForYes: 'Onset at age 30', textForNo: 'Onset after 35', times: [...young, spelled('thirty', '(one|two|three|four)?'), '(early|very early) (30 s|30s|thirties)'], later: ['thirty (five|six|seven|eight|nine)', 'late (30 s|30s|thirties)'], no: ['(onset|started|began) after (the age of|age)? (35|36|37|38|39|4*|5*|6*|7*)'] }),
];
