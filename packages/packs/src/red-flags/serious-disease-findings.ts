/** Cancer and infection, and the signs that the cord is involved. */
import type { Finding } from './red-flag.ts';

const cancers = [
  '(big c|cancer|ca|carcinoma|tumour|tumor|growth) ... , ... all clear',
  "(non hodgkin*|non-hodgkin*|nonhodgkin*|hodgkin's)", '(breast|kidney|lung|testicle|ovary|womb) (off|out) .. (tumour|tumor|cancer|ca|growth)', '(for|had|of) {the}? (malignant|cancerous)? (tumour|tumor)', '(kidney|breast|lung|ovar*|testicle|womb|uterus|prostate|bowel|colon|thyroid|lymph node*|mole|spleen|stomach) .. (removed|taken out|resected|excised|removal) ... (tumour|tumor|ca|cancer|melanoma|malignan*|carcinoma)', '(tumour|tumor|growth|mass) .. (removed|resected|excised|taken out|treated|cut out)', '(had|history of|hx|past) .. (bone|brain|lung|kidney|liver|spinal|breast|prostate|ovarian|pancreatic) (tumour|tumor|sarcoma|secondaries)', '(breast|prostate|lung|bowel|colon|kidney|thyroid|ovarian|skin|bladder|cervical|testicular|uterine|rectal)? (ca|cancer|carcinoma|melanoma|lymphoma|leukaemia|leukemia|tumour|tumor|hodgkin*|myeloma|sarcoma) ... (all clear|given (the)? all clear|cancer free|no (evidence of)? (recurrence|disease)|ned)', '(rcc|hcc|scc of (the)? (lung|mouth|tongue|throat|cervix)|cancer free|(discharged|cleared) (from|by) oncology)', '(renal cell|small cell|squamous cell|transitional cell|hepatocellular|germ cell|clear cell|ductal) (lung)? (ca|cancer|carcinoma|tumour|tumor)',
  '(breast|prostate|lung|bowel|colon|colorectal|kidney|renal|thyroid|ovarian|ovary|skin|bladder|cervical|testicular|bone|brain|pancrea*|liver|oesophag*|esophag*|throat|stomach|gastric|uterine|uterus|endometrial|blood|rectal|head and neck|oral|tongue|bile duct|spinal|parotid|mouth) (ca|cancer|cancers|carcinoma|tumour|tumor|adenocarcinoma|malignanc*)', '(ca|cancer|carcinoma|tumour|tumor) (of)? (the)? (breast|prostate|lung|bowel|colon|kidney|thyroid|ovar*|bladder|cervix|testi*|skin|pancreas|brain|liver|uterus|throat|rectum)', '(melanoma|lymphoma|leukaemia|leukemia|myeloma|sarcoma|carcinoma|adenocarcinoma|hodgkin*|mesothelioma|neuroblastoma|glioma|seminoma)',
  '(malignan*|mets|metasta*|chemo*|radiotherapy|radiation therapy|radiation treatment|mastectomy|lumpectomy|wle|wide local excision|axillary clearance|sentinel node|bone scan mets|gleason|oncolog*|tamoxifen|letrozole|anastrozole|exemestane|herceptin|arimidex|zoladex|prostatectomy|brachytherapy)', '(cancer|cancers|big c)', '(secondaries|secondary deposits|nhl|cll|nsclc|tnbc|dcis|gist tumour|astrocytoma|neuroendocrine tumour|lymphoproliferative)', '(breast|lung|prostate|kidney|bowel|thyroid|brain) (lump|mass|tumour|tumor|lesion) .. (malignan*|cancer*)', '(orchidectomy|orchiectomy|colectomy|nephrectomy|oophorectomy|thyroidectomy|hysterectomy) .. (for|due to|because of) .. (ca|cancer|tumour|tumor|malignan*)', '(kadcyla|xeloda|taxol|taxotere|folfox|abemaciclib|olaparib|osimertinib|rituximab|chop|car t|immunotherapy|hormone therapy|androgen deprivation|bicalutamide|goserelin|abiraterone|enzalutamide|exemestane|trastuzumab|pembrolizumab|bone marrow transplant|stem cell transplant)', '(beat|beaten|fought|survived|battled|treated for|recovered from|cured of) {the}? (breast|bowel|lung|skin|blood)? (cancer|tumour|tumor|ca)', '(hx|h/o|history|had|survivor) (of)? ca', 'ca (survivor|#year|in #year|in remission|remission|"(")',
];
/** The plural of a technique, by the muscles that it is done to. */
const muscleEnergy = '(mets|met) (to|on|for|x #|x)? (l|r|left|right|both|bilat*|bil|b)? (hamstring*|hams|hammies|quad*|adductor*|psoas|iliopsoas|piriformis|glute*|scalene*|lev scap*|levator*|trap*|ut|uft|ql|qls|calf|calves|gastroc*|itb|itbs|pec*|subscap*|rotators|scm)';
const notCancer = ['(work|works|working|worked|job|trained|training|retired|is|she\'s|he\'s) (as)? (an|a) (retired|consultant|trainee|paediatric|medical|clinical|surgical)? oncolog*', '(run|walk|ride|race|marathon|swim|swam|ran|cycled|trek|abseil|fundrais*|charity|raising|raised|collect*|relay|donat*) .. (for|against|in aid of) .. (leukaemia|leukemia|cancer|lymphoma|melanoma|myeloma|tumour*)', '(drive*|drove|driving|takes|took|taking|accompan*|drops|runs|ferr*) (him|her|them|mum|mom|mam|dad|mother|father|husband|wife|partner|sister|brother|son|daughter|friend|neighbour) .. (chemo*|radio*|radiation|oncolog*)', 'cancer (-|"("|":"|,)? (a)? (bcc|bccs|basal cell)', '(1|2|3|4|5) (st|nd|rd|th) (mets|met)', '(foot|forefoot|shaft*|between|plantar|toe) .. mets', muscleEnergy, 'mets (black|swollen|squeeze*|tender|sore|ttp|head*|dome*|pad*|bar*)', '(melanoma|cancer|prostate|breast|skin|bowel) (awareness|month|check*|screen*|fundrais*)', '(ruled out|excluded|cleared|seen) by {the}? oncolog*', '(skin|melanoma) (cancer)? (clinic|check*|screen*|mole check)', 'oncology (ward|floor|nurse*|unit|department|dept|clinic|hospital|rn|hca|team|staff|reg*|job|shift*|admin*|receptionist|secretary)', '(rn|nurse|doctor|hca|porter|cleaner|physio|works|working|shift*|job|registrar|volunteer*|secretary|admin*|receptionist|pharmacist|radiographer) (on|in|at|for|of) (an|the|a|paeds|paediatric|pediatric|children*)? (oncology|cancer|radiotherapy|chemo*)', '(works|nurse|nursing|working|job|volunteers) .. (oncology|cancer|palliative|hospice|radiotherapy)', '(basal cell|bcc|bccs|benign|precancer*|pre cancer*|pre-cancer*) (ca|cancer|carcinoma|tumour|lump|cells|removed|change*)?', 'ca (channel|supplement*|tablets|"+"|score)', '(tropic of|star sign|zodiac|born|birthday) .. cancer', 'a cancer (through|rising|sun|moon)', 'cancerian', '(no|nil|denies|denied|never|without) .. (ca|cancer) .. (hx|history)'];

