/** The five Ds and three Ns, Horner's signs, unsteadiness, and pain unlike any other. */
import type { Finding } from './red-flag.ts';

const explainedDizziness = ['{long-known}', '(bppv|vestibular|meniere*|epley|labyrinthitis|ear infection|inner ear|low (bp|blood pressure)|postural hypotension|orthostatic|pots|low iron|anaemi*|dehydrat*|hungover|hangover|sea sick*|motion sick*|car sick*|beta blocker*|pregnan*|skipp* (meals|breakfast|lunch)|low sugar|hypogly*)', '(on|when|after) (standing|getting) up (quickly|too fast|fast)?', '(when|if|as) (she|he)? (stands|gets up) (up)? (too)? (quickly|fast)'];

export const neckFindings: readonly Finding[] = [
  {
    id: 'dizziness', about: 'now', question: 'Any dizziness?',
    yes: ['(dizz*|vertigo|giddy|giddiness|light headed|lightheaded*|light-headed*|woozy|wooziness|room spin*|room spins|head spin*|spinning|swimmy|room tilting)'], never: ['spinning (class|instructor|bike)', 'spin class'], unless: explainedDizziness, despite: ['(new|newly|different (to|from)|worse|not like)'], textForYes: 'Dizziness', textForNo: 'No dizziness',
  },
  {
    id: 'diplopia', about: 'now', question: 'Any double or lost vision?',
    yes: ['(diplopia|double vision|seeing double|sees double|saw double|seeing two|sees two|doubling)', '(vision|visual|sight|eyesight) .. (double*|blurr*|loss|lost|gone|disturb*|change*|funny|wrong|blacked|field*)', '(blurr*|loss of|lost|disturbed|double) .. (vision|sight|eyesight)', 'visual (disturb*|change*|symptoms|loss)'],
    no: ['vision (is|":"|-)? {normal}'], unless: ['(cataract*|glasses|optometrist|macular|{long-known}|usual aura|migraine aura|aura)'], textForYes: 'Double vision', textForNo: 'No double vision',
  },
  {
    id: 'dysarthria', about: 'now', question: 'Any trouble speaking?',
    yes: ['(dysarthri*|slurr*|slur|aphasi*|dysphasi*)', '(speech|speaking|talking|words) .. (slurr*|difficult*|thick|slow*|problem*|trouble|wrong|jumbled|mixed up|change*|affected|funny|hard)', '(trouble|difficulty|hard|problem*|struggl*|{cannot}) .. (speak|speaking|speech|talk|talking|get (the|her|his)? words|words out|finding words|find words)'], no: ['speech (is|":"|-)? {normal}'], textForYes: 'Slurred speech', textForNo: 'No trouble speaking',
  },
  { id: 'dysphagia', about: 'now', question: 'Any trouble swallowing?', yes: ['dysphagi*', '(trouble|difficulty|difficult|hard|problem*|struggl*|{cannot}|pain*|harder) .. swallow*', 'swallow* .. (difficult*|trouble|problem*|hard|odd|affected|funny|harder)', 'chok* (on)? (food|water|drink*)'], no: ['swallow* (is|":"|-)? {normal}'], unless: ['(sore throat|tonsil*|reflux|gord|cold|globus)'], textForYes: 'Trouble swallowing', textForNo: 'No trouble swallowing' },
  {
    id: 'drop-attacks', about: 'now', question: 'Any drop attack, faint or blackout?',
    yes: ['(legs|knees) (gave|give|giving|gives|went) (way|out|from under (her|him)) (sudden*|without warning)', 'sudden* .. (legs|knees) (gave|give|giving) way', '(drop attack*|dropattack*|black out|blackout*|blacked out|blacking out|syncop*|fainted|faint|fainting|faints|passed out|passing out|loss of consciousness|loc|lost consciousness|collapsed|collapse|collapsing)', 'legs (just)? (gave way|went) .. (without|no) (warning|loc)', '(fell|dropped|drops|falls) (to the (ground|floor))? .. (without|no) warning'], never: ['(collapsed|fallen|collapse*) (arch*|disc|vertebra*|lung)', 'faint (pulse|tenderness|smell)', '(sight of blood|needle*|injection*) .. faint*', 'faint* .. (needle*|blood|injection*)'], unless: ['{long-known}'], textForYes: 'Drop attack', textForNo: 'No drop attacks',
  },
  { id: 'nystagmus', about: 'now', question: 'Do the eyes flicker?', yes: ['nystagm*', 'eyes (are|were)? (flicker*|jump*|jerk*|bounc*|beating|darting)'], textForYes: 'Nystagmus', textForNo: 'No nystagmus' },
  {
    id: 'nausea', about: 'now', question: 'Any nausea or vomiting with it?',
    yes: ['(nausea|nauseous|nauseated|nauseat*|vomit*|throwing up|threw up|puking|queasy|n & v|n and v|n / v|n v|being sick|been sick|feels sick|feeling sick|felt sick)'],
    unless: ['{long-known}', '(pregnan*|morning sickness|migraine*|codeine|tramadol|opioid*|endone|meds|medication*|antibiotic*|ibuprofen|metformin|ozempic|gastro*|food poisoning|car sick*|motion sick*|travel sick*|sea sick*|hangover|hungover|chemo*|tummy bug|stomach bug|virus|anaesthetic|period pain|usual)'], textForYes: 'Nausea with it', textForNo: 'No nausea',
  },
  {
    id: 'facial-numbness', about: 'now', question: 'Any numbness of the face, the mouth or one side of the body?',
    yes: ['{numb} .. (face|facial|lip|lips|mouth|tongue|cheek|perioral|jaw|chin|one side of (the|her|his)? body|down one side|hemi*)', '(face|facial|lip|lips|mouth|tongue|cheek|perioral|chin|one side of (the|her|his)? body) .. {numb}', '(hemi*) {numb}'], unless: ['(dental|dentist|local anaesthetic|tooth extraction|wisdom)', '{long-known}'], textForYes: 'Numbness of the face', textForNo: 'No numbness of the face',
  },
  {
    id: 'horner', about: 'now', question: 'Does an eyelid droop, or is one pupil small?',
    yes: ["(horner*|ptosis|miosis|anisocor*|anhidrosis)", '(droop*|sagging|saggy|dropped) .. (eyelid*|eye|lid|face|mouth)', '(eyelid*|lid|eye|face|mouth|facial) .. (droop*|dropping|sagging|sags)', 'pupil* .. (small*|unequal|constrict*|different|bigger|uneven|pinpoint)', '(small*|unequal|uneven|constricted|pinpoint) pupil*'], unless: ['(bells palsy|bell\'s palsy)', '{long-known}'], no: ['pupils (equal|perl*|normal)'], textForYes: 'Drooping eyelid', textForNo: 'No drooping eyelid',
  },
  {
    id: 'unlike-any-other', about: 'now', question: 'Is the pain sudden and severe, unlike any you have had?',
    yes: ['(thunderclap|thunder clap)', '(worst|most severe|most intense) .. (headache|head ache|neck pain|pain|ha|h/a) .. (ever|life|had|lifetime|known|of)', '(headache|head ache|neck pain|pain|ha|h/a) .. ((worst|most severe|most intense) .. (ever|life|had|lifetime|known|experienced))', '(headache|head ache|neck pain|neck|pain|ha|h/a|migraine|it) ... (unlike (any|anything|her|his|previous|other|usual)|not like (any|her|his|the|previous|usual)|never (had|felt|experienced) (this|one|anything|such|a|pain|it)|like nothing|different (to|from) (any|all|her|his|usual)|unfamiliar)', '(unlike any|never (had|felt|experienced) .. like) .. (this|before|headache|other|pain)', '(sudden*|abrupt*|explosive) .. (severe|intense|excruciating|terrible|unbearable|awful) .. (headache|head ache|neck pain|occipital|ha|h/a|head pain|neck|pain in the neck)', '(severe|intense|excruciating|terrible|unbearable|awful|tearing|ripping) .. (headache|neck pain|ha|h/a|head pain|occipital pain) .. (sudden*|abrupt*|out of (nowhere|the blue)|came on in|within (seconds|minutes|a minute))', '(headache*|ha|h/a) ... (sudden|abrupt|instant*)', '(tearing|ripping) .. (neck|headache)', '(neck|headache) .. (tearing|ripping)', '(sudden|acute) (onset)? (severe)? (occipital)? (headache|thunder*)', 'new (severe|intense|onset severe|sudden) (unfamiliar)? (headache|neck pain)'],
    textForYes: 'Worst headache ever, sudden, unlike any other', textForNo: 'No sudden severe headache',
  },
];
