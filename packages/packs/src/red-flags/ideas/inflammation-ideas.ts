/** How stiffness, swelling and pain everywhere are told: more ideas for the findings of rheumatology, each with what only looks like it. Gathered from memory, no published list. */
import type { PlainWords } from '../plain-words/plain-words.ts';
import type { WordLists } from '../word-lists.ts';

export const inflammationLists: WordLists = {
  'does-nothing': ["(doesn't|does not|don't|didn't|did not|won't|isn't|wasn't|hasn't|never|not|no|nil|makes no|made no|gives no|of no|without)"],
  'body-in-motion': ["({idea-motion}|on the go|on the (court|pitch|field|track|bike|erg|trail|mat|dance floor|tools|shop floor|ward)|hoover*|vacuum*|garden|gardening|mowing|digging|walked|swum|jogged|the more (he|she|i) (does|moves|walks)|a brisk|lap|laps|steps in|limber*|once .. (under way|underway)|dancing|class|out walking|market|station|allotment|on (her|his|my) feet)"],
  'no-longer-felt': ["(lets up|let up|wears off|wore off|worn off|fades|faded|vanish*|evaporat*|melt*|dissolv*|unlock*|unwinds|eases off|(like|feels|feel|feeling) (a)? (human|new|twenty|20|18|oiled|different)|new (man|woman|person|girl|bloke|lad)|a different (man|woman|person)|human again|never better|does the trick|undo*|tonic|salvation|saviour|wd 40|oil*|it goes|goes (away|off)|best (thing|medicine|painkiller)|(down|drops|dropped) to (0|1|2|3|zero|nil|nothing))"],
  'idling': ["({idea-rest}|feet up|(car|train|coach|bus|plane|road) (trip*|ride*|journey*)|at the (pictures|cinema|theatre|opera|concert)|in church|mass|mattress|hammock|library|lectures|seminar*|exam*|study|studying|on the settee|settee|armchair|recliner|stays still|stay still|kept still|holds still|static|staying put|bedrest|in bed|staying in|sat (still|down|around)|sat|(stays|stay|keeps|keep|kept|holds|sits|stands) still|movie*|netflix|binge*|gaming|inactivity|nothing all day|quiet day*|not doing much)"],
  'set-solid': ["(gels|gelling|gelled|gel|worse|worst|stiff as a (board|plank)|cement*|sets solid|murder|agony|torture|awful|rusts|rusty|seizes|sore|kills (it|her|him|me)|useless|no use|no help|no good|no relief|no odds|pointless|stays (there|put|the same|as is)|unchanged|stiffens|stiffer|cannot straighten|can't straighten|like (a)? (old|ninety|90|80|eighty|tin) (man|woman|lady)?)"],
  'small-hours': ["((1|2|3|4|5) (am|a . m|a m|ish|o'clock|in the morning)|half (past)? (one|two|three|four|five|1|2|3|4|5)|(quarter (to|past)) (two|three|four|five|2|3|4|5)|(two|three|four|five) (am|a . m|ish|o'clock|in the morning|or so|every|most|each|with|and|,|.)|(2|3|4|5) : # (am)?|(second|2 nd|latter|last|back|later) (half|part|third|end) of (the|her|his)? (night|sleep)|(before|until|till) (dawn|sunrise|first light|sun up|sunup|sparrow*|{the} (birds|alarm|sun|cock*|milk*))|(early|wee|small) hours|stupid o'clock|silly o'clock|crack of dawn|between (2|3|4|two|three|four) and (4|5|6|four|five|six)|towards (dawn|morning)|pre dawn|predawn)"],
  'works-fast': ["((excellent|amazing|brilliant|huge|massive|dramatic*|marked*|rapid*|fantastic|marvellous|superb|big|total|complete|really good|very good|good|great|strong|prompt) (response|effect|relief|difference|help|result*|change|benefit|improvement)|life chang*|lifechang*|life saver|lifesaver|lifesaving|works a treat|game changer|does the trick|knocks (it|the)|only thing|swears by|magic*|charm|yes|same day|overnight|a day later|next (day|morning)|by (lunch*|tea*|morning|evening|dinner|bed*)|touches it|saviour|new (man|woman|person|girl|bloke)|godsend|transform*|melts|marked*|dramatic*|responsive|responder|wipes it out|turns it off|switch* it off|takes it from|took it from|(0|1|2|3) / 10|zero|back to normal|within (#|a|one|two|hours)|inside (#|a|one|two))"],
  'fused-spine': ["((poker|bamboo|fused|rigid|bent|hunched|stooped|frozen|solid) (spine|back|neck)|(spine|back|neck) (is|was|has|all|went|had)? (all|completely|now)? (fused|seized solid|bent over|like a poker)|spond*|axspa|ankylos*|(humira|biologic*|infliximab|enbrel|adalimumab|golimumab|cosentyx|secukinumab|injections|jabs) .. (spine|back)|sacroiliitis|inflammatory (back|spine|spinal|bowel|arthritis)|ulcerative|(uc|as|psa|pso) (.|,|;|since|dx*|diagnosed|and|too|/))"],
  'finger-or-toe-joints': ['({small-joints}|knuckle*|finger*|toes|wrists|both wrists|mcp*|pip*|mtp*|mcpj*|pipj*|mtpj*|forefoot|forefeet|ball of {the}? (foot|feet)|balls of (both|her|his|the)? (foot|feet)|mc joints|joints of {the}? (hand*|fingers|toes|feet))'],
  'come-up': ["(blow up|blows up|blew up|blown up|puff* (up|out)|come up|comes up|came up|fullness|bogg*|thickened|thicken*|synovit*|effus*|filled (in|out)|spindle*|spindly|egg shaped|like (grapes|marbles|plums|a boxer*|boxers)|cushion*|plump|chubby|swelled|pudgy|tight and shiny|stretched)"],
  'winces': ["({pain}|ouch|ow|yelp*|wince*|winced|wincing|jump*|flinch*|screams|hits the roof|through the roof|pulled away|pulls away|withdr*|pos*|positive|+ve|+|eek|swore|swears|not happy|hated it|unbearable|kills|agony|gasp*|grimac*)"],
};

