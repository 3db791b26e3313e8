/**
 * Words of a story that is over: when it was, that it ended well, that something goes on or is of now, and that it has come back.
 * Phrases are written as the red flags' are. Compiled for this project from how histories are told; no published list.
 */
export interface PastStoryWords {
  /** So long ago that what is told beside it is no longer so by itself. */
  readonly longAgo: readonly string[];
  /** Told in the past: a story that was dated goes on. */
  readonly told: readonly string[];
  /** All of it came right. */
  readonly whole: readonly string[];
  /** It says so where its clause ends, or where one of these follows: not "all back except the left foot", "none since until Saturday". */
  readonly wholeBefore: readonly string[];
  /** Of now, or it goes on: the story ends before its clause. */
  readonly fresh: readonly string[];
  /** Days ago: no part of what was long ago, but it may have come right since. */
  readonly lately: readonly string[];
  /** What was over has come back, or never went and grows. */
  readonly returned: readonly string[];
  /** What else may come back or be worse: "back pain again", "wants to run again this season". */
  readonly ofElse: readonly string[];
  readonly lists: Readonly<Record<string, readonly string[]>>;
}

export const pastStories: PastStoryWords = {
  longAgo: [
    '(in|back in|circa|of|around|during|spring|summer|autumn|winter|fall|christmas|easter) #year', '(in|back in) the (eighties|nineties|noughties|80 s|90 s|70 s)', '#year (":"|-|"→"|"("|",")', '{number} (or {number})? (years|yrs|yr|y|decades) (ago|back|before|earlier|previously)', 'years (ago|back)', '(as|when|while) (a|she was a|he was a|still a)? (child|kid|teen*|student|boy|girl|baby|young*)', '(in|at|during|through) (her|his|their) (childhood|teens|twenties|thirties|forties|20 s|30 s|40 s|20s|30s|40s|first pregnancy|second pregnancy|school days|army days)', '(last|the other) year', '(long|ages|donkeys years|donkey\'s years) ago', '(after|with|since|at|following) the birth (of .. (first|second|third|eldest|last|son|daughter|twins))?', '(aged|age|at the age of) # (she|he|they|had|was)', '{event} "("? #year', '{event} {number} (years|yrs|yr|y) ago',
  ],
  told: ['(was|were|had|went|lost|got|came|felt|fell|woke|did|could|couldn\'t|didn\'t|wasn\'t|weren\'t|took|wore|broke|needed|told|gave|left|stopped|made|knew|ran|sent|put|said|saw|spent|kept|leaked|operated|decompressed|treated|fixed|settled|recovered|resolved|healed|wet|soiled|collapsed|hospitalised|admitted|discharged|sorted)'],
  whole: [
    '{subject} (has|have|had|did|then|slowly|gradually|since|eventually|soon|finally|has since)? (all|fully|completely|entirely|totally|both) ((came|come|gone|went|got|been)? (back|right|away|better|to normal)|recovered|cleared|settled|resolved|healed|gone) {ended}?',
    '(everything|all of it|the lot|all) (has|have|had|slowly|gradually|then|eventually|since)? (came|come|went|gone|got|is|was|returned) (fully|completely)? (back|right|away|normal|to normal|good|fine|well|ok) {ended}?',
    '(all|fully|completely|everything|both|entirely) (back|better|gone|recovered|resolved|settled|healed|right|passed) (to normal|then|again|now)? {ended}?', '(all|fully|completely|everything|both|entirely) (clear|clean|normal|well|good|fine|ok|okay) (again|then|{ended})', '(all|fully|completely|everything) (back to|returned to) normal {ended}?',
    '(a|made a|with a|good)? (full|complete|total|excellent|100 "%") recovery', '(recovered|resolved|healed|settled|cleared) (fully|completely|well|entirely|totally|without|up)', '(back|returned|returning) to normal {ended}?',
    '(both|all|which|these|those|that) (of)? (which|them|these|those|it)? (had|have|has|were|was)? (all|both|since|now|then|fully)? (settled|resolved|gone|cleared|passed|recovered|stopped|disappeared|better) {ended}?',
    '(none|nothing|nil|no (trouble|problem*|bother|issue*|recurrence|symptoms|sx|more)|fine|ok|okay|well|normal|good|clear|continent|right|grand|perfect|dry) (ever|at all)? since (then)?', '(fine|ok|okay|well|normal|good|clear|right as rain|back to normal|better|gone) (again)? (by|on|from)? (the)? (next|following|monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tue|tues|wed|thu|thurs|fri|sat|sun) (day|morning|week)?', '(got|getting|had|regained|recovered) (it|everything|all|the lot|all of it|full (use|function|strength|control|sensation)) (all)? back {ended}?', 'went away (for good|completely|altogether|in|within|after)', '(got)? over it (in|within|by|after)', '(cured|mended|healed|united)', '(strength|power|feeling|function|sensation|control) (all|fully)? back (to normal)? {ended}?', 'no (residual|lasting|permanent) (deficit*|problem*|damage|symptom*|sx|effect*)?', '(recovered|resolved|settled|healed) (within|in|by|over|after|without) .. (week*|month*|mth*|year*|day*|surgery|weekend|then|mon*|tue*|wed*|thu*|fri*|sat*|sun*|treatment)',
  ],
  wholeBefore: ['(by|within|in|after|before|since|at|now|again|then|today|so|with|from|over|on|w|that|he|she|they|for (good|years|#))'],
  fresh: [
    '(now|today|tonight|currently|nowadays|presently|ongoing|persist*|remain*|still|again|lately|recent|recently|new|newly|worse*|worsen*|recur*|relaps*|started|starting|start|began|begun|onset|crept|first|appeared|arrived|dating)', '(came|come) on', '(on and off|off and on|comes and goes)', '(at|for) (the)? (moment|present|time being)', 'this (morning|week|weekend|month|arvo|am|pm|afternoon|evening|visit|time)', '(the)? (last|past) (few|couple|# days)', 'since', '(for|over|in) (the)? (last|past) {number} (day|days|week|weeks|wk|wks|hours|hrs|nights|months|years|yrs|/ 7|/ 52|/ 12)', "(is|are|has|have|isn't|aren't|hasn't|haven't|can't|cannot|cant|doesn't|feels|gets|does|reports|reporting|says|c/o|complains|complaining|presents|presenting|wakes|leaks|tells|he's|she's|it's|they're|i'm|i've)",
  ],
  lately: ['(on|from)? (the)? (mon|monday|tue|tues|tuesday|wed|weds|wednesday|thu|thur|thurs|thursday|fri|friday|sat|saturday|sun|sunday)', '(yesterday|overnight)', '{number} (day|days|week|weeks|wk|wks|hours|hrs|nights|/ 7|/ 52|months|mths|/ 12) ago', '(last|past) (week|weekend|night|fortnight|month)'],
  returned: [
    '(now|today|yesterday|tonight|started|begun|begins|beginning|starting|happen*|came on|coming on|same) .. again', '(since|last|this|on) .. again', 'again (now|today|yesterday|since|this|last|from|on|in the last|over the|these|for)', '(numb*|weak*|leak*|dribbl*|dizzy|spinning|wet*|slow|slap*|trip*|swol*|fever*|shiver*|unsteady|tingl*|floppy|dragging|hesitan*) .. again', '(the|exactly the|much the)? same (thing|feeling|symptom*|problem*|trouble|sx) .. (again|now|since|today|back|this|yesterday|as (then|before|last time))', '(recurred|relapsed|returned|reappeared|resurfaced|recurring) (#|now|today|yesterday|since|this|last|on|over|in)?', "(it|they|that|this|symptoms|all of it) (has|have|is|are|'s|did)? (now|just|since|started)? (come|came|coming|crept|creeping) back (now|again|today|yesterday|since|this|last|on|over)", "(it's|they're|that's) (come|coming)? back", '(until|till|til) (now|today|yesterday|last|this|mon*|tue*|wed*|thu*|fri*|sat*|sun*|recently|the weekend)', "(feels|feeling|just|exactly)? (like|as) (then|before|last time|it (was|did) (then|before|last time)|in #year)", '(worse|worsen*|weaker|slower|number|deteriorat*|increasing|progress*) .. (now|today|since|this|last|lately|recently|again|over|each|every)', '(now|since|this|last|lately|recently|today|getting) .. (worse|worsen*|weaker|slower|deteriorat*|progress*)',
  ],
  ofElse: ['(pain|pains|painful|ache|aches|aching|achy|sore|soreness|stiff|stiffness|tight|tightness|spasm|lbp|flare*|sciatica|wants|want|hopes|hope|hoping|like to|able|keen|goal|aim|aims|plan|plans|review|book*|rebook|see|seen|retest*|treatment|tx|session|massage)'],
  lists: {
    subject: ['(it|that|those|they|these|this|she|he|everything|all|both|the lot|feeling|function|sensation|control|strength|power|things|symptoms|bladder|movement)'],
    number: ['(#|a|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|several|many|some|a few|few|couple of|a couple of)'],
    ended: ['(again|now|today|then|since|in time|within .. (day*|week*|month*|year*|days)|by .. (then|weekend|end|night|#|mon*|tue*|wed*|thu*|fri*|sat*|sun*|january|february|march|april|may|june|july|august|september|october|november|december|christmas|spring|summer|autumn|winter|wkend|wkd)|(in|after|over) .. (day*|week*|month*|year*|physio|surgery|op))'],
    event: ['(ces|cauda equina (syndrome)?|op|operation|surgery|decompression|discectomy|microdiscectomy|fusion|laminectomy|vertigo|bppv|labyrinthitis|concussion|whiplash|foot drop|footdrop|discitis|osteomyelitis|sepsis|retention|incontinence|epley)'],
  },
};
