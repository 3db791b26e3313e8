/** The five Ds and three Ns, Horner's signs, unsteadiness, and pain unlike any other. */
import type { Finding } from './red-flag.ts';

const explainedDizziness = ['{long-known}', '(panic attack*|panic disorder|hyperventilat*|agoraphob*|bppv|vestibular|meniere*|epley|labyrinthitis|ear infection|inner ear|low (bp|blood pressure)|postural hypotension|orthostatic|pots|low iron|anaemi*|dehydrat*|hungover|hangover|fasting|ramadan|hungry|not eaten|hadn\'t eaten|sea sick*|motion sick*|car sick*|beta blocker*|pregnan*|skipp* (meals|breakfast|lunch)|low sugar|hypogly*)', '(on|when|after) (standing|getting) up (quickly|too fast|fast)?', '(stand*|get* up|rising|sitting up|sat up|stood|bend*|got up) (up)? (from .. | after ..)? (too)? (quick*|fast|sudden*)'];

/** A sign that passed counts as well where it was lately: so begins a stroke. These were long ago. */
const longAgo = ['(years|yrs|yr|y|months|mths) (ago|back|prior)', '(#year|last year|long ago|in the past|(hx|history) (of|":"|-)|h/o|pmh|pmhx|previous*|prev|prior|past|childhood|teens|teenager|as a (child|kid|boy|girl)|{long-known})'];

