/** Doubt, the past, other people, and what is only advice or fear. Compiled for this project from how notes are written; no published list. */
import type { StatusCue } from './status-cue.ts';

export const otherCues: readonly StatusCue[] = [
  // The worry is about what another person really had.
  { id: 'worried-for-kin', effect: 'other-person', direction: 'forward', reach: 'item', phrases: ["{worry} (because|as|since|cos|coz|after|when|that|given|\":\"|\"-\"|\",\")? (her|his|their|the|a|my|own|late|elder*|old*|young*)? {kin} (has|had|have|died|was|is|got|passed|lost|developed|went) ... and (had|got|lost|went|needed|died|woke|couldn't|could not|felt|leaked|wet|ended|never)", '{worry} (because|as|since|cos|coz|after|when|that|given|":"|"-"|",")? (her|his|their|the|a|my|own|late|elder*|old*|young*)? {kin} (has|had|have|died|was|is|got|passed|lost|developed|went)'] },
  // But what is to be done today is so: "told her a hot swollen calf = A&E tonight, her son drives".
  { id: 'told-to-go-now', effect: 'none', direction: 'forward', reach: 'words', phrases: ['(told|explained|advised|discussed) ... ... ("="|means) .. (gp|doctor|dr|a&e|a & e|ed|er|emergency|hospital|casualty|urgent care) (today|tonight|now|this (morning|afternoon|evening))'] },
  {
    id: 'advice', effect: 'not-said', direction: 'forward', reach: 'sentence',
    phrases: [
      '(explained|discussed|told|covered|taught|listed|went over|gone over|talked (about|through)|reminded|aware|knows|understands) .. (what|which) .. (would|counts|is|are|makes|to) .. (emergency|urgent|ed|a&e|er|serious|red flag*|danger*|worry about)', '(pt|patient|client)? (education|edu|safety net*|sn|advice (sheet|leaflet|given)|leaflet|handout|factsheet|fact sheet) (given)? (":"|-)', '(explained|discussed|showed|taught|went over|education|educated|described|talked (about|through)) .. (what|how) .. (looks|look|feels|feel|shows|presents)',
      '(advised|advise|told|instructed|warned|reminded|educated|counselled|counseled|counselling|counseling|reviewed|covered|went (through|over)|informed|aware|knows|understands|educate|education|info*|advice|discussed|discussion|explained|explanation|leaflet|handout|card|given) .. (re|regarding|about|on|of|for|around)? .. (red flags|red flag|warning signs|warning|ces|cauda equina|danger signs|signs of|symptoms of|signs|risks of|when to seek)',
      '(explained|advised|discussed|told|taught|aware|knows|informed|understands|clear) .. (when|what) to (attend|go|call|seek|return|contact|look|watch|report|ring|phone|present)', '(return|er|ed|emergency|urgent care|strict|worsening|follow up|safety) (precautions|instructions|return advice|netting)', '(return|call|come back|represent|re present|present|go|attend|seek|contact|ring|phone|report|stop|see|consult|get (help|seen|checked)) .. (if|should|with any|for any|immediately|straight away|asap|urgently) (any)?', '(seek|get) (urgent|emergency|immediate|medical|prompt)? (medical)? (care|help|attention|advice|review|assessment) .. (for|if|with)', '(advised|told|knows|aware|asked|instructed|agreed|encouraged|reminded|warned|educated) .. (to|she should|he should|they should|should)? (seek|return|call|report|contact|ring|present|represent|attend|go to|see|phone|alert|tell|let|stop|come back|look|watch|monitor) .. (for|if|with|any|about|should|when)', '(call|ring|phone|dial|contact) (911|999|000|111|112|an ambulance|the ambulance|emergency) (if|for|with|should)', '(safety net*|safetynet*|worsening advice|red flag advice|(ces|cauda equina) (card|leaflet|advice|info*|warning*|symptoms (given|explained|discussed)))', '(red flags|warning signs|signs|symptoms|features) (of .. )?(explained|discussed|given|covered|to watch|to look)',
      '(risks|side effects|complications|adverse (effects|events)) (of)? (incl*|such as|like|":"|"("|discussed|explained)', '(monitor|watch|watching|look out|look|keep an eye out|keep an eye|observe|be alert) (for|out for|to|on)',
      // "Told him: one calf hot = same day GP": what it would mean.
      '(told|tell|tells|telling|explained|advised|taught|reminded|warned|knows|aware|educated|discussed) ... ... ("="|means) (to|the|a|straight|same day|same day to|needs|see|call|ring|phone|go to|get to|off to|urgent|stop and)? (the|her|his|your|a|to)? (gp|doctor|dr|a&e|a & e|ed|er|emergency|hospital|999|911|000|111|112|ambulance|casualty|urgent care)', '(tell|tells|told|telling|remind|warn|advise) (all|every*|most) (of)? (my|our|the)? (one|body|clients|patients|pts|runners|people)?',
      'if ... ... (attend|ed|a&e|er|gp|dr|doctor|hospital|ambulance|999|911|000|111|112|call|ring|contact|seek|return|refer|review|stop|urgent*|emergency|straight|come back)', '(should|in case|in the event) (there be|she|he|they|any|client|pt|patient|of|symptoms|it)', 'should (the|her|his|your|their|my|either|both|one|two|several|some|more|new|further|pain|symptoms|numb*|weak*|swelling|fever|bladder|bowel|bowels|calf|leg|legs|this|that|these|those|anything|something|things|you|there|joints|headache*|dizz*|l|r|left|right)', '(unless|in case)',
      '(any|new|any new) ... ... ("→"|- >|"="|needs|means|then|go|straight|attend|must) (to)? (ed|a&e|er|999|911|000|gp|hospital|emergency)',
    ],
  },
  { id: 'later-means', effect: 'not-said', direction: 'backward', reach: 'item', phrases: ['(after|afterwards|later|thereafter|from now on) ("="|"→"|means) (straight)? (to)? (ed|a&e|a & e|er|999|911|000|111|gp|hospital|emergency|ambulance)'] },
  { id: 'still-to-ask', effect: 'not-said', direction: 'backward', reach: 'sentence', phrases: ["(to ask|not (yet)? asked|to be asked|forgot to ask|didn't ask|did not ask|unable to ask|not (yet)? screened|ask (next|on|at|again)|still to ask|ask about next)"] },
  { id: 'worse-if', effect: 'none', direction: 'forward', reach: 'words', phrases: ['(worse|better|seizes|locks|stiffens|hurts|eases|loosens|aches|catches|sore) (up)? if'] },
  { id: 'polite-if', effect: 'none', direction: 'forward', reach: 'words', phrases: ['(grateful|appreciate|appreciated|appreciative|wonder|wondering|glad|obliged|great|helpful|pleased|kind) (it)? if (you|he|she|we|i)'] },
  { id: 'asks-if-it-is-usual', effect: 'none', direction: 'forward', reach: 'words', phrases: ["(ask|asks|asked|asking|wonder*|wants to know) (if|whether) (it|it's|that|this) (is|was|'s)? (just|all)? (normal|ok|okay|usual|common|bad|serious|relevant|related|an issue|a problem|nothing) (that|to|for|when|if)?"] },
  // The client asks and nobody says so: 'Asked me "could it be cancer"', "wants to know is this a clot".
  { id: 'client-asks', effect: 'not-said', direction: 'forward', reach: 'words', phrases: ['(asks|asked (me|us)|asking (me|us)?|wonders|wondering|wonder|wants to know|worr*|scared|googled) .. (could|might|may|can|is|was|would|that|whether|if) (it|this|that|they|these) (be|also be|still be|really be|is|was|was really|mean|means|might be|could be|may be)? (a|an|the|my|some kind of|something like|really|actually)? {feared}'] },
  { id: 'if-you', effect: 'not-said', direction: 'forward', reach: 'sentence', phrases: ['(and|or)? if (you|your|any|symptoms|things)'] },
  { id: 'condition-first', effect: 'not-said', direction: 'forward', reach: 'item', opens: true, phrases: ['if', 'when asked about', 'asked (about|re|regarding)', 'screen* (for)?'] },
  { id: 'condition', effect: 'not-said', direction: 'forward', reach: 'sentence', phrases: ['(and|or|esp|especially)? if (any)?'] },
  {
    id: 'risk', effect: 'not-said', direction: 'forward', reach: 'words',
    phrases: [
      '(risk of|risk factor* for|to (prevent|avoid|minimise|reduce) (the)? (risk of)?|prevention of|preventing|at risk of|increased risk of)', '{worry} ... {feared}', '(works|working|worked|job|nurse|nursing|volunteer*|charity|fundrais*|raising|research*|awareness|walk|run|ride) .. cancer (council|charity|research|ward|nurse|centre|support)?',
      'cancer (council|charity|research|fundrais*|ward|awareness|screening|society|nurse|support group|policy|insurance)', '(screening|screen|mammogram|smear|colonoscopy|check|checked|tested|scan) (for)? .. (clear|normal|nad|negative)',
    ],
  },
  { id: 'kin-was-told', effect: 'other-person', direction: 'forward', reach: 'item', phrases: ['(her|his|the|their|a|my)? (older|younger|elder|best|close|twin)? {kin} (has|have|had|was|were|is|got)? (just|recently|now|only just|since)? (been)? (told|informed|found out|learnt|learned|heard) (that)? (she|he|they|it) (has|have|had|is|was|might have|may have)'] },
  { id: 'their-own', effect: 'other-person', direction: 'forward', reach: 'item', phrases: ['{kin} .. (says|said|reports|reported|tells|told|mentions|mentioned) .. (her|his|their) own'] },
  {
    id: 'family-member-with', effect: 'other-person', direction: 'forward', reach: 'item',
    phrases: ['(with|for|by|after|from|to|of|caring|cares|looking|carer|nursing|lost) .. (her|his|their|the|a|an)? (elderly|own|young|late)? {kin} (with|who has|who had|who|has|had|is having|is undergoing|undergoing|having|recovering|to|whose)'],
  },
  {
    id: 'kin-bystander', effect: 'none', direction: 'forward', reach: 'item',
    phrases: [
      '(with|for|by|after|lifting|carrying|from|to|of|lives|caring|cares|looking|single|new|busy|first time|young|works|holding|feeding|picking up|picked up|lifts|playing with|chasing) (her|his|their|the|a|an|my)? (elderly|own|young|baby|toddler)? {kin} (of)?',
      '(her|his|the)? {kin} (of|says|said|reports|reported|noticed|notices|noted|thinks|states|drove|driving|drives|brought|worried|is worried|helps|helped|tells|told|feels|found|saw|present|attended|in room|called|suggested|suggests|wants|recommended|concerned|confirms|confirmed|had to|has to|describes|has noticed|has been helping|has been doing|helping|bought|made|booked|massages|rubs|witnessed|observed|took|took her|took him)',
    ],
  },
  {
    id: 'family-history', effect: 'other-person', direction: 'forward', reach: 'sentence',
    phrases: [
      '(fhx|fh|famhx|fmhx|famhist|f/h) (of|for)?', '(family|fam|familial|strong family|positive family) (hx|history|h/o|hist) (of|for)?', 'runs in (the|her|his|their)? family',
    ],
  },
  { id: 'kin-has-and-has', effect: 'other-person', direction: 'forward', reach: 'all', phrases: ['(her|his|the|their|my)? {kin} (has|had|have|with|is|was|got) ... and (has|had|is|was|got|now|needs|wears)', "(her|his|the|their|my|an|a)? {kin} (lost|went|had|got|died|collapsed|couldn't|could not|woke|felt|needed|leaked|wet) ... and (had|got|lost|went|needed|died|woke|couldn't|could not|felt|leaked|wet|ended|never)"] },
  { id: 'kin-has', effect: 'other-person', direction: 'forward', reach: 'all', phrases: ["(her|his|their|the|my|a|client's|pt's|patient's)? ({kin}|{kins}) \"(\" .. \")\" (has|had|is|was|with|who|have|got)", '"("? (her|his|the|both|maternal|paternal|younger|older|elder|twin|late|one|a)? {kin} ("("? # ")"?)? (","? (who|whose)|has|had|have|with|dx*|diagnos*|suffer*|died|d|passed|gets|got|is on|is having|is being|was|also|both|developed|lost|to|treated|under|also|and {kin}|"-"|":"|"("|"=")', "(her|his|the|a|client's)? (maternal|paternal)? {kins}"] },
  { id: 'kin-after', effect: 'other-person', direction: 'backward', reach: 'item', phrases: ['(in|on|"(") (her|his|their|the|a|both|maternal|paternal)? (maternal|paternal|younger|older|elder|twin)? {kin} (and {kin})? ")"?', '(on|from) (her|his|the)? {kins} side'] },
  // "Cancer: mother", but not the field of a form: "Health: mother had cancer".
  { id: 'kin-after-mark', effect: 'other-person', direction: 'backward', reach: 'item', closes: 'clause', phrases: ['("-"|":") (her|his|their|the|a|both|maternal|paternal)? (maternal|paternal|younger|older|elder|twin)? {kin} (and {kin})?'] },
  { id: 'in-another-file', effect: 'other-person', direction: 'backward', reach: 'sentence', phrases: ['see (his|her|their) (own)? (file|notes|chart|card|record*)'] },
  { id: 'kin', effect: 'other-person', direction: 'forward', reach: 'item', opens: true, phrases: ['(her|his|the|both)? (maternal|paternal|older|younger|elder|twin)? {kin}'] },

  // Hoped or waited for, it was not done.
  { id: 'awaited', effect: 'not-said', direction: 'forward', reach: 'words', phrases: ['(awaiting|waiting (on|for|list for)|on the (waiting)? list for|waitlisted for|listed for|booked (in)? for|due for|due|down for|scheduled for|put forward for|needs|may need|might need|to avoid|considering|offered) (a|an|her|his|the|total|left|right|l|r|knee|hip|shoulder)? (knee|hip|shoulder|ankle|back)? {operation}'] },
  { id: 'at-an-amount', effect: 'none', direction: 'forward', reach: 'words', phrases: ['(wak*|woke|woken|awake|up|him|her|them|pac*|walk*|rung|phoned|called|seen|fitted|gp|doc|doctor|appt|appointment|booked|sleeps|sleep) (at|about|around) {number}', '(at|about|around) {number} (km|kmh|kph|mph|k|kms|miles|m|cm|deg|degrees|"°"|"%"|/|-|x|kg|lb|lbs|min|mins|minutes|sec|secs|s|am|pm|hz|bpm|reps|hours|hrs|":"|o\'clock|metres|meters|steps)'] },
  {
    id: 'onset', effect: 'none', direction: 'forward', reach: 'item',
    phrases: [
      '(hx|history|hpc|hpi|pc|hopc|current hx|presenting hx|sx hx) ":"', '(during|in|from|on|at|while|when) (the)? (taking)? (hx|history|case history) (taking)?', '(hx|history) (taken|taking)', '(since|from|when|began|started|onset) (when)? (she|he|i|they) (was|were) (about|around|only)? #', '(aged|age) # (at|of|on|when) (onset|it|this|the|pain|symptoms|start*|first)', '(came|come|crept|started|starting|began|begun|onset|first|since|appeared|developed|there|ongoing) .. last (winter|summer|spring|autumn|christmas|year)', '(from|since) (about|around|roughly|approx)? (the)? (age|aged) (of)? (about)? #', '(hx|history) of (presenting|present|current|the) (complaint|condition|problem|injury|illness|issue)', '(gradual|insidious|sudden|acute) (onset)? .. {period} ago',
      '(long|longstanding|long-standing|chronic|ongoing|recent|short|current|presenting|{number} {period}) (standing)? (hx|history) (of)?', '{number} / (7|52|12) (hx|history) (of)?', '{number} {period} of',
      '(went|gone|hurt|did|put (it|his|her)? (back|neck)? out|strained|tweaked|flared|started|began|begun|onset|commenced|came on|came from|came out of|first noticed|first felt|since|dating (back)? from|for|over|appeared|present|ongoing|worsening) .. ({number} {period} (ago|back)|in #year|#year|(at|aged|age) (age|aged|about)? #|in (her|his|their) (early|mid|late)? (teens|twenties|thirties|forties|20 s|30 s|40 s|20s|30s|40s|50s)|last {period}|a {period} ago)', '{number} {period} ago onset', 'onset .. {period} ago',
      '(past|last|previous|prior) (few|couple of|{number}) (day|days|night|nights|week|weeks|wk|wks|month|months|mths|years|yrs|hours|hrs|h|hr|hour|/ 7|/ 52|/ 12)', 'past (day|night|week|month|fortnight|year)', 'previous (to|therapist|physio*|session|notes|massage|tx|treatment)', 'prior to', 'old (man|lady|male|female|woman|gentleman)', '(years|yrs|yr|year|y/o|yo|months|weeks) old',
    ],
  },
  { id: 'lately', effect: 'lately', direction: 'both', reach: 'item', phrases: ['(last|previous|prev) (week|wk|mth|visit|session|appointment|appt|tx|treatment|time|fortnight|month|weekend)', 'yesterday', '(at|on) (the)? (first|initial) (visit|session|assessment|appointment|consult)', 'earlier this (week|month)', '{number} (day|days|week|weeks|wk|wks|fortnights|month|/ 7|/ 52) ago'] },
  { id: 'settled', effect: 'past', direction: 'backward', reach: 'item', phrases: ['(has|have|had|now|since|fully|all|completely|is|are|was|mostly)? (fully|completely|all|now|since|mostly)? (resolved|settled|cleared (up)?|healed|gone|recovered|in remission|went away|ceased|subsided)', '(as a|in) (child|kid|teen*|childhood|youth|baby)', '(when|while) (she|he|they|i)? (was|were)? (a|young*|little|at school|{number})', '(in|at) (her|his|their|the)? (teens|twenties|thirties|forties|fifties|20 s|30 s|40 s|50 s|20s|30s|40s|50s)', '(several|many|some|a few|few|couple of|{number}) (years|yrs|yr|decades) (ago|back|prior|earlier|previously)', '{number} y ago', 'years (ago|back)', '(last|the other) (year|decade|winter|summer|spring|autumn|christmas)', '(in|back in|circa|since removed|from) #year', '(in the past|previously|historically|long ago|at birth|pre pandemic)', '(at|aged|age) (age|aged|about|around)? # (y|yrs|years)? (old)?', 'last seen for', '(was|were) treated', '"(" #year ")"', '#year', '(#|two|three|four|five|six|seven|eight|nine|ten|eleven|several|many|few) (months|mths|/ 12) (ago|back|prior|earlier)'] },
  { id: 'history', effect: 'past', direction: 'forward', reach: 'all', phrases: ['(pmhx|pmh|phx|past (medical|surgical)? (hx|history)|medical (hx|history)|med (hx|history)|mhx|pshx|psh|surgical (hx|history)) ":"?', ] },
  { id: 'history-of', effect: 'past', direction: 'forward', reach: 'item', phrases: ['(hx|history|h/o|hist) (of)?'] },
  { id: 'previous', effect: 'past', direction: 'forward', reach: 'item', phrases: ['(previous|previously|prev|prior|past|former|formerly|old|historic|historical|childhood|years ago|used to|once had|had once|in the past|back in #year|in #year)'] },

  {
    id: 'doubt', effect: 'uncertain', direction: 'forward', reach: 'item',
    phrases: ['"?"', '(possible|possibly|poss|query|queries|queried|suspected|suspect|suspects|suspicion of|suspicious (of|for)|suggestive of|may (have|be)|might (have|be)|maybe|perhaps|probable|probably|likely|could (be|have)|r/o|rule out|to exclude|ddx|d/dx|differential|unsure|unclear|not sure|thinks (she|he|they|it)? (may|might|had|has|have)?|seems|vague|questionable|equivocal|borderline|presumed|provisional|wonders (if|about)|consistent with)'],
  },
];
