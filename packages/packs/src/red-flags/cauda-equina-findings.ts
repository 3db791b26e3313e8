/** What cauda equina compression does to bladder, bowel, saddle, legs and sex. */
import type { Finding } from './red-flag.ts';

const explained = ['{long-known}', "(stress|urge) incontinen*", '(when|with|on|if) (she|he)? (cough*|sneez*|laugh*|jump*|trampolin*|runs|running)', '(prostate|bph|pelvic floor|prolapse|overactive bladder|oab|ibs|ms|spina bifida|diuretic*|water tablet*|pregnan*|post natal|postnatal|postpartum)', 'with (a|her|his)? uti'];

export const caudaEquinaFindings: readonly Finding[] = [
  {
    id: 'saddle-numbness', about: 'now',
    question: 'Any numbness, tingling or odd feeling around the saddle area, between the legs or when wiping?',
    yes: [
      '{numb} ... {saddle}', '{saddle} .. {numb}', 'saddle (sx|symptoms|sign*|change*|area (affected|involved))', '({numb}|nothing|different|odd) .. (wip*|toilet paper|loo paper)', '(wip*|toilet paper|loo paper) .. (numb*|different|nothing|odd|strange|weird|dull|less|not right|funny)', "({cannot}|barely|hardly) (tell|feel) .. (wip*|wiped|toilet paper|clean)", '(s 2|s 3|s 4|s 5|sacral|perianal|perineal) .. (reduced|decreased|absent|altered|lost|loss|diminished|impaired)', '(reduced|decreased|absent|altered|lost|loss of|diminished|impaired|no|lax|poor) .. (anal tone|anal wink|perianal|perineal|s 2|s 3|s 4)', '{numb} .. (sit*|sat) on (the)? (toilet|loo)',
      'saddle ({numb}|an*thes*)', 'saddle (":"|-|"="|"¿")? (y|yes|+ve|positive|present|affected)', '(sitting|sits|sit) on (a|some)? (cotton wool|cushion|pillow|nothing|air|sponge)', '{saddle} (is|feels|went|goes|gone|are)? (numb*|dead|asleep|tingly)',
    ],
    no: ['saddle (":"|-|"="|"¿")? (n|no|nil|neg|negative|-ve|clear|none)', '{saddle} (and|/|&)? (sensation|feeling|area|region|numbness|anaesthesia|paraesthesia|sense)? (is|are|":"|-|"=")? {normal}', '{normal} .. {saddle} (sensation|feeling)', 'normal (sensation|feeling) .. {saddle}'],
    unless: ['(after|on|during|with) (a|the|long|his|her)? (long|bike|cycle)? (rides|ride|cycling|bike|spin)', 'after (the|her|an)? (epidural|spinal|episiotomy|birth)', 'cold pack', '{long-known}'],
    despite: ['{newly}'],
    textForYes: 'Numbness in the saddle area', textForNo: 'No saddle numbness',
  },
  {
    id: 'bladder-change', about: 'now',
    question: 'Any change in passing urine: hard to start, not feeling it, leaking, or no urge?',
    yes: [
      '(peeing|peed|weeing|weed|wetting|wets) (himself|herself|themself|themselves|(her|his) (pants|trousers|bed))', "(hasn't|hasnt|has not|haven't|not|no|hadn't) (been for|been to|had|done) (a|the)? (wee|pee|piddle) .. (since|all|for|today|yesterday|this)?", "bladder (is|was)? (not|isn't|doesn't|does not|won't|never|no longer) (properly|fully|completely|quite)? (empty*|right|normal|working|draining|full*)", '{cannot} (tell|know) (when|if|that) .. (bladder|wee|pee|urin*|full)', '(strain*|pushing|push) .. to (start|go|pee|wee|void|empty|pass)', "({cannot}|hard to|difficult to|struggl* to|has to|having to|strain* to|trouble|difficulty|problem*|straining to|straining) .. ({wee-verb}|hold (it|on|her|his|urine|wee|pee|the)|control (her|his|the)? (bladder|urine|wee|pee|water*)|empty|control it|get to the (toilet|loo) in time|make it to the (toilet|loo|bathroom))", "{cannot} (hold|control) (it|her|his|the|urine|wee|pee) (bladder|urine|wee|pee|water*)?",
      "({cannot}|barely|hardly|no longer|less able to) (feel|tell|sense|know|notice|realise) .. ({wee-verb}|full|bladder|needs to go|need to go|going|wet|urine|stream)", '(no|less|reduced|lost|loss of|decreased|altered|diminished) (the|any|her|his)? (urge|sensation|feeling|awareness|sense|warning|desire) .. ({wee-verb}|bladder|full*|void*|urine|to go|passing)', 'feel* .. full .. (not|nothing|{cannot})',
      "(wet|wets|wetting|soaked) (himself|herself|themself|themselves|the bed|bed|pants|undies|his pants|her pants|trousers)", '(leak*|dribbl*|los*) (of)? (some|a bit of|a little)? (urine|wee|pee|water)', '(leak*|dribbl*) (when|after|without|since|on|at|before|all|now|today|this|x|overnight|at night)', '(bedwetting|bed wetting|enuresis)', '{bladder} (":"|-|"="|"¿")? (y|yes|+ve|positive|present|affected)', '(toilet|bladder|little|continence|few|couple of|wee) accident*', 'accident* .. (bladder|wee|pee|urine|waterworks|toilet)', "(not|didn't|doesn't|couldn't|never|wouldn't|can't|failing to) (always)? (make|made|making|get|getting|got) (it|there)? (to)? (the)? (toilet|loo|bathroom) (in time)?",
      '(lost|losing|loses|lose|loss of|less|poor|no|reduced) (any|all|the|some)? (control) (of|over) (her|his|the|my)? (bladder|urine|urinary|water*|wee|pee|sphincter*|toilet)', '(lost|losing|loss of|reduced|no|poor|less) (bladder|urinary|sphincter|b/b|bladder and bowel|bladder / bowel|bladder or bowel|bowel or bladder|bowel and bladder|bowel / bladder) (control|function|sensation|feeling|tone|continence)',
      '(urin*|bladder) (retention|incontinen*|urgency|hesitancy|difficult*|dysfunction|symptoms|dribbl*|leak*|weakness|disturb*|accident*|problem*|change*|control (loss|issues|gone|lost))', '(incontinen*|urine retention|retention of urine|in retention|retaining urine|retention)', "(hasn't|has not|hadn't|not|haven't|unable to have) (passed (urine|water)|been able to (pass|wee|pee|void|urinate|empty|go)|weed|peed|had a wee|emptied|urinated|been to the (toilet|loo))", '(poor|weak|slow|reduced|interrupted) (urin*)? (stream|flow)', 'hesitancy', '(no|nil|not passed|hasn\'t passed|has not passed|not passing|zero) (any)? (urine|wee|pee|water) (output|passed)? (since|for|in|all|overnight|today|x|yet)', '(catheter*|double void*)',
      '{bladder} (is|has|have|are|feels|been|function|control|habit*|movement*|seems)? .. {wrong}', '{wrong} (in|to|with|of|re|about|controlling|passing|emptying|from)? (her|his|the|any)? (new)? {bladder}', '(trouble|difficulty|problem*|hard time|issue*) .. ({wee-verb}|starting to|going to the toilet|toileting)', "({wee-verb}) (is|has|feels|been) .. (hard|slow|difficult|different|strange|odd|weird|numb)", 'new (onset)? (urinary)? (urgency|frequency of urin*)', '(bladder|urine) (numb|gone|not right)', 'has(n\'t)? to (push|strain) .. ({wee-verb}|bladder)',
    ],
    no: ['{bladder} (":"|-|"="|"¿") (n|no|nil|neg|negative|-ve|none)', '{bladder} (and|/|&|or)? (bowel*|sexual)? (and|/)? (function|functions|control|habit|habits|movements|both|all|sx)? (all|both|is|are|":"|-|"="|remain|remains|are both|feel|seem)? {normal}', 'no (change|changes|problem*|issue*|concern*|difficult*|trouble|disturbance) (in|to|with|of|re) (her|his|the)? {bladder}', '{normal} (b/b|bladder*|{bladder})', '(no|nil|denies|denied) (b/b|b & b|bb)', '(fully|remains)? continent', '(passing|passed) (urine|water) (normally|ok|fine|well|as normal|as usual)', '(weeing|peeing|voiding|toileting|urination) (is)? (normal|normally|ok|fine|as usual|unchanged)'],
    never: ['(fluid|water|heat|knowledge|lymph*) retention', 'bladder (ca|cancer|infection|sling|meridian)', '(incontinence|continence|bladder|bowel|urology) (patients|clients|nurse|clinic|products|ward)', 'toilet seat', '(sit* on|off|on and off|getting off|on/off|onto|from) (the)? toilet', '(hesitan*) (to|with) (move*|walk*|load*|bend*)'],
    unless: explained,
    despite: ['{newly}', "({cannot}|no) (feel|sensation|urge)"],
    textForYes: 'Bladder change', textForNo: 'No bladder change',
  },
  {
    id: 'bowel-change', about: 'now',
    question: 'Any change in the bowels: leaking, not feeling it, or no control?',
    yes: [
      '{cannot} (tell|know|feel) (when|if|that) .. (bowel*|poo*|stool*|motion*|rectum)', '{bowel} (":"|-|"="|"¿")? (y|yes|+ve|positive|present|affected)', '(faecal|fecal|bowel|anal|stool) (incontinen*|leak*|urgency|dysfunction|accident*|soiling|disturb*|change*|problem*|retention|control (loss|lost|gone))', '(incontinen*|incontinence) (of|to) (stool*|faec*|feces|bowel*)', '(soil*|pooed|pooped|messed) (himself|herself|his pants|her pants|underwear|pants|undies|the bed)?', "({cannot}) (control|hold|feel) (her|his|the)? .. (bowel*|stool*|poo|poos|motion*|wind|passing|wiping)", '(lost|losing|loss of|reduced|no|poor|less) (any|all|the|some|her|his)? (bowel|anal|sphincter|b/b|bladder and bowel|bladder / bowel|bladder or bowel|bowel or bladder|bowel and bladder|bowel / bladder) (control|function|sensation|feeling|tone|continence)', '(lost|losing|loss of|less|no) control (of|over) (her|his|the|my)? (bowel*|bladder and bowel*|bladder or bowel*|b/b|sphincter*|poo)',
      '(leak*|accident*|smear*) .. (stool*|faec*|poo|bowel*)', "(hasn't|has not|not) (opened|been able to open|moved) (her|his|the)? bowel*", '{bowel} (is|has|have|are|feels|been|function|control|habit*|movement*|seems)? .. {wrong}', '{wrong} (in|to|with|of|re|about|controlling|opening|from)? (her|his|the|any)? (new)? {bowel}', '(new|sudden|severe) (onset)? constipation', 'constipat* (since|as well as|new*)', '(reduced|no|lax|loss of|absent|poor) anal tone',
    ],
    no: ['{bowel} (":"|-|"="|"¿") (n|no|nil|neg|negative|-ve|none)', '{bowel} (and|/|&|or)? (bladder*|sexual)? (and|/)? (function|functions|control|habit|habits|movements|both|all|sx)? (all|both|is|are|":"|-|"="|remain|remains|are both|feel|seem)? {normal}', 'no (change|changes|problem*|issue*|concern*|difficult*|trouble|disturbance) (in|to|with|of|re) (her|his|the)? {bowel}', '{normal} (b/b|bowel*|{bowel})', '(no|nil|denies|denied) (b/b|b & b|bb)', '(fully|remains)? continent', '(bowels|bowel) (open*|moving|regular|opening) (normal*|regular*|ok|daily|as usual|well)?'],
    never: ['(irritable|inflammatory) bowel', 'bowel (cancer|ca|surgery|resection|screening|prep)', 'constipat* .. (codeine|opioid*|tramadol|endone|oxy*|meds|medication*|iron|tablets|diet|pregnan*|panadeine|painkiller*)', '(codeine|opioid*|tramadol|endone|meds|iron) .. constipat*', 'soil (quality|type)', '(garden*|potting) .. soil*'],
    unless: explained,
    despite: ['{newly}'],
    textForYes: 'Bowel change', textForNo: 'No bowel change',
  },
  {
    id: 'both-legs-numb-or-weak', about: 'now',
    question: 'Any numbness or weakness in both legs?',
    yes: [
      '({numb}|{weak}) .. (in|of|down|into|to|affecting|through|both|and)? .. {both-legs}', '{both-legs} .. ({numb}|{weak})', '(bilat|bilateral|bilaterally|b/l|bl) (leg|le|ll|l/l|lower limb|foot|feet)? .. ({numb}|{weak})', '({numb}|{weak}) .. (bilaterally|bilat|b/l|both sides|in both|both legs|l = r|l and r|r and l)', '(bilat|bilateral|b/l|bl) (sciatica|radicul*|leg symptoms|neuro*|leg sx)', '(sciatica|leg symptoms|leg sx) (in both|both|bilat*|b/l)', 'legs (won\'t|wont|will not|not) (hold|work*|carry|respond*|support*)', "(legs|both legs) (go|goes|going|went|feel|feels|are|keep|kept) .. ({weak}|{numb}|dead|jelly)", '(paraparesis|paraplegi*)', '{cannot} (stand|walk|lift|move) .. (either|both) leg*', 'both (feet|legs) (slap*|drag*|drop*)',
    ],
    no: ['both legs (strong|normal|5 / 5)', '(power|strength|sensation|neuro) .. (normal|intact|5 / 5|full) (in)? (both|bilat*)'],
    never: ['(bilat|bilateral|bilaterally|b/l|both) .. ({numb}|{weak}) .. (hand*|arm*|finger*|ul|wrist*|upper)', '({numb}|{weak}) .. (both|bilat*) (hands|arms|wrists|upper|hips|glute*|shoulders)', 'both (hands|arms|wrists)', '(weak*) (bilat*)? (glute*|core|hip abductor*)', 'dead (leg|lift*|bug*)', 'restless legs', '(cross* legged|sat on (her|his) legs)', 'asleep by'],
    unless: ['(neuropathy|diabet*|ms|multiple sclerosis|raynaud*|chilblain*|varicose|polio)', '(after|post|following|from) (a|the|leg|long|heavy|big|hard|her|his)? (run|marathon|half|gym|leg day|squats|hike|ride|workout|session|training|race|flight|day at work|day|lunges|match|game)', '{long-known}', '(cross* legged|kneeling|squatting|sitting on (the)? toilet|leg day|doms)'],
    despite: ['(new|worse|worsen*|sudden*|progress*|saddle|bladder)'],
    textForYes: 'Numbness in both legs', textForNo: 'No numbness or weakness in both legs',
  },
  {
    id: 'sexual-dysfunction', about: 'now',
    question: 'Any change in sexual function or feeling?',
    yes: ['(erectile (dysfunction|problem*|difficult*|issue*)|impoten*|anorgasm*|sexual dysfunction|sexual (problem*|difficult*|change*|disturb*|issue*))', '(loss|lost|no|reduced|less|change* in|altered|decreased|numb*) .. (sexual|genital) (sensation|function|feeling|arousal)', "({cannot}|trouble|difficulty|problem*|no|lost|losing|loss of) .. (erection*|orgasm*|climax*|ejaculat*|get hard)", "(erection*|orgasm*|ejaculat*|arousal|sex|intercourse|sexual function|sexual sensation) .. (numb*|no feeling|no sensation|reduced|difficult*|lost|loss|problem*|different|less|weak*|gone|{cannot}|changed|altered|impaired)", '(no|less|reduced|numb*|lost) (feeling|sensation) .. (sex|intercourse)', "(not|hasn't) (been able to|able to|had) .. erection*"],
    no: ['sexual (function|sensation|health) (is|":"|-|"=")? {normal}', '(no|nil) (change*) (in|to) sexual (function|sensation)'],
    unless: ['{long-known}', '(viagra|sildenafil|cialis|prostate*|ssri*|antidepressant*|sertraline|libido|menopaus*|diabet*)'],
    despite: ['{newly}'],
    textForYes: 'Sexual dysfunction since the pain started', textForNo: 'No sexual dysfunction',
  },
  { id: 'cauda-equina-suspected', about: 'now', onlyUncertain: true, yes: ['(cauda equina|ces|cauda-equina) (syndrome)?'] },
];
