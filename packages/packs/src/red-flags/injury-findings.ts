/** What may have broken a bone, and what makes bones break. */
import type { Finding } from './red-flag.ts';

const notFalls = ['(slipped|slip) (disc|discs|rib)', 'fall* (asleep|pregnant|off to sleep|behind|apart|in love|out with|back to sleep|on deaf)', 'fell (asleep|pregnant|behind|apart|off the wagon|ill|out with)', 'falls (class*|prevention|risk|clinic|program*|under|into|within|on a)', '(in|this|last|next|early|late) fall', 'trips? (to|away|abroad|overseas|home|round)', '(road|business|day|car|weekend|camping|fishing|return) trip*', '(trauma|psych*) (counsel*|therapy|informed|psycholog*)', '(emotional|childhood|psychological|birth) trauma', 'slipped (into|away)', '(foot|arch*) fall*', 'sleep* fell'];

export const injuryFindings: readonly Finding[] = [
  {
    id: 'severe-trauma', about: 'now',
    question: 'Was there a hard blow, a fall from a height or a crash?',
    yes: [
      '(bike|bicycle|pushbike|cyclist|motorbike|scooter|pedestrian|car|truck|moped) (vs|versus|v|vs.) (a|the)? (bike|bicycle|pushbike|cyclist|motorbike|scooter|pedestrian|car|truck|tree|pole|ute|van|bus)', '(roll over|rollover|rolled|roll) .. (quad|car|ute|vehicle|tractor|atv|buggy|van|truck)', '(quad|car|ute|vehicle|tractor|atv|buggy|van|truck) (bike)? (roll over|rollover|rolled)', '(fell|fall|fallen|falling|falls) .. (from|off|down|out of|through) .. (ladder|roof|scaffold*|horse|pony|bike|motorbike|motorcycle|quad|height|tree|stairs|stair|staircase|steps|flight|wall|truck|ute|platform|balcony|loft|trampoline|bunk|cliff|boulder|rock|wall|window|mezzanine|deck|bicycle|scooter|e scooter|skateboard|monkey bars|trailer|tractor|cliff)', '(fell|fall|fallen|dropped|jumped|landed) .. (# (m|metre|metres|meter|meters|ft|feet|foot|steps|stairs|rungs))', 'from (a)? (height|# (m|metres|meters|ft|feet))', '(ladder|roof|horse|trampoline|bike|bicycle|stair|stairs|scooter|skateboard|ski|motorbike) (fall|accident|crash|incident)', '(horse|cow|bull|car|tractor|quad|bike|motorbike) .. (rolled|fell|landed|trod|stood|stamped|trampled) .. (on|over)', '(tumbled|slid|tripped|slipped|bounced|bumped|rolled|toppled|pushed|thrown) down (the|a|some|flight|#)? (concrete|whole|full)? (flight|stairs|staircase|steps)', 'down (a|the|whole|full) (concrete|whole|full)? flight', 'down (#|two|three|four|five|six|several) (concrete|stone)? (steps|stairs)',
      '(came|come|coming|comes|thrown|threw|knocked|bucked|tossed|went|flew|pitched|crashed|stacked|ejected|hit) (her|his)? .. (off|over|from) (her|his|a|the|my|their)? .. (bike|bicycle|horse|pony|motorbike|motorcycle|mtb|quad|scooter|e scooter|skateboard|handlebars|ladder|bars)', '(stacked|crashed|wrote off|rolled|flipped) (her|his|the|a|my) (bike|car|motorbike|quad|ute|mtb|scooter|jetski|vehicle|truck)',
      '(car|motor vehicle|motorvehicle|road traffic|road|traffic|motorbike|motorcycle|motor bike|vehicle|bike|bicycle|cycling|ski*|snowboard*|quad|quadbike|head on|high speed|bus|train|truck|mtb|mountain bike|horse riding|cycle|scooter) (crash|accident*|collision|smash|prang|wreck|rta|incident|pile up)', '(mva|mvas|mvc|rta|rtas|tbone|t boned|tboned|t-boned)', '(hit|struck|knocked (down|over)|run over|ran over|clipped|bowled over) by (a|the)? .. (car|truck|bus|cyclist|bike|van|vehicle|ute|tram|train|cow|bull|horse|tree|branch|beam|motorbike|lorry|forklift)', 'rtc (yesterday|last|on|today|this|two|three|# (days|weeks|/ 7|/ 52) ago)', '(rear ended|rear-ended|rearended|shunted|side swiped|sideswiped)', '(high energy|high velocity|high speed|major|severe|significant|serious) (trauma|impact|injury|fall|mechanism|crash)', '(at (high)? speed) .. (fell|crash*|hit|came|landed)', '(fell|crash*|hit|came|landed|collided) .. at (high)? speed', '(crush*|axial load*|dived into|dove into|diving (accident|injury)|spear tackle*)', '(direct (blow|hit|impact|kick|trauma)|kicked (by|in)|blow to|took a (knee|boot|kick|ball|bat|stick|puck|hit)|hit (hard)? (in|on) the .. (by|with)|struck (in|on|by)|whacked|assault*|punched|bashed)',
    ],
    never: [...notFalls, '(walk*|go|goes|going|climb*|step*|come|coming|manage*|up and|descend*|pain*|worse|sore|hurts|run*|carr*) (up and|up or|up /)? down (a|the|#|two|three|four|five|six|several|whole|full)? (concrete|whole|full|stone)? (flight|steps|stairs)', '(kicked|hit) (off|in|the gym|the wall|the hay)', 'crush* (it|grape*|garlic)', '(hit|struck) by (a|the)? (flu|bug|pain|fatigue|grief)', '(emotional|heart) crush'],
    unless: ['(rta|mva|mvc|rtc|crash|accident|collision|fell|fall|whiplash) (was|is)? (about|approx|over|nearly)? # (/ 12|months|month|mths|mth|years|year|yrs|yr)', '(months ago|mths ago|years ago|yrs ago|#year|as a (child|kid|teen*)|in the past|old mva|previous mva|decades|last year)'], despite: ['(# (days|weeks|wks|/ 7|/ 52) ago|yesterday|this morning|today|last (night|week))'],
    textForYes: 'Fall from a height or a crash', textForNo: 'No crash and no fall from a height',
  },
  { id: 'direct-blow', about: 'now', yes: ['(after|from|since) (a|the)? (kick|knock|blow|punch|stomp)', '(rugby|football|netball|soccer|hockey|basketball|player|sport*|afl) collision', '(collided|collision|clash*) with (a|another|the)? (player|opponent|team*|defender)', '(direct (blow|hit|impact|kick|trauma)|kicked (by|in)|blow to|took a (knee|boot|kick|ball|bat|stick|puck|hit)|hit (hard)? (in|on) the .. (by|with)|struck (in|on|by)|assault*|punched|bashed|whacked|crush*)'] },
  {
    id: 'fall-or-knock', about: 'now',
    question: 'Any fall or knock before it started, even a small one?',
    yes: ['(fell|fall|fallen|falls|tripped|slipped|slip|stumbled and|tumble|tumbled|toppled|foosh|fooshed|landed (on|hard|heavily|awkwardly|badly)|trauma|knocked|knock to|bumped|jolt*|jarred|mis stepped|missed (a|the) step|went over (on)?|rolled (her|his)? ankle|twisted (her|his)? (ankle|knee)|stacked it|came off|sat down (hard|heavily)|dropped .. (on|onto) (her|his)? (foot|toe|hand))', 'outstretched (hand|arm)', '(lifting|lifted|coughing|sneeze|sneezed|bending|bent) .. (crack|snap|sudden onset)'],
    never: [...notFalls, '(no|nil) (moi|mechanism)'],
    unless: ['(rta|mva|mvc|rtc|crash|accident|collision|fell|fall|whiplash) (was|is)? (about|approx|over|nearly)? # (/ 12|months|month|mths|mth|years|year|yrs|yr)', '(months ago|mths ago|years ago|yrs ago|#year|as a (child|kid|teen*)|in the past|last year|old)'], despite: ['(# (days|weeks|wks|/ 7|/ 52) ago|yesterday|this morning|today|last (night|week))'],
    textForYes: 'Fell before it started', textForNo: 'No fall and no trauma',
  },
  {
    id: 'contusion', about: 'now',
    question: 'Any bruise or graze over the painful place?',
    yes: ['(bruis*|contus*|haematoma*|hematoma*|ecchymos*|abrasion*|grazed|graze|black and blue)'],
    never: ['bruise* easily', 'easy bruising', 'bruis* .. (massage|cupping|treatment|tx|last session|gua sha|needling|dry needl*|injection|blood test|venepuncture)', '(massage|cupping|treatment|gua sha|needling) .. bruis*', '(feels|feel|feeling) bruised', 'like a bruise', 'bruised feeling'],
    textForYes: 'Bruise over the painful place', textForNo: 'No bruising',
  },
  {
    id: 'steroid-use', about: 'now',
    question: 'Taking steroid tablets, or taken for months?',
    yes: ['(prednis*|pred|oral steroid*|corticosteroid*|corticosteriod*|glucocorticoid*|dexamethasone|hydrocortisone tablets|cortisone tablets|steroid tablets|steroids|steroid use|steroid)'],
    never: ['(steroid|steroids|cortisone|corticosteroid*|hydrocortisone|csi) .. (inject*|inj|injn|cream|inhaler|nasal|spray|shot|shots|eye|jab|ointment|epidural|puffer)', '(inhaled|topical|nasal|anabolic|injected|inhaler) (steroid*|corticosteroid*)', '(short|single|brief|5 day|one) (course|week|burst) .. (steroid*|pred*)', 'pred* (burst|pack)'],
    textForYes: 'On long-term oral steroids', textForNo: 'No long-term steroid use',
  },
  {
    id: 'osteoporosis', about: 'ever',
    question: 'Osteoporosis, or a bone that broke too easily?',
    yes: ['(osteoporo*|osteoporis*|osteopenia|osteopaenia|osteopenic|brittle bones|fragility (fracture*|#)|fosamax|alendron*|prolia|denosumab|risedronate|actonel|bisphosphonate*|zoledron*|aclasta|evenity|romosozumab|osteomalacia)', '(low|poor|reduced|thin*) bone (density|mass|mineral)', 'thin* bones', '(bmd|dexa|dxa|t score) .. (low|reduced|osteo*|-)', '(previous|prev|hx of|past) .. (vertebral|compression|wedge|hip|nof|colles*|wrist|crush) (fracture*|"#")'],
    textForYes: 'Known osteoporosis', textForNo: 'No osteoporosis',
  },
  {
    id: 'cannot-bear-weight', about: 'now',
    question: 'Can you put weight on it and take four steps?',
    yes: ['{cannot} (stand|walk|put weight|weight bear) (on|through) (the|her|his)? (leg|foot|ankle|hip)', "({cannot}|not) .. (weight bear|weightbear|wb|bear weight|bear (any)? weight|bear (her|his) (own)? weight|put (any|full|much|her|his)? weight|weight bearing|weightbearing|take (# |four|any|more than|a) .. step*|stand on (it|the|that|r|l|her|his)|walk on (it|the|that|r|l|her|his)|load (it|the))", '(nwb|non weight bearing|non weightbearing|non wb|not weight bearing|not weightbearing|not wb)', '(hopping|hopped|carried|crawled) (in|into|to|on|off)', 'unable wb', '(too painful|agony|impossible) to (weight bear|wb|walk on|stand on|put weight|take weight)'],
    no: ['(fwb|full weight bearing|weight bearing (ok|fully|normally|well|without|as tolerated)|(can|able to|fully) (weight bear*|wb|put weight|walk|take weight)|wb (ok|well|fully|tolerated))'],
    never: ['(post op|surgeon|restricted|protocol|told to be|instructed) .. (nwb|non weight bearing)', '(cannot|{cannot}) weight bear .. (long|for long|hours)'],
    textForYes: 'Cannot bear weight on it', textForNo: 'Able to weight bear and walk',
  },
  {
    id: 'bony-tenderness', about: 'now',
    question: 'Is the bone itself tender, or is its shape changed?',
    yes: ['(bony|bone|midline|spinous process*|snuffbox|snuff box|anatomical snuffbox|scaphoid|malleol*|navicular|base of (the)? (5 th|fifth)|5 th mt|fifth metatarsal|radial head|olecranon|clavicle|fibula|tibia|vertebra*|spinal|rib|ribs|sternum|patella) .. (tender*|ttp|point tender|exquisite*|sharp pain on palp*)', '(tender*|ttp|exquisite*|point tender*) .. (bone|bony|midline|spinous|snuffbox|snuff box|scaphoid|malleol*|navicular|fifth metatarsal|radial head|olecranon|clavicle|fibula|tibia|vertebra*|percussion|sp|rib|ribs|sternum|patella|distal radius)', '(deform*|step off|step deformity|dinner fork|angulat*|crepitus over|heard (a)? (crack|snap)|felt (a)? (crack|snap))', '(percussion|tap*|tuning fork|ottawa) .. (+|+ve|pos*|pain*|tender)'],
    never: ['(kyphotic|postural|scoliotic|hallux|toe|finger|swan neck) deform*'],
    textForYes: 'Bony tenderness', textForNo: 'No bony tenderness',
  },
  { id: 'acute-injury', about: 'now', yes: ['inversion (of)? (the|her|his|r|l|right|left)? ankle', '(twisted|rolled|inverted|turned|went over on) (the|her|his|r|l|right|left)? (r|l|right|left)? ankle', '(inversion|eversion|twisting|acute|sports|football|netball|rugby|soccer|hyperextension|valgus|landing|sporting|recent|impact|ankle|knee|wrist|foot|collision) (injury|sprain|injuries)', '(sprained|injured|collided|tackled|rolled|went over|hurt .. (playing|at|during|in))', '(sustained|after|since|post) (an|the|a)? injury'], never: ['(old|previous|past|prior) .. injur*', 'injury prevention'], unless: ['(years ago|yrs ago|#year|months ago|as a (child|kid|teen*))'] },
  { id: 'fracture-suspected', about: 'now', onlyUncertain: true, yes: ['(fracture*|fractured|fx|"#"|broken (bone|rib|wrist|hip|ankle|foot|toe|vertebra)|stress fracture|compression fracture|wedge fracture|avulsion)'] },
];
