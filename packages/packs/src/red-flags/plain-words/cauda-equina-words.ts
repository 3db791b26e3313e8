/** Saddle, bladder, bowel and both legs, as people speak of them. */
import type { PlainWords } from './plain-words.ts';

export const caudaEquinaWords: PlainWords = {
  'saddle-numbness': {
    yes: [
      "({cannot}|hasn't been able to|haven't been able to|barely|hardly) .. (feel|tell) <...> (toilet paper|loo paper|loo roll|wip*|the seat|the saddle|the chair)",
      '({numb}|{not-own}) <...> {sat-on}', "(can't|cannot|couldn't|doesn't|didn't) feel (it|anything|much|a thing)? (when|while|on) (she|he|i)? (wip*|wash*|sit*)", '({numb}|{not-own}) <..> (front to back|front and back|front and behind)',
    ],
    never: ['(nothing|not) (at all)? (odd|strange|different|unusual|wrong|funny|new|abnormal|untoward|amiss|weird|numb)', '(saddle|bum|bottom|seat|sit bones|butt) (is|was|feels)? (a bit|very)? sore'],
  },
  'bladder-change': {
    yes: [
      '(bear*|bore) down <...> ({wee}|bladder)', '(concentrat*|push*|strain*|forc*|squeez*|press*|lean*|coax*|think about|run* the tap|tap running|stand* there|sit* there) <..> (to|for|before) .. {wee}', "(no|not|never|hasn't|haven't|hadn't) (had|been for|managed|done|passed|able to have) (a|any|much)? (proper|decent|good|full|normal|real)? {wee}", "{unaware} <...> ({wee}|wet|damp|leak*|puddle|bladder|full|trousers)",
      '(trousers|pants|undies|knickers|underwear|jeans|boxers|shorts|chair|leggings|pyjama bottoms) <..> (damp|wet|puddle|patch|{wee})', '(a bit of|a little|bit of|some|started|is|also|now|keeps|keeps on|new|slight) leaking', '(feel*|still) (still)? full (after|still|even)',
      '(stream|flow) .. (weak*|poor|slow*|reduced|thin*|hesitan*|interrupt*|stop*|half|pathetic|feeble)', '(ages|forever|minutes|long time|while) .. (to|before) .. (get (it|things) going|get going|come|start|anything happens) <...> ({wee}|loo|toilet)', "({wee}|loo|toilet|bladder) <...> (ages|forever|takes (a)? (long|while)|won't start|nothing happens|nothing comes)", '(holding|held|hold) .. (wee|pee|urine) .. (without|no) .. (urge|need|feel*)', "(urge|need|desire|sensation) (to go)? (has|have|is|was)? (gone|disappeared|vanished|lost|absent|dulled)", "(doesn't|does not|don't|didn't|never|hasn't|no longer) (get|gets|got|have|feel|had|has|felt) (the|any|an|that|much)? (urge|need|desire|signal|message|warning)",
      '(waterworks|bladder|{wee}) .. (gone (a bit|all)? (funny|odd|strange|wrong|haywire|to pot|on strike)|playing (up|tricks)|not (the same|right|normal|been right|been the same|what (it|they)))',
      ],
    never: ['(good|normal|full|intact) (urinary|bladder|sphincter) control', '(leaking) (roof|tap|pipe|boot*|shoe*|hose|valve|wound|fluid)', '(wet) (weather|day|towel|hair|shoe*|floor|tiles|grass|road|leaves|deck)', '(flow) (yoga|state|sequence|rate of)', '(air|blood|energy|nasal|lymph*) flow'],
  },
  'bowel-change': {
    yes: ['(underwear|pants|undies|knickers|trousers|pad|sheets) <..> (soil*|marked|stain*|poo|faec*|stool*|mess)'],
    never: ['(good|normal|full|intact|no loss of) (bowel|bowels) control', '(dog|puppy|baby|nappy|toddler|cat) (poo|pooed)', '(poo|pooed) on (the)? (floor|carpet)'],
  },
  'both-legs-numb-or-weak': {
    yes: ['(both|each|either|the pair of) (of)? {the}? (legs|leg|feet|foot|calves|calf|thighs|thigh|knees) <...> ({numb}|{weak}|{leaden})', '(legs|feet|knees) .. ({leaden}|{weak})', '(from the (waist|hips)|waist|hips) down <..> ({numb}|{weak}|{leaden})', '({numb}|{weak}) <...> (toes|feet|soles|shins|calves) .. (r and l|l and r|r & l|l & r|both sides|bilat*|each side)', '(toes|feet|soles|calves) (tingling|numb) (r and l|l and r|r & l|l & r|both|bilat*)', '(lower half|bottom half) <..> ({numb}|{weak})', '(l|left) (leg|foot) .. ({numb}|{weak}) ... (now|and|then) {the}? (r|right|other) (leg|foot|one)? (too|as well|also|is|has|going|now)'],
    never: ['(both|legs|feet|knees|calves) .. (heavy|tired|sore|tight|achy) .. (after|from) .. (gym|run*|walk*|hik*|shift|work|standing|training|ride|cycl*|flight|game|match|squats)', '(legs|both legs) (feel|felt|feeling)? (heavy|tired) (and|,) (tired|heavy|achy|restless)', '(strong|steady) legs', 'legs (are|feel|felt)? (strong|fine|ok|good|normal)'],
  },
  'sexual-dysfunction': {
    yes: ["(erection*|hard on*|orgasm*|climax|performance in bed) <...> (gone|lost|not (happening|working|there)|nothing|stopped|failed|fails|difficult*|problem*|{cannot}|weak*|numb*|since)", "(can't|cannot|couldn't|unable to|not able to|hasn't been able to) (get|keep|maintain|sustain|have|manage|reach) (it up|an erection|erections|hard|an orgasm|orgasm|climax)", '(no|less|little|reduced|lost|lack of|without) (any)? (feeling|sensation) .. (during|in|with|at) (sex|intercourse|love*|being intimate|intimacy)'],
  },
};