export const neckFindings: readonly Finding[] = [
  {
    id: 'dizziness', about: 'now', question: 'Any dizziness?',
    yes: ['(dizz*|vertigo|giddy|giddiness|light headed|lightheaded*|light-headed*|woozy|wooziness|room spin*|room spins|head spin*|spinning|swimmy|room tilting)', '(off kilter|head rush*|faint headed|feels drunk|world spin*|head is spinning)', '(feel|feels|felt|feeling) (a bit|very|quite|like)? (drunk|tipsy|seasick|spaced out|floaty)'], never: ['spinning (class|instructor|bike)', 'spin class'], unless: explainedDizziness, despite: ['(new|newly|different (to|from)|worse|not like)'], textForYes: 'Dizziness', textForNo: 'No dizziness',
  },
  {
    id: 'diplopia', about: 'ever', question: 'Any double or lost vision?',
    yes: ['(diplopia|double vision|seeing double|sees double|saw double|seeing two|sees two|doubling)', '(vision|visual|sight|eyesight) .. (double*|blurr*|loss|lost|gone|disturb*|change*|funny|wrong|blacked|field*)', '(blurr*|loss of|lost|disturbed|double) .. (vision|sight|eyesight)', '(vision|eyesight|sight) .. (double|blur*|gone|went|funny|weird|patchy|tunnel*|dim*|grey*|cut out|hazy|not right|flicker*)', '(lost|loss of|losing) .. (vision|sight)', '(blindness|amaurosis|visual field|hemianop*|field (cut|loss|defect)|curtain (over|across|down))', "(can't|cannot|couldn't) (see|focus) .. (eye|properly|clearly|one)"],
    no: ['vision (is|":"|-)? {normal}'], unless: ['(cataract*|glasses|optometrist|macular|{long-known}|usual aura|migraine aura|aura)', ...longAgo], textForYes: 'Double vision', textForNo: 'No double vision',
  },
  {
    id: 'dysarthria', about: 'ever', question: 'Any trouble speaking?',
    yes: ['(find|finding|found|get|getting) {the}? (right)? (word|words) (for|out)', '(dysarthri*|slurr*|slur|aphasi*|dysphasi*)', '(speech|speaking|talking|words) .. (slurr*|difficult*|thick|slow*|problem*|trouble|wrong|jumbled|mixed up|change*|affected|funny|hard)', '(garbled|muddled|incoherent|unclear|slow) (speech|words)', "words .. (not|won't|wouldn't) (come|coming)"], no: ['speech (is|":"|-)? {normal}'], unless: longAgo, textForYes: 'Slurred speech', textForNo: 'No trouble speaking',
  },
  { id: 'dysphagia', about: 'now', question: 'Any trouble swallowing?', yes: ['dysphagi*', '(trouble|difficulty|difficult|hard|problem*|struggl*|{cannot}|pain*|harder) .. swallow*', '(food|drink*|pills|tablets|water) .. (stuck|sticks|sticking|goes down wrong|going down the wrong)', '(hoarse|hoarseness|husky|voice (has|is)? (changed|gone|weak|croaky))', 'swallow* .. (awkward|weird|strange|not right|uncomfortable|different|sore|wrong|slow|off|effort)'], no: ['swallow* (is|":"|-)? {normal}'], unless: ['always', '(sore throat|tonsil*|reflux|gord|cold|globus|cheer*|shout*|singing|sang|yell*|karaoke|concert|laryngitis)'], textForYes: 'Trouble swallowing', textForNo: 'No trouble swallowing' },
  {
    id: 'drop-attacks', about: 'ever', question: 'Any drop attack, faint or blackout?',
    yes: ['(legs|knees) (gave|give|giving|gives|went) (way|out|from under (her|him)) (sudden*|without warning)', 'sudden* .. (legs|knees) (gave|give|giving) way', '(drop attack*|dropattack*|black out|blackout*|blacked out|blacking out|syncop*|fainted|faint|fainting|faints|passed out|passing out|loss of consciousness|loc|lost consciousness|collapsed|collapse|collapsing)', '(fell|dropped|went down|legs gave way|legs went) .. (suddenly|without warning|no warning|for no reason|out of nowhere)', '(keeled over|hit the deck|hit the floor)'], never: ['(collapsed|fallen|collapse*) (arch*|disc|vertebra*|lung)', 'faint (pulse|tenderness|smell)', '(sight of blood|needle*|injection*) .. faint*', 'faint* .. (needle*|blood|injection*)'], unless: longAgo, textForYes: 'Drop attack', textForNo: 'No drop attacks',
  },
  { id: 'nystagmus', about: 'now', question: 'Do the eyes flicker?', yes: ['nystagm*'], textForYes: 'Nystagmus', textForNo: 'No nystagmus' },
  {
    id: 'nausea', about: 'now', question: 'Any nausea or vomiting with it?',
    yes: ['(nausea|nauseous|nauseated|nauseat*|vomit*|throwing up|threw up|puking|queasy|n & v|n and v|n / v|n v|being sick|been sick|feels sick|feeling sick|felt sick)'],
    unless: ['{long-known}', '(pregnan*|morning sickness|migraine*|codeine|tramadol|opioid*|endone|meds|medication*|antibiotic*|ibuprofen|metformin|ozempic|gastro*|food poisoning|car sick*|motion sick*|travel sick*|(bus|car|boat|train|ferry|taxi|coach) (ride|trip|journey|crossing)|sea sick*|hangover|hungover|chemo*|tummy bug|stomach bug|virus|anaesthetic|period pain|usual)'], textForYes: 'Nausea with it', textForNo: 'No nausea',
  },
  {
    id: 'facial-numbness', about: 'ever', question: 'Any numbness of the face, the mouth or one side of the body?',
    yes: ['(face|cheek|lip|lips|mouth|tongue) .. (like|as if|as though) .. (dentist|dental|anaesthetic|injection)', '{numb} .. (face|facial|lip|lips|mouth|tongue|cheek|perioral|jaw|chin|one side of {the}? body|down one side|hemi*)', '(hemi*) {numb}', '(arm|hand|one side|l side|r side|left side|right side) (went|going|goes|suddenly|became|become|has gone|is) .. {numb} .. (and|with) .. (face|speech|mouth|words|vision)', 'sudden* .. {numb} .. (arm|leg|side|hand)', '{numb} .. (half|one side|left side|right side|l side|r side) (of)? {the}? (body|face|head)?'], unless: ['(panic attack*|panic disorder|hyperventilat*|dental|dentist|local anaesthetic|tooth extraction|wisdom)', ...longAgo], despite: ['(like|as if|as though) (at|after|being at|having been at|she|he|it)? .. (dentist|dental|injection|anaesthetic)'], textForYes: 'Numbness of the face', textForNo: 'No numbness of the face',
  },
  {
    id: 'horner', about: 'ever', question: 'Does an eyelid droop, or is one pupil small?',
    yes: ["(horner*|ptosis|miosis|anisocor*|anhidrosis)"], unless: ['(bells palsy|bell\'s palsy)', ...longAgo], no: ['pupils (equal|perl*|normal)'], textForYes: 'Drooping eyelid', textForNo: 'No drooping eyelid',
  },
  {
    id: 'unlike-any-other', about: 'now', question: 'Is the pain sudden and severe, unlike any you have had?',
    yes: ['(thunderclap|thunder clap)', '(worst|most severe|most intense) .. (headache|head ache|neck pain|pain|ha|h/a) .. (ever|life|had|lifetime|known|of)', '(headache|head ache|neck pain|pain|ha|h/a) .. ((worst|most severe|most intense) .. (ever|life|had|lifetime|known|experienced))', '(headache|head ache|neck pain|neck|pain|ha|h/a|migraine|it) ... (unlike (any|anything|her|his|previous|other|usual)|not like (any|her|his|the|previous|usual)|never (had|felt|experienced) (this|one|anything|such|a|pain|it)|like nothing|different (to|from) (any|all|her|his|usual)|unfamiliar)', '(unlike any|never (had|felt|experienced) .. like) .. (this|before|headache|other|pain)', '(sudden*|abrupt*|explosive) .. (severe|intense|excruciating|terrible|unbearable|awful) .. (headache|head ache|neck pain|occipital|ha|h/a|head pain|neck|pain in the neck)', '(severe|intense|excruciating|terrible|unbearable|awful|tearing|ripping) .. (headache|neck pain|ha|h/a|head pain|occipital pain) .. (sudden*|abrupt*|out of (nowhere|the blue)|came on in|within (seconds|minutes|a minute))', '(headache*|ha|h/a) ... (sudden|abrupt|instant*)', '(sudden|acute) (onset)? (severe)? (occipital)? (headache|thunder*)', 'new (severe|intense|onset severe|sudden) (unfamiliar)? (headache|neck pain)', '(like nothing|nothing like|unlike anything) .. (before|ever|had|felt|experienced|else)', 'never (had|known|felt|experienced) (a|any|such|anything|pain|one|headache*|neck pain) (so|this|quite)? (like (it|this|that)|bad|severe|intense|headache|pain)', '(hit|came on|struck) .. (like a (hammer|bolt|thunder*|bat|brick|sledgehammer)|in seconds|within seconds)', '(sharp|severe|intense) sudden .. (neck|head*)', 'first (ever)? (severe|bad|migraine|headache) .. (age|at|over)', '(worst|most severe) (headache|pain|ever)? of {the}? life'],
    textForYes: 'Worst headache ever, sudden, unlike any other', textForNo: 'No sudden severe headache',
  },
];
