/** What says no, what only looks like it, and what says yes. Compiled for this project from how notes are written; no published list. */
import type { StatusCue } from './status-cue.ts';

export const negationCues: readonly StatusCue[] = [
  { id: 'no-to-all', effect: 'absent', direction: 'backward', reach: 'sentence', closes: 'clause', phrases: ['(no|nil|none|neg|negative|denied|denies) (to|of)? (both|all|each|either|every*|these|them|those|the above) (of (them|these|those|the above))?'] },
  { id: 'none-apply', effect: 'absent', direction: 'backward', reach: 'sentence', closes: 'clause', phrases: ['(none|nil|nothing) (of (these|them|those|the above))? (apply|applies|applied|applicable|ticked|relevant|of relevance)', '(none|nil|neither) of (these|them|those|the above|which)'] },
  { id: 'ruled-out-clear', effect: 'absent', direction: 'forward', reach: 'words', phrases: ['(rule out|ruled out|ruling out|exclude|excluded|r/o|check for|checked for|test for|tested for) .. (normal|negative|neg|clear|nad|-ve|fine)'] },
  { id: 'queried-after', effect: 'uncertain', direction: 'backward', reach: 'item', closes: 'clause', phrases: ['"?"', '"¿"', 'possible', 'possibly', 'unsure', 'not sure', 'unclear', 'maybe', 'suspected', 'queried', 'equivocal', 'uncertain', "(doesn't|does not|doesnt|don't|dont|do not|didn't) (know|recall|remember)", "(can't|cannot|cant|could not|couldn't) (say|tell|recall|remember)", '(hard|difficult) to (say|tell|know)', 'unable to (say|recall|remember)', 'not known', 'unknown', 'unclear on questioning'] },
  { id: 'settled-after', effect: 'past', direction: 'backward', reach: 'item', closes: 'clause', phrases: ['(has|have|had|now|since|all|fully|both|completely|is|are|was|were)? (all|now|since|fully|completely)? (resolved|settled|recovered|full recovery|complete recovery|good recovery|cleared|cleared up|gone|gone now|better now|healed|in remission|subsided)'] },
  { id: 'settled-within', effect: 'past', direction: 'backward', reach: 'item', closes: 'clause', phrases: ['(settled|resolved|cleared|cleared up|recovered|subsided) (fully|completely|again)? (within|in|after|over|by) (about|a|the|#|one|two|three|four|five|six|few|couple of|several)? (#|few)? (week*|wk*|month*|mth*|/ 52|/ 12|fortnight|#year)'] },
  { id: 'for-a-while-then', effect: 'past', direction: 'backward', reach: 'item', closes: 'clause', phrases: ['for (a|one|two|three|#|a few|a couple of) (day|days|night|nights|week|weeks|month|months|hour|hours) (back)? (in|during) (early|late|mid)? #year'] },
  { id: 'fine-since', effect: 'past', direction: 'backward', reach: 'item', closes: 'clause', phrases: ['(fine|ok|okay|good|well|normal|back to normal|right as rain|no (problem*|trouble|issue*|bother)|nil|none|nothing) (since|ever since|afterwards|after that|thereafter|again)', '(gone|none|nothing|settled|resolved|cleared|fine|nil) (since|after|by) (then|wk|week|day|month|the (first|second|weekend)|last|#year|mon*|tue*|wed*|thu*|fri*|sat*|sun*|yesterday)? (#|week|month|day|visit)?'] },
  { id: 'yes-after', effect: 'present', direction: 'backward', reach: 'item', closes: 'item', phrases: ['yes', 'y', 'yep', 'positive', '+ve', 'present', '"+"', '"✓"', 'ongoing'] },
  { id: 'otherwise-clear', effect: 'absent', direction: 'backward', reach: 'item', closes: 'clause', phrases: ['(otherwise|else) (all)? (clear|negative|neg|nil|nad|unremarkable)'] },
  {
    id: 'not-after', effect: 'absent', direction: 'backward', reach: 'item', closes: 'item',
    phrases: ['(are|is|was|were)? not (present|reported|noted|detected|evident|seen|found|experienced|an issue|a problem|apparent|felt|elicited|observed|there)'],
  },
  {
    id: 'no-after', effect: 'absent', direction: 'backward', reach: 'item', closes: 'item',
    phrases: ['no', 'nil', 'none', 'n', 'neg', 'negative', '-ve', '(all)? denied', 'absent', 'nad', 'excluded', 'ruled out', 'nope', 'never', 'clear', 'unremarkable', '"✗"', '"✕"', '"×"', 'none (reported|noted|present)', 'nil (reported|noted|present)'],
  },
  { id: 'ruled-out-by', effect: 'absent', direction: 'backward', reach: 'item', phrases: ['(has|have|had|was|were)? (been)? (ruled out|excluded|cleared) (by|on|with|via|at|after)'] },
  { id: 'minus-after', effect: 'absent', direction: 'backward', reach: 'item', closes: 'clause', phrases: ['"-"'] },
  {
    id: 'no-loss', effect: 'absent', direction: 'forward', reach: 'list',
    phrases: ['(no|nil|without|w/o) (any)? {lost-function} (loss|losses|change*|deficit*|issue*|problem*|concern*|disturb*|difference*|alter*|abnormal*|trouble|difficult*|sign*|symptom*|of (numb*|tingl*|pins|weak*|pain|burning|heaviness|sickness|swelling)|or|and|/)'],
  },
  {
    // What is gone is the finding itself: "no feeling when wiping, bladder slow" denies nothing of the bladder.
    id: 'no-function', effect: 'none', direction: 'forward', reach: 'words',
    phrases: [
      "(hasn't|haven't|hadn't|has not|have not|had not|not|no longer|never|isn't|doesn't|don't|didn't|does not|do not|did not|can't|cannot) (really|even|been|always)? (felt|feel|feels|feeling|getting|get|gets|got|having|had|have|noticing|noticed|sensing) (the|any|an|a|much|her|his)? (real|usual|normal)? ({lost-function}|need|desire|call)",

      '(no|nil|without|w/o|zero|little|lack of|lacks|lacking) (any|real|much)? {lost-function}', "never (feels|felt|knows|knew|notices|noticed|realises|realised|makes|made|quite|fully)", 'without (realising|realizing|knowing|noticing|feeling|awareness|meaning|trying|dieting|help|support)',
      "(hasn't|haven't|hadn't|has not|have not|had not|not) (been able|passed|weed|peed|been for|been to|emptied|urinated|opened|gone|got (any)? {lost-function}|eaten|slept|had a (wee|pee|poo))", "(doesn't|don't|didn't|does not|did not|not) (always|even|really)? (feel|know|notice|realise|realize|sense|register) (it|when|if|herself|himself|any of it)",
    ],
  },
  { id: 'gone-bad', effect: 'none', direction: 'backward', reach: 'words', phrases: ["({lost-function}|signal|message|stream|flow|desire|appetite|voice) (has|have|had|is|are|was|'s)? (just|all|completely|now|totally|pretty much)? (gone|disappeared|vanished|switched off|shut down|left (her|him))", '(#|ago|back|since|in #year|#year|years|yrs) (,)? (and|now)? (all clear|("("|,|-) (all)? clear)', '#year "(" (all)? clear', '(give|gives|given|gave|giving|got|gets|had|has|have|having|with) (her|him|me|us|them)? (the|an) all clear', 'at (several|many|some|few|both|all|a few|most|two|three)', '(has|have|had|is|are|was|\'s)? (just|all|completely|totally|now)? gone (a bit|all|very|completely|really)? (numb*|to sleep|dead|weak*|funny|cold|limp|floppy|tingl*|woolly|wooly|fuzzy|blue|red|hot|puffy|stiff|black|purple|white|blurr*|double|jelly|to jelly|off|down|over|from under|haywire|odd|weird|strange|quiet|rubbery|slack|wobbly)'] },
  { id: 'habit', effect: 'none', direction: 'forward', reach: 'words', phrases: ['(and|or|esp|especially|even)? if (she|he|they|i|it) (sit|rest|lie|walk|move|keep|stop|stay|stand|run|bend|lift|turn|cough|press|sits|rests|lies|walks|moves|stops|stays|stands|sleeps|runs|gets|keeps|does|bends|lifts|turns|coughs|sneezes|presses|looks|wakes|leans|strains|pushes|concentrates|tries|holds|squeezes|skips|carries|drives|breathes|swallows|reads|uses|grips|waits|works|trains|overdoes|is (still|resting|moving|active|lying|sitting))'] },
  { id: 'nothing-odd', effect: 'absent', direction: 'both', reach: 'item', phrases: ['(none|neither) (is|are|was|were|of them|of these)? (swollen|hot|red|warm|weak|numb|tender|painful|puffy|sore|affected)', '(nothing|not) (at all)? (odd|strange|different|unusual|funny|abnormal|untoward|amiss|weird|numb)'] },
  {
    id: 'no-doubt', effect: 'uncertain', direction: 'forward', reach: 'item',
    phrases: [
      "(cannot|can't|cant|can not|could not|couldn't|unable to|not able to|did not|didn't|not) (rule out|exclude|r/o) (that|whether|if)?", 'not (yet)? been (ruled out|excluded)',
      '(no|not) (sure|certain|clear) (if|whether|about|of|re)?', '(unsure|uncertain|unclear) (if|whether|about|of|re)?', "(doesn't|does not|don't) know (if|whether)",
    ],
  },
  { id: 'doubt-after', effect: 'uncertain', direction: 'backward', reach: 'item', phrases: ["(cannot|can't|could not|not|hasn't|has not) (yet)? be (ruled out|excluded)", 'not (yet)? (ruled out|excluded)'] },
  {
    id: 'no-longer', effect: 'past', direction: 'forward', reach: 'words',
    phrases: ['no longer', 'not any (longer|more)', 'not anymore', 'used to (have|get|suffer|be|feel|experience)?', 'has stopped', 'stopped (having|getting|feeling)', '(no|nil) (further|more) (episode* of|bout* of)?'],
  },
  // "No headaches since": there were some; "no falls since last visit" only denies.
  { id: 'none-since', effect: 'past', direction: 'forward', reach: 'item', closes: 'clause', phrases: ['(no|nil) .. since (then)?'] },
  { id: 'no-sign', effect: 'none', direction: 'forward', reach: 'words', phrases: ['p "+" n'] },
  { id: 'clear-for-years', effect: 'past', direction: 'forward', reach: 'words', phrases: ['{number} (yr|yrs|year|years|y|month|months|mths) (clear|free|cured|in remission) (of|from)'] },
  { id: 'negative-for', effect: 'absent', direction: 'forward', reach: 'all', phrases: ['(negative|neg|-ve) (for|re)'] },
  // Who speaks for the client denies it of the client.
  { id: 'kin-denies', effect: 'absent', direction: 'forward', reach: 'all', phrases: ['(her|his|the|their|patient and|pt and|client and|both)? {kin} (also|both|all)? (deny|denies|denied|denying)'] },
  {
    id: 'not-helped', effect: 'absent', direction: 'forward', reach: 'words',
    phrases: ["(not|didn't|did not|doesn't|does not|hasn't|has not|isn't) (significantly|really|much|noticeably|at all)? (improv*|better|eas*|help*|reliev*|affected|alleviated|settle*|chang*|resolve*|go away|gone away|get better|got better|gotten better)", '(no|nil) (improvement|relief|benefit|better|change|difference) (with|by|after|on)'],
  },
  {
    id: 'not-a-negation', effect: 'none', direction: 'forward', reach: 'item',
    phrases: [
      '(at|at the) present', 'not (only|just|simply|merely)', 'non (hodgkin*|small cell|specific|mechanical|stop|restorative|traumatic|hodgkins)', 'no (significant|real|great|obvious|marked|major|noticeable|clear|overall|particular|lasting|much)? (change*|difference|improvement|progress|relief|benefit|reduction|resolution) (in|to|with|of|from|for)?',
      'not (significantly|really|much|noticeably)? (changed|resolving|resolved|settled|settling|going away|changing) (in)?',
      'no (worse|better|different|easier)', 'never (without|free of|clear of|far from)', '(never|not) (had|felt|experienced|known) (anything|nothing|one|something) (like|as|so)', 'not any (better|worse|different)', 'nothing but', 'no (doubt|question|wonder)', 'not (without|uncommon|unusual|surprising*)', 'no less', 'no (known|obvious|clear|apparent|particular|specific)? (cause|trigger|reason|explanation|moi|mechanism)',
      'for no (good|obvious|apparent|clear|known)? reason', 'no matter (what|how)', 'no (position|posture|movement) (of comfort|eases|helps|relieves)', 'no let up', 'no one', 'not (sleeping|coping|able|working|moving|tolerating|managing|enjoying)', 'not (too|so|very|that) (bad|good|well)', 'not long',
      "(can't|cannot|cant|can not|couldn't|could not|unable to|not able to|not able|struggles to|won't)", 'no (appointment|referral|follow up) (until|yet)',
    ],
  },
  {
    id: 'history-negated', effect: 'absent', direction: 'forward', reach: 'list',
    phrases: ['(no|nil|denies|denied|denying|without) (any|known|previous|prev|prior|past|personal|significant|relevant|other|family|personal or family|family or personal)? (hx|history|h/o|fhx|pmhx|pmh) (of|for)?'],
  },
  {
    id: 'denies', effect: 'absent', direction: 'forward', reach: 'all',
    phrases: ['(denies|denied|denying|deny) (having|feeling|experiencing|suffering)? (from)? (any)?', '(not|isn\'t|wasn\'t) aware of (any)?', '(unaware of|not noticed|hasn\'t noticed|has not noticed|haven\'t noticed|did not notice|didn\'t notice|no report of|nothing to suggest|reports no|reported no) (any)?', "(does not|doesn't|did not|didn't) (feel|think|believe) (that)? (he|she|they) (has|have|had|is|was) (any|having)?", '(free|clear) (of|from)', 'nothing (to (report|note|declare|say|add)|of note|abnormal|untoward) (on|re|regarding|about|with|for|in|of)', 'absence of', '(no|nil) (evidence|sign|signs|s/s|symptom*|report*|complaint*|hint|suggestion|indication*|feature*) (of)?', 'does not (report|have|complain of|describe|endorse) (any)?', "(doesn't|did not|didn't) (report|have|complain of|describe|endorse) (any)?", '(reports|states|says|claims) (no|nil)', '(never|not) (had|has|have|experienced|suffered)'],
  },
  {
    id: 'negative-first', effect: 'absent', direction: 'forward', reach: 'item', opens: true, phrases: ['(negative|neg|-ve)'],
  },
  // "Nil: night pain, bladder, bilateral tingling", "screen clear (bladder, bowel, both legs weak)": over any list.
  { id: 'nil-list', effect: 'absent', direction: 'forward', reach: 'all', opens: true, phrases: ['(no|nil|none|neg|negative|negatives|-ve|denies|denied|denying|absent) ":"'] },
  { id: 'clear-screen', effect: 'absent', direction: 'forward', reach: 'all', phrases: ['(red flag*|rf|rfs|screen*|ces|cauda equina|questions|qs|ros|systems review|review of systems|contraindications|health questions) .. (unremarkable|negative|neg|clear|nad|nil|normal|fine|-ve) "("'] },
  { id: 'none-of', effect: 'absent', direction: 'forward', reach: 'all', phrases: ['(none|nil) of (the)? (following|these|those|above)?'] },
  { id: 'no', effect: 'absent', direction: 'forward', reach: 'list', phrases: ['no', 'nil', 'without', 'w/o', 'zero', 'neither', 'nor', '∅', 'lack of', 'lacks', 'lacking'] },
  { id: 'never-ends', effect: 'none', direction: 'forward', reach: 'words', phrases: ['never (wakes|woke|sleeps|slept|feels|felt|gets|got) (up)? (feeling)? (really|properly|fully)? (rested|refreshed|restored|well|right|good|through)', "(isn't|is not|not|ain't) (a|one|any) (single)? (bit|part|inch|joint|muscle|bone|place) (of|in) (me|him|her|them|my body|her body|his body|the body) (that)? (doesn't|does not|isn't|don't)", "(never|doesn't|does not|won't|hasn't|has not|didn't|don't) (ever|really|quite|fully)? (leave|leaves|left|go|goes|gone|let|lets|let up|lets up|stop|stops|stopped|quit|quits|end|ends|lift|lifts|cleared|clear|clears|shift|shifts|settled|settles|went|goes away|go away|gone away)"] },
  { id: 'never', effect: 'absent', direction: 'forward', reach: 'list', phrases: ['never', "hasn't (had)?", "haven't (had)?", 'has not (had)?', 'have not (had)?', "hadn't (had)?"] },
  {
    id: 'not', effect: 'absent', direction: 'forward', reach: 'words',
    phrases: ['not', "isn't", "aren't", "wasn't", "weren't", "doesn't", "don't", "didn't", 'dont', 'doesnt', 'didnt', 'hasnt', 'isnt', 'non'],
  },
];