const notAboutSleep = '(for|with|to feed) {the}? (milking|work|shift|baby|gym|job|run|cows|commute|prayer*|kids|toddler|feed*|bakery|toilet|loo|wee|pee|flight|train|market|swim*)';

export const inflammationIdeas: PlainWords = {
  'back-pain': { yes: ['back (":"|"="|"|") # (y|yr*|year*|month*|mth*|mo|wk*|week*|/ 12|/ 52)', 'back (low down|lower part|end of {the} spine)', '{the} back (for|since|x|hx|:|now|#)'] },
  insidious: {
    yes: ['(moi|mechanism*|cause|causes|trigger*|injury|precipitant*|trauma|event|incident|reason) (of injury)? (":"|-|"="|is|was)? (none|nil|unknown|nil known|none known|n / a|not known|unclear|unidentified)', '(atraumatic*|non traumatic|nontraumatic|un provoked|idiopathic)', "(not|un|isn't|wasn't) (related|linked|due|down|put down) to (any|an|a|one)? (specific|particular|single)? (incident|injury|event|accident|fall|lift|trauma|thing)", "(never|not|no|wasn't|isn't) (a|any|one|any one|a single|really a)? (single|one|particular|specific|big|obvious)? (moment|day|event|incident|episode|accident|start|starting point|start point|date)", "(didn't|hasn't|haven't|never|didnt) (do|done|did) (anything|a thing|nothing|owt)", '(grew|grown) on (him|her|me)'],
    never: ['(increas*|progress|load*|return*|reduc*|taper*|wean*|introduc*|expos*|resum*|build|add|ramp) .. (gradual*|slowly|steadily)', '(walk*|mov*|improv*|eat*|recover*|heal*|breath*|lower*|lift*|ease|eases|stand*) .. (slowly|steadily)', 'no cause for (concern|alarm|worry)', '(no|nil|without) (injury|trauma|fall|falls) to', 'slow onset of action', '(gradual|slow) (onset of)? (relief|release|stretch|pressure|improvement|progress)'],
  },
  'better-moving': {
    together: ['{body-in-motion} & {no-longer-felt} ! {idea-bad}', '(hoover*|vacuum*|garden|gardening|mowing|digging|dancing|on (the|his|her) (court|pitch|bike|tools|erg|ward|feet)) & {idea-good} ! {idea-bad}'],
    yes: ['(gets|got|get|once) going and (it|the (pain|ache|stiffness)) (goes|eases|settles|lifts)', '# / 10 .. {idea-rest} .. (0|1|2) / 10 .. {body-in-motion}'],
    never: ['{body-in-motion} (really|also|still|just)? {does-nothing} (much|any|a|the|make|made|makes|really)? (help*|eas*|better|good|relie*|touch|shift|improve*|difference|settle*)', "(stop*|ceas*|finish*|quit*|avoid*|limit*|without) {moving}"],
  },
  'not-better-resting': {
    together: ['{idling} & {set-solid} ! ({eased-by}|relief|comfortable|gone|bliss)'],
    yes: ['{idling} (doesn\'t|does not|don\'t|never|won\'t|didn\'t) (help*|touch|ease|settle|shift|do|fix)', '{idling} (":"|"="|-|→)? ("✗"|"✕"|"×"|x|no|nil|-ve|"↑"|"+")'],
    never: ['(no|nil|without|denies) .. {pain} (at|on|when|with) {still}', '{still} (down|it|up|flat|always|soon|quickly)? (settles|settled|settle|calms|cures|fixes|sorts) (it|things|the|him|her)?', '({back}|{neck}) .. (after|from) .. {still} .. (typing|laptop|computer|screen|desk)', "(isn't|not|no) (worse|worst|bad|stiff*|sore*) (at|on|when|with|after|for) .. {still}"],
  },
  'night-pain-eased-rising': {
    together: ['(night*|nocturnal|nocte|wak*|woke|woken|lies awake|in bed|{small-hours}) ++ (goes downstairs|downstairs|gives up|a lap|laps|stomp*|stay in bed|stay lying|stay in it|lie there|upright|vertical|kettle|cup of tea|cuppa|tea|chair|living room|lounge|up and (about|walking|out)|on the move|walking|drags (her|him|me) out|gets (her|him|me) (up|out)|chases (her|him|me)|forces (her|him|me)) ++ ({idea-good}|lifts|wears off|lets up|melts|drops off) ! (toilet|wee|pee|baby|feeds|feeding|kids|work|shift|loo|nocturia)'],
    yes: [],
    never: ['(getting up|gets up|rising|walking|moving|up) (makes|made|is|gives|does|brings|and|but|,)? (it)? (no (difference|better|relief|help|change|easier)|does nothing|nothing)', "(getting up|rising|walking about|moving) (doesn't|does not|didn't|don't|won't) (help|ease|change|shift|make)", '(night|day) shift*'],
  },
  'over-3-months': {
    yes: ['(since|onset|from|started) ("|"|":"|"="|"-") (age|aged|uni|school|teens|childhood)', '(for|over|during|in) {the}? (past|last) (year|# (years|yrs|months)|(two|three|few|several|couple of) years)', '(ongoing|lasting|persisting|present) (for)? # (y|yr|yrs|years)', 'since (about|around|approx|roughly|maybe)? {month} (of)? (last (year|yr)|#year)'],
    never: ['(membership|contract|lease|subscription|pregnan*|baby|pup|puppy) .. # (month*|/ 12)'],
  },
  'wakes-second-half': {
    together: ['(wak*|woke|woken|awake|up|(walk*|pac*|wander*|potter*) {the}? (landing|floor|floors|hall*|kitchen|house|flat|corridor)|gets (him|her|me) (up|out)|sleep*|slept|worst|bad|worse|night*|nocturnal|alarm|ache*|{pain}) & {small-hours}'],
    yes: ['(sleep*|slept|fine|ok|good) (fine|ok|well|good|through)? (to|till|til|until) (about|around)? (2|3|4|5|two|three|four|five)', '(awake|up|woken|wakes) (from|at|since|by) (about|around)? (two|three|four|five)', 'between (2|3|4|two|three|four) and (4|5|6|four|five|six) (am|in the morning|most|every|.|,|with)'],
    values: [{ phrases: ['(wak*|woke|woken|awake|up|stirs|disturb*) .. (at|from|around|about|till|til|to|by|since|"~"|before)? (around|about)? #'], take: 'last', min: 200, max: 559 }, { phrases: ['(wak*|woke|woken|awake|stirs|disturb*) .. (at|from|around|about|till|til|by|since|"~"|before) (around|about)? # (with|,|.|;|and|every|most|each|because|in|from|or|→|-|")")'], take: 'last', min: 2, max: 5.9 }],
    never: [`(up|awake|wakes|wake|woken|waking|gets up|rises) .. ${notAboutSleep}`, '(woke|woken|wakes|wake|waking|awake|up) .. # (day*|week*|month*|year*|times|nights|/|min*|mins|hours|hrs|kg|"%")', '# (am|a . m) (start|shift|feed|alarm|class|flight|appt|appointment)'],
  },
  'buttock-pain': { yes: ['back (and|&|/|+|,) {the}? (both|l|r|left|right|low|lower)? (buttock*|bum|glute*|backside)', '(buttock*|glute*|bum|cheek*|sij*|backside) ... (take turns|takes turns|in turns|turn about|turn and turn|swap*|switch*|alternat*|one (month|week|day|side|then) .. (next|other))'] },
  'nsaid-helps': {
    together: ['{nsaid} & {works-fast} ! (no|not|nil|little|minimal|never|doesn\'t|don\'t|didn\'t|hardly|barely|bugger all|sod all|nowt|nothing)'],
    yes: ['(swears by|lives on|lives off|relies on|lost without) .. {nsaid}'],
    values: [{ phrases: ['{nsaid} .. from # (/ 10)? (to|→|-) #', '# (/ 10)? (to|→|- >) # (/ 10)? (with|on|after|w) .. {nsaid}', '{nsaid} .. # (/ 10)? (to|→|- >) #'], take: 'difference', min: 2 }],
    never: ['{nsaid} .. (a (touch|little|tiny bit|smidge)|slightly|marginal*|(a)? wee bit|bugger all|sod all|nowt|nothing|not (started|taken|tried|allowed|tolerated)|upset*|allerg*|reflux|ulcer*)', "(can't|cannot|avoids|avoid|off|allergic to|intolerant|stopped|not (on|taking|allowed)|no) .. {nsaid}"],
  },
  'family-spa': { together: ['{kin} + {fused-spine}'], yes: ['(fhx|fh|family history|family hx|famhx|family) (+|+ve|pos*|strong)? (for|of|":"|-|+) (spa|as|ankylos*|axspa|spond*)'], never: ['{kin} .. (spondylosis|spondylolisthesis|spondylolysis)'] },
  psoriasis: { never: ['(nail|nails) .. (gel|polish|acrylic*|shellac|fungal|fungus|manicure)'], yes: ['(plaques|scales|scaling) (on|over|at|behind) .. (knee*|elbow*|scalp|shin*|ear*|hairline|belly button|back)', '(pitted (finger|toe)? nails|(nail|nails) (are|is|look)? (pitted|pitting|lifting|pits)|nail pits|pits in {the}? nails|onycholysis)', '(dovobet|enstilar|calcipotriol)'] },
  arthritis: {
    yes: ['(fluid|effusion) (off|on|in|drained from|taken off|aspirated from) .. (knee|ankle|wrist|elbow)'],
    never: ['{swollen} (after|since|from|post|following)', '(thumb|hip|hips|spinal|spine|neck|back|facet|big toe|thumb base|end joint*|degenerative|old|wear) (joint)? (arthritis|arthritic)', 'arthritis .. (wear|degenerat*|age|x ray*|xr)', '{swollen} .. to {the}? (toes|toe|foot|ankle|fingers|knee)'],
  },
  'morning-stiffness-over-30': {
   
    yes: ['(stiff* (in|of|on|first)? (the|a)? (morning*|am|a m|thing)|(morning*|am|a m) stiff*) "¿" (yes|y|yep)? (,|-|":")? (for|about|over|more than|">"|"~"|at least)? (an|one|two|three|1|1.5|2|3|4) (and a half)? (hour*|hr|hrs|h)', '(lunch*|noon|midday|mid morning|elevenses|10|11|ten|eleven) .. before .. (can|could|able|will|work*|bend*|loosen*|close|hold|grip)'],
    never: ['stiff* (after|with|from|following) (an|a|one|two|#)? (hour|hours|hr|hrs|min*)', '(half|quarter of|less than|under) (a|an)? (hour|hr)', '(within|inside|in|under|below) (an|1) (hour|hr)', '(up|gets up|wakes|asleep|sleep*) .. (hour*|hr|hrs) .. (early|before work|late*)'],
  },
  'swollen-small-joints': {
    together: ['{finger-or-toe-joints} & {come-up}', '{swollen} "¿"? (yes|y|+) .. {finger-or-toe-joints}'],
    yes: [],
    never: ['(ankle|ankles) (and|&|/|+) (foot|feet)', '(foot|feet) (and|&|/|+) (ankle|ankles)', '{swollen} .. to {the}? (toes|toe|foot|feet|ankle|fingers|knee)', '(hands|fingers|feet) (come|came|comes|go|puff*) up (to|above|over|with|behind|the)'],
  },
  'joint-swelling': { together: ['({joint}|{finger-or-toe-joints}) & {come-up}'] },
  'swelling-explained': { yes: ['(hand|foot|forefoot|toe|finger|wrist|bunion*|hammer toe|carpal tunnel|dupuytren*|neuroma) (surgery|op|operation|release|fusion|osteotomy|correction|removal)', '(bunionectomy|fasciectomy)', '(buddy (tap*|strap*)|trigger (finger|thumb)|a 1 pulley|ganglion|mucous cyst|(varus|valgus) stress|wicket keep*|wicketkeep*|(ring|little|middle|index) finger .. (ball|film*|x ray*|xr|jam*))'] },
  'squeeze-pain': {
    together: ['(squeez*|compress*) & (toes|forefoot|forefeet|mtp*|mtpj*|mcp*|mcpj*|knuckle*|fingers|hands|metacarp*|metatars*|balls of|feet) & {winces}', '(handshake*|hand shake*|shak* (his|her|my|your|the|people\'s)? (hand|hands)|shaking hands) & {winces}'],
    never: ['squeez* (ball|balls|putty|the (ball|putty|trigger))', '(scap*|glute*|shoulder blade*|calf|ball|bum|thompson*|adductor*) squeez*'],
  },
  'widespread-pain': {
    together: ['(body (chart|map|diagram)|pain (diagram|chart|map|drawing)|diagram|outline|mannequin) & (all over|completely|nearly|almost|every*|head|covered|coloured|colored|shaded|scribbled|full|whole|most of|black)'],
    yes: ["(where|what|which (bit*|part*)) (it|part|bit*|of me)? (doesn't|does not|isn't|don't|aren't) (hurt|ache|sore)", '(all|in all) (five|5|four|4) (of the)? (areas|regions|boxes|zones|body regions|quadrants)', '(4|5|four|five) (out of|of|/) (the)? (5|five) (areas|regions|body)'],
    never: ['(moves|moving) around {the}? (knee|shoulder|hip|ankle|elbow|wrist|patella|kneecap)'],
    unless: ['(shovel*|gravel|moved (house|flat)|moving (house|flat)|first (class|session)|hyrox|ironman|tough mudder|crossfit open|tetanus|jab|vaccin*)'],
  },
  fatigue: {
    yes: ['(on fumes|burnt out|burned out|no puff|crash* (out)? (every|by|most|after)|(lie|lies|lying|nap|naps) (down)? (every|most|each) (day|afternoon*|arvo)|needs (a|to) (nap|lie down)|battery .. (empty|flat|never|dead|low|%|#)|(tired|weary|sleepy) all)'],
    never: ['(muscle|muscles|quad|quads|calf|calves|grip|leg|legs|arm|arms|glute*|core|eccentric|eye|voice|neck|shoulder*) fatigu*', 'tired (legs|arms|eyes|feet|muscles|shoulders|quads|hands|calves)', '(legs|arms|eyes|feet|quads|calves|muscles|shoulders|hands) (are|is|feel*|get*|were|felt)? (a bit|very|really)? tired', 'fatigu* (at|after|by|on|with|from) {the}? (rep*|set|sets|#|end of|last)', 'to fatigue'],
    unless: ['(new|the) (puppy|baby|newborn)', '(jet lag*|jetlag*|newborn|late night last|party last)'],
  },
  'unrefreshing-sleep': {
    together: ["{idea-sleep} & (does nothing|do nothing|no good|no use|pointless|makes no difference|no help|doesn't touch|(hit|run over) by)"],
    yes: ["(hit|run over|flattened|mown down) by (a|the) (bus|truck|lorry|train|tram|steamroller)", "(hasn't|haven't|has not|not|never|can't remember) .. (woken|woke|wake|wakes|waking|waking up) .. (fresh|rested|refreshed|good|human)"],
  },
  'clouded-thinking': {
    yes: ['(brain)? fog (at|all|most|in|every|with|by|when|on|daily|constant*|bad|worse|since)', "fog* (\":\"|\"=\"|-|#|yes|y|+|→|of)", 'forget* (what|why|where|names|appointment*|mid|words|everything|things|the word*|her way|his way|who)', '(reads|reading|read|rereads|re reads) .. (same|again and again|over and over) (page|line|paragraph|email|sentence)?', "words (won't|wont|don't|will not|do not|just won't|never) (come|arrive|appear)", '(keys|phone|milk|kettle|remote|purse|glasses|wallet) in {the} (fridge|freezer|oven|bin|microwave|dishwasher)', '(trouble|struggl*|hard) .. (follow*|keep* up with) .. (convers*|plot|film|tv|book|talk)'],
    never: ['fog* (drive|day|morning|weather|run|lights)', 'forgot (to|her|his|the (form*|band*|sheet|card))'],
  },
};
