/** The cues in the order in which they are looked for: where two begin with one word, the earlier wins, so longer ones stand first. */
import { negationCues } from './negation-cues.ts';
import { otherCues } from './other-cues.ts';
import type { StatusCuePack } from './status-cue.ts';

export const statusCues: StatusCuePack = {
  cues: [...negationCues, ...otherCues],
  lists: {
    kin: [
      '(hubby|hubbie|missus|other half|mother|mum|mom|mummy|father|dad|parent|parents|sister|sisters|sis|brother|brothers|bro|sibling|siblings|twin|da|husband|wife|partner|spouse|boyfriend|girlfriend|fiance|son|sons|daughter|daughters|child|children|kids|aunt|auntie|aunty|uncle|cousin|cousins|niece|nephew|grandmother|grandmothers|grandfathers|aunts|uncles|grandma|gran|granny|nan|nana|grandfather|grandad|granddad|grandpa|pop|grandparent|grandparents|relative|relatives|friend|friends|neighbour|neighbor|colleague|workmate|coworker|boss|flatmate|housemate|toddler|little one|little ones|(little|wee|baby|small) (boy|girl)|wee one|grandkid|grandkids|youngest|eldest|infant|newborn|baby|bub|grandson|granddaughter|grandchild|grandchildren|stepson|stepdaughter|mother in law|father in law|mil|fil)',
    ],
    kins: ["(mother's|mum's|mom's|father's|dad's|sister's|brother's|husband's|wife's|partner's|son's|daughter's|aunt's|uncle's|cousin's|grandmother's|grandma's|gran's|nan's|grandfather's|grandad's|granddad's|grandpa's|nana's|granny's|mil's|fil's|flatmate's|boss's|twin's|nephew's|niece's|parent's|child's|baby's|spouse's|girlfriend's|workmate's|friend's|neighbour's|colleague's|boyfriend's|girlfriend's)"],
    number: ['(#|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|a|several|many|some|few|couple)'],
    period: ['(/ (7|52|12)|day|days|d|week|weeks|wk|wks|w|month|months|mth|mths|mo|year|years|yr|yrs|y|hour|hours|hr|hrs|fortnight|decade|decades)'],
    'lost-function': ['(feeling|feelings|sensation|control|urge|power|strength|warning|movement|grip|awareness|idea|push|reflex|reflexes|tone|anal tone|erection*|balance|coordination|recollection)'],
    worry: ['(worry|worried|worries|worrying|anxious|concern|concerned|concerns|scared|afraid|frightened|fear|fears|feared|fearful|googled|googling|read about|paranoid|convinced|thinks|wonders|wondering|reassured|dr google)'],
    operation: ['(surgery|operation|op|replacement|replaced|tkr|thr|arthroscopy|recon*|fusion|discectomy|microdiscectomy|scope|caesarean|c section)'],
    feared: ['(cancer|tumour|tumor|ca|malignancy|something (serious|sinister|nasty)|clot|clots|dvt|stroke|aneurysm|ms|fracture|broken|broke|cauda equina|arthritis|ra|slipped disc|infection)'],
  },
  contrasts: ['but', 'however', 'except', 'although', 'though', 'apart from', 'aside from', 'other than', 'besides', 'despite', 'whereas', 'with the exception of', 'save for', 'nevertheless', 'otherwise'],
  turns: ['yet', 'instead', 'only', 'still', 'then', 'now', '"→"', '- >', '"="', 'because', 'due to', 'cos', 'so', 'secondary to', 'until', 'w/', '(presents|presenting|p/w|c/o|currently|today|reports|complains)', 'while', 'whilst', '"+"', "(he's|she's|they're|it's|i've|i'm|we've)", '(has|have) had', '(he|she|it|they) (has|had|is|was|says|said|reports|reckons|does|did|goes|went|keeps|feels|felt|wakes|gets|got|told|thinks)', '(left|right|low|lower|mid|upper|both) .. (is|are|was|were) (#|one|two|three|four|five|six|seven|eight|nine|ten|about|still|sore|stiff|swollen|numb|weak)', '(#|one|two|three|four|five|six|seven|eight|nine|ten) out of (10|ten)'],
  opensStatement: [
    '(she\'s|he\'s|it\'s|they\'re|i\'ve|i\'m|we\'ve|has|have|having|had|report*|is|are|was|were|feel*|felt|get|gets|getting|got|complain*|c/o|state*|says|notice*|develop*|now|started|starting|began|begins|woke|wakes|waking|only|some|worsening|still|does|did|can|can\'t|cannot|cant|unable|she|he|client|clients|pt|patient|they|i|also|positive|+ve|yes|present*|came|went|lost|this|there|here|it|o/e|rx|tx|plan|adv*|see|refer*|review|known|always|takes|taking|uses|using|otherwise|generally|awaiting|tender|ttp|loosen*|ease|eases|easing|improv*|settl*|help*|aggs|agg|aggravat*|reliev*|rest|better|best|goes|took|tried|tries|moves|walks|keeps|sits|stands|able|worst)', '"+"', 'pain (#|worse|better|is|when|at|on)', '(no|nil|denies|without)',
  ],
  opensFinding: [
    '(mild|moderate|slight|constant|increas*|worse*|new|recent*|severe|stiff|pain|painful|aching|ache|aches|sore|soreness|tight|l|r|b|lt|rt|left|right|bilateral|both|hx|pmhx|pmh|fhx|drives|works|sits|sleeping|slept|sleeps|sleep|occasional*|intermittent*|ongoing|well|fit|good|normal|full|low|lower|upper|neck|back|lbp|dull|sharp|burning|throbbing|gradual|sudden|insidious|onset|better)',
  ],
  makesStatement: ['(is|are|was|were|has|feels|felt|started|began|gets|reports|worse|worsening|better|improved|improving|increased|eased|since|when|after|developed|noticed|aggravated|aggs|eases|wakes|woke|lost|for|x)'],
};