export const seriousDiseaseFindings: readonly Finding[] = [
  {
    id: 'history-of-cancer', about: 'ever',
    question: 'Have you ever had cancer?',
    yes: cancers, never: notCancer,
    textForYes: 'History of cancer', textForNo: 'No history of cancer',
    no: ['cancer (":"|-|"=") (no|nil|none|neg*)'],
  },
  { id: 'spread-cancer', about: 'now', yes: ['(mets|metasta*|secondaries|stage (4|four|iv)|(bone|bony|spinal|skeletal|known) (lesion*|deposits))'], never: [muscleEnergy] },
  { id: 'active-cancer', about: 'now', yes: [...cancers], never: [...notCancer, '(finished|completed|post|after|previous) (chemo*|radio*|radiation)', '(survivor|remission|all clear|clear) .. (ca|cancer)', '(ca|cancer) (survivor|#year|in remission|in the past)'], unless: ['(#year|remission|all clear|survivor|years ago|in the past|discharged)'] },
  {
    id: 'weight-loss', about: 'now',
    question: 'Any weight lost without trying?',
    yes: [],
    no: ['(weight|wt) (is|":"|-)? (stable|steady|unchanged|normal|ok|same)'],
    unless: ['(diet*|slimming|weight watchers|intentional*|trying to|on purpose|ozempic|wegovy|gym|training|keto|planned|deliberate*)'], despite: ['(without|not) (trying|dieting|diet*|changing|intention*|meaning)', '(unintentional*|unexplained|unintended)'],
    textForYes: 'Unexplained weight loss', textForNo: 'No weight loss',
  },
  {
    id: 'night-pain', about: 'now',
    question: 'Does pain wake you at night, whatever position you lie in?',
    yes: ['(wak*|woke|woken|kept awake|up) .. (at night|in the night|overnight|by {pain}|with {pain}|from sleep|nightly|every night|most nights|# times|am|early hours)', 'worse (at night|lying down|in bed)', "({cannot}) (sleep|get to sleep|lie) .. {pain}", '{pain} .. (wak*|disturb*) .. (her|him|sleep|them|nightly)'],
    textForYes: 'Night pain', textForNo: 'No night pain',
  },
  {
    id: 'limb-weakness', about: 'now',
    question: 'Any weakness in an arm or leg, or trouble walking?',
    yes: ['{weak} .. (arm|arms|leg|legs|hand|hands|foot|feet|limb|limbs|grip|le|ul|ll|knee|knees|hip|quads|ankle)', '(arm|arms|leg|legs|hand|hands|foot|feet|limb|limbs|grip|le|ul|ll|knee|knees|quads|ankle) .. {weak}', '(foot drop|drop foot|motor (loss|deficit|weakness))', '(leg|legs|arm) (not working|heavy and weak|won\'t|wont)', '(weakness)'],
    no: ['(power|strength|myotom*) .. (normal|intact|5 / 5|full|nad|wnl)'],
    never: ['weak* (core|glute*|abs|abdominal*|pelvic|scap*|rotator|rhomboid*|deep neck|stomach|immune)', '(core|glute*|scap*|abdominal|pelvic floor) weak*'],
    textForYes: 'Weakness in the leg', textForNo: 'No weakness',
  },
  {
    id: 'gait-disturbance', about: 'now',
    question: 'Any unsteadiness when walking?',
    yes: ['(unsteady|unsteadi*|off balance|wobbly|wobbl*|stagger*|stumbl*|ataxi*|veer*|off legs|off her legs|off his legs|shuffling|clumsy|clumsiness|uncoordinated|falls over|falling over|falling to one side|dyscoordination|incoordination)', '(gait|walking) (is)? .. (disturb*|abnormal|ataxic|broad|wide|unsteady|altered|changed|spastic|stiff legged|worse|clumsy|unsafe)', '(disturb*|abnormal|ataxic|broad|wide|unsteady|altered|spastic|wide based|broad based|change in) .. (gait|walking)', "(poor|loss of|lost|reduced|worse|bad) (balance)", 'balance (is)? (poor|off|worse|gone|problem*|reduced|bad|affected|not good|deteriorat*)', '{cannot} (walk|heel toe walk|tandem*|stand) (straight|steadily|unaided|without holding|far|more than|properly|in a straight)?', '(tripping|trips|tripped) (over|up|a lot|more)', 'legs (heavy|stiff) and (unsteady|clumsy|weak)', 'tandem gait (positive|poor|failed|unable|+|+ve)', 'romberg* (+|+ve|pos*)', '(walk*|feel*|feels|gait) (like|as if|as though) .. (drunk|drinking|had a few|had a drink|tipsy|pissed|plastered|on a boat|a sailor)', 'legs .. (not|don\'t|won\'t) .. (go|do|obey|listen) (where|what|to)', '(swaying|sways|lurch*|drifts|drifting) (to|toward*) (the|one|l|r|left|right) (side|left|right)?', '(unsteady|wobbly|unstable) (on {the}? feet|walking|gait|when walking|standing)', '(bumping|bumps|walking) into (door*|wall*|things|furniture)', '(balance|walking|gait) .. (is|has|getting|got) (worse|off|poor|bad|gone|terrible|shot)'],
    no: ['gait (is|":"|-)? (normal|nad|ok|fine|unremarkable|steady|wnl)', 'balance (is|":"|-)? (normal|ok|good|fine)'],
    never: ['(single leg|balance) (stance|exercise*|training|work|board)', '(trip*|stumbl*) over {the}? (words|word|sentence*|names|speech|tongue)', 'work life balance', 'antalgic gait', '(hand|hands|finger*|grip) .. (clumsy|clumsiness)', '(clumsy|clumsiness) (in|of|l|r|left|right|both)? {the}? (hand|hands|finger*|grip)'],
    unless: ['{long-known}', '(vestibular|bppv|boot|crutches)'], despite: ['{newly}'],
    textForYes: 'Gait disturbance', textForNo: 'No gait disturbance',
  },
  { id: 'cord-signs', about: 'now', yes: ['(babinski|hoffman*|clonus|plantars) .. (+|+ve|pos*|present|upgoing|up going|sustained|beats)', '(hyperreflex*|hyper reflex*|upgoing plantar*|upgoing toe*|brisk reflexes|lhermitte*|spasticity|myelopath*|cord compression|mscc|umn signs|upper motor neuron* sign*)', 'sustained clonus', '(legs|leg) (feel|feels|are|have been|has been|feeling|felt|getting|gone)? (very|a bit|so|really|increasingly)? (heavy|stiff|wobbly|rubbery|clumsy|shaky|slow|like lead|like jelly|like wood|not (her|his) own)', '(trouble|difficulty|hard|struggl*|harder) .. (climb* stairs|stairs|getting out of {the}? chair|rising from {the}? chair)', '(holding|holds|hanging) (on)? (to)? (the)? (furniture|walls|banister)', 'electric shock* .. (spine|neck|legs|back|arms)', '(numb*|tingl*) .. (feet|trunk|from {the}? (waist|chest) down|below {the}? (waist|chest))', '(sensory level|band of (numb*|tight*|pain)|band like)'], never: ['(mscc|cord compression) (coordinator*|co ordinator*|pathway|team|line|nurse*|service|hotline|helpline|lead|alert|card|leaflet|advice|info*|guid*|signs (explained|given|discussed))'] },
  {
    id: 'fever', about: 'now',
    question: 'Any fever, chills or feeling unwell?',
    yes: ['(fever*|febrile|pyrexi*|feverish|chills|chill|rigor*|shivers|shivering|shivery|shakes|hot and cold|flu like|flulike)', '(temp|temperature) (is|was|of|up|running)? .. (high|raised|elevated|up)', '(running|had|has|spiking|with|low grade|spiked) (a)? (temp|temps|temperature|temperatures)', '(systemically|generally|looks|looked|increasingly|acutely) (very|quite|a bit|really|pretty)? sick', '(malaise|unwell|lethargic and hot|clammy|sweaty and unwell)', '(burning up|feels hot and|hot and sweaty|shaky and hot|sweats and|feverish*|running hot|temps|hot and shivery|cold and shivery|goosebumps and)', '(feels|feel|feeling|felt|looks|looked) (toxic|septic|unwell|ill)', 'fluey', '(temp|temperature|t|fever*|febrile) (of|is|was|":"|-|"="|up to|taken|today|reading|measured|at)? (up to|at|of)? (100 . 4|100.4*|100.5*|100.6*|100.7*|100.8*|100.9*|101*|102*|103*|104*|105*)'],
    values: [{ phrases: ['# ("°")? (f|fahrenheit|deg f|degrees f|degrees fahrenheit)'], take: 'last', min: 100, max: 106 }, { phrases: ['(temp|temperature|t) (of|is|was|":"|-|"="|up to|taken|today|reading|measured)? (at|of)? #', '(37|38|39|40|41|#) (° c|deg c|degrees c|c|celsius|degrees celsius)', 'fever* .. #'], take: 'last', min: 37.8, max: 42 }],
    no: ['afebrile', '(temp|temperature) (is|":"|-)? (normal|nad|ok)', '(systemically|generally)? (feels|is|feeling|been)? well (in (herself|himself)|systemically)', 'systemically well'],
    never: ['(back|neck|knee|shoulder|hip|leg|arm|ankle|foot|wrist|elbow) (has|have|is|was)? (been|feels|felt|feeling)? (very|a bit|really|pretty)? (crook|rough|rotten|lousy|poorly|ill)', 'burning up {the}? (side|neck|leg|arm|back|shoulder|into)', '(hay|glandular|dengue|scarlet|cabin|rheumatic|yellow|ross river|q) fever', 'fever pitch', 'cold chills', 'fever (tree|dream|few)', '(not|no) (been)? (un)? well', '(feel*) (sick) (to|of|with)', 'sick (about|of|to|with worry|at|and tired|leave|day|days)', '(room|water|pack|table|oil|shower|bath) temp*', 'temp* (of|in) (the)? (room|water|clinic|table)'],
    unless: ['(temp|temperature|t|obs) ... (35*|36*|37|37.0|37.1|37.2|37.3|37.4)', '(menopaus*|perimenopaus*|peri menopaus*|hrt)', '(back (at|to) (work|school|training|normal|it) (#|for|since|now|two|three|four|a|last|on)|(fully|completely|feels|quite|perfectly|right as) (well|better|recovered|fine|rain)|nothing since)', '(vaccin*|flu jab|flu shot|covid jab|booster)', 'in (january|february|march|april|may|june|july|august|september|october|november|december)', '(sore throat|runny nose|head cold|tonsil*|gastro)'], despite: ['(joint|spinal|back) .. (hot|worse)', '(now|today|tonight|currently|last night|this (morning|week|am)|since (yesterday|mon*|tue*|wed*|thu*|fri*|sat*|sun*|last|the weekend)) .. (hot|fever*|febrile|shiver*|chill*|rigor*|temp*|unwell|sweat*|feels|feeling)'],
    textForYes: 'Fever and feeling unwell', textForNo: 'No fever',
  },
  {
    id: 'night-sweats', about: 'now',
    question: 'Any night sweats that soak the sheets?',
    yes: ['(night|nightly|nocturnal|drenching|soaking|cold) sweat*', '(soaked|drenched|soaking|drenching|wakes wet|woke wet) .. (sheets|bed|pyjamas|sweat|night)', 'fever*/sweats', '(fevers|chills|fever) (and|/|&|,) (night)? sweat*'],
    unless: ['(menopaus*|perimenopaus*|peri|hrt|hot flush*|hot flash*|tamoxifen|sertraline|ssri*)'],
    textForYes: 'Night sweats', textForNo: 'No night sweats',
  },
  {
    id: 'immunosuppression', about: 'now',
    question: 'Is the immune system weakened, by an illness or by medicines?',
    yes: ['(immunosupp*|immuno supp*|immunocomp*|immune (suppressed|compromised|deficien*|suppression)|immunodeficien*|hiv|aids|transplant*|methotrexate|mtx|azathioprine|ciclosporin|cyclosporin*|tacrolimus|mycophenolate|biologic|biologics|infliximab|adalimumab|humira|etanercept|rituximab|neutropen*|splenectomy|dialysis)', '(on|long term|high dose|taking) (oral)? (prednis*|steroids|corticosteroids)', '(jak inhibitor*|tofacitinib|upadacitinib|leflunomide|sulfasalazine|cyclophosphamide|secukinumab|golimumab|anti tnf|tnf inhibitor*|immune system (is|was)? (low|down|weak*|suppressed|compromised)|low immunity|weak* immun*|asplenic|no spleen|poorly controlled (diabet*|t2dm|t1dm|dm)|uncontrolled (diabet*|t2dm|t1dm|dm))'],
    never: ['hair transplant', '(hearing|walking|visual|teaching|first) aids', 'aids (sleep|recovery|digestion|with)'],
    textForYes: 'Immunosuppressed', textForNo: 'No immunosuppression',
  },
  {
    // Hot, swollen or not to be moved: with nothing else said, an infection until somebody has looked.
    id: 'hot-joint', about: 'now', yes: [],
    together: ['{joint} + (hot|scorching|burning|on fire|red) + ({swollen}|huge|fat|{cannot} (move|bend|straighten|weight*|bear)|{won-t} (bend|move|straighten)|throb*|refus*|held bent)', '(thumb|finger|hand|wrist|elbow|knee|ankle) ++ (streak*|red line*|pus|tracking)'],
    unless: ['(gout|after (massage|cupping|exercise|treatment|ice|heat)|hot pack|heat pack)'],
  },
  { id: 'iv-drug-use', about: 'ever', question: 'Have you ever injected drugs?', yes: ['(ivdu|iv drug*|iv drugs|intravenous drug*|pwid|injecting drug*|injects (heroin|drugs|meth*|ice)|inject* (heroin|drugs|ice|meth*)|iv heroin|needle sharing|shooting up)', '(inject*|shoots up|shooting|iv|uses) .. (heroin|meth|ice|drugs|cocaine|speed|steroids iv|gear)', '(intravenous|iv) (drug)? (use|user|misuse|abuse)', '(needles|needle) (user|exchange)', '(heroin|drug|drugs|meth|ice|opioid) (injector|injecting|injection|addict*|user|dependen*)'], textForYes: 'History of IV drug use', textForNo: 'No IV drug use' },
  {
    id: 'recent-infection', about: 'now',
    question: 'Any infection lately: of the urine, the skin, a tooth, a wound, the chest?',
    yes: ['(uti|utis|urinary (tract)? infection*|urine infection*|kidney infection*|bladder infection*|water infection*|cystitis|pyelonephritis|cellulitis|abscess*|septic*|sepsis|bacteraemia|bacteremia|endocarditis|osteomyelitis|discitis|staph*|mrsa|pneumonia)', '(chest|dental|tooth|skin|wound|ear|kidney|viral|bacterial|recent|throat|foot|toe|nail|pelvic|gum|sinus|blood) infection*', '(recent|current|recurrent|line|port|picc|graft|prosthetic|sternal|urine|bladder|gastro|soft tissue|post op|postop|surgical|pin|implant|epidural) .. infection*', 'infection* (in|of) {the}? (foot|toe|leg|blood|bladder|kidney|chest|skin|tooth|wound|finger|hand|elbow|gum|urine)'],
    textForYes: 'Recent urinary infection', textForNo: 'No recent infection',
  },
];
