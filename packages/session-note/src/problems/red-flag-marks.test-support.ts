/** Each mark of inflammation, and of pain everywhere, as it is told, and what only sounds like it: by finding, what says yes and what does not. */
export const marksOf: Readonly<Record<string, { readonly says: readonly string[]; readonly saysNot: readonly string[] }>> = {
  'onset-before-40': {
    says: ['Back pain first came on at 27', 'LBP since he was 31', 'Low back trouble since my late twenties', 'Back started in her final year at uni', 'Had it from the age of nineteen', 'Onset 36 yo, gradual', 'low back, age at onset: 24', 'it crept in around 33', 'began when she turned 30', 'Dates it to when he was doing his apprenticeship', 'stiff back since teenage years', 'pain since 22, now 30', 'back pain dating back to her early 30s', 'first noticed it aged about 29', 'Since: age 24, no injury', 'started shortly after her 25th birthday', 'has had a bad back since sixth form'],
    saysNot: ['Back pain started at 52', 'LBP began 3 weeks ago', 'since 8 am', 'Began at 45, gradual', 'pain started at 6/10', "his dad's back started at 25", 'came on 30 minutes into the session', 'started 25 reps of squats', 'since 12 Nov', 'onset after 40', 'Started at the gym 21 days ago', 'first noticed at 57'],
  },
  'onset-before-35': {
    says: ['Back pain first came on at 27', 'since her early 20s', 'started in high school', 'had it since he was a student', 'began in his gap year at nineteen', 'Symptom onset aged 33', 'low back pain since 18'],
    saysNot: ['onset at 38', 'began when he was 37', 'since his late 30s', 'started aged 36, gradual'],
  },
  'insidious': {
    says: ['no injury, just turned up', 'came from nowhere', "can't date it", "can't put her finger on when it started", 'It sneaked up on me', 'nothing set it off', 'onset: insidious', "didn't do anything to it that he knows of", 'nil trauma, slow burn over a year', 'built up over a fortnight', 'no one thing caused it', 'woke with it one day, no reason, got worse bit by bit', 'grew on him over months', 'It "just arrived"', 'No hx of injury. Came on over a few months.', "couldn't say what started it", 'No precipitating event', 'MOI: none', 'Mechanism - nil', 'Cause? "no idea"', 'has slowly become worse over the winter', 'not related to any incident', 'atraumatic onset', 'snuck in', '"it was never one moment, it just got worse and worse"'],
    saysNot: ['felt it go lifting a fridge', 'sudden onset reaching for a mug', 'gradually improving since last visit', 'fell off a ladder in May', 'Started after a car accident', 'slipped on ice, back sore since', 'gradual return to running', 'came on suddenly while sneezing', 'increase load gradually', 'hurt it deadlifting', 'no injury to the knee but twisted the back lifting', 'slow onset of action with this tablet', 'no cause for concern'],
  },
  'over-3-months': {
    says: ['for five months now', '14 months', 'x 6/12', 'since last March, still going', 'going on two years', '18/12 hx', 'for the past year', 'had it for ages', '> 3 months', '20 weeks', 'since about Feb last yr', 'well over a year', 'half a year', 'began five months ago and goes on', 'started seven years ago and has never left', 'half a decade', 'from 24, he is 32 now', 'nearly a year', '9 mths', 'the best part of a year', 'all winter and spring', 'ongoing 2y', 'since 2021'],
    saysNot: ['3 weeks', '9/52', 'for 10 days', '2 months', '6/7 hx', 'since Tuesday', 'review in 6 months', '34 years old', '2/12', 'membership for 12 months', '8 wks', 'less than 3 months'],
  },
  'better-moving': {
    says: ['loosens with walking', "once he's been on the erg 15 min then fine", 'hoovering frees it', 'moving = better', 'easier after a swim', 'better for a walk', 'gets going and it goes', 'a brisk walk sorts it out', 'fine once warmed up', 'Eases: movement, hot shower', 'Relieving factors: exercise', 'feels best on busy shifts', 'She is never better than on the netball court', '"I\'m a new woman after yoga"', 'improves w activity', 'walking it off helps', 'the more he does the better it feels', 'it only lets up when he is on the go', 'an hour on the bike does help', 'Gym = relief', 'worn off by the time he has walked to the station', '5/10 on waking, 1/10 after her run', 'exercise makes it better', 'wears off as the day goes on', 'working on his feet is better'],
    saysNot: ['walking makes it worse', 'better lying down, worse moving', 'gym makes it worse', 'no better with exercise', "exercise doesn't help", 'hurts to move', 'better movement after treatment', 'walking better after massage', 'stretching brings it on', 'no change with walking', 'does yoga twice a week', 'moving aggravates', 'eases when he stops walking', 'pain after running 6/10'],
  },
  'not-better-resting': {
    says: ['lying in on Sunday = worse', 'Rest no use whatsoever', 'Resting makes no odds', 'a day on the couch makes it worse', 'A weekend on the couch does not help', 'worst lying still', 'sitting in the library worse', 'not relieved by rest', 'rest: nil relief', 'Two days off - does nothing for it, if anything seizes', 'the longer she sits the stiffer she gets', 'stiffens up after a film', 'a lie-in ruins him', 'gels after sitting', 'long car trips are murder', 'Agg: rest, mornings', 'stays there on lazy weekends', 'bed rest was useless', "putting his feet up doesn't help", 'Rest ✗', 'not better with rest', "lying down doesn't touch it", 'worse after a night in bed', 'sitting about sets it like concrete'],
    saysNot: ['better lying down', 'rest helps', 'lying flat = bliss', 'sitting down settles it', 'eases with rest', 'Good lying down, bad moving', 'worse sitting at the computer with head forward, better lying', 'needs a rest day after leg day', 'no pain at rest', 'pain free lying', 'rest of the exam normal', 'relieved by rest', 'a day on the sofa fixes it'],
  },
  'night-pain-eased-rising': {
    says: ["up at 5 most nights because of it, better once she's up", 'wakes him around 4 am and eases once he gets up and walks about', 'Worst 4-5am, gets him out of bed, eases walking the dog', 'Wakes 3-4am, gets up, stomps about, settles', 'Disturbed 2nd half of night, has to get out of bed, then better', 'up at 4 with it, paces the kitchen and it goes', 'Nights: pain, relieved by getting up', 'pain in bed at night that goes when I get up and make tea', 'has to get up and walk at 3am', 'Night pain ++, better for getting up', "can't stay in bed past four, feels better on the move", 'woken by back in the small hours; a lap of the garden fixes it', 'nocturnal pain, improves on rising', 'wakes at night w/ back, gets up for 10 min, back to sleep', "It drags me out of bed at night and then it's fine", "at night it's terrible until I get on my feet", 'wakes with pain nightly. Getting up helps.', 'lies awake hurting till she gives up and goes downstairs, where it eases'],
    saysNot: ['sleeps through', 'no night pain', 'up at night with the baby, back sore lifting', 'gets up to wee at night', 'wakes with hip pain lying on it, turns over and settles', 'night pain, getting up makes no difference', 'gets up at 5 for work', 'denies night pain eased by getting up', 'night shift; walks 10k steps and feels better', 'wakes early to walk the dog', 'no waking at night'],
  },
  'wakes-second-half': {
    says: ['wakes ~4:30 every night', 'Worst 4-5am', 'awake from three', 'up at four every night with it', 'woken in the latter part of the night', 'Disturbed 2nd half of night', 'wakes 0330', 'the pain wakes her before dawn most days', "woken at stupid o'clock, 4ish", '3 a.m. waking', 'it gets him up around half four', 'wakes about 4.15 with it', "sleeps fine to 3 then that's it", 'early hours are worst, wakes her'],
    saysNot: ['wakes 2-3 x a night', 'sleeps through', 'wakes at 7', 'wakes at 23:00', 'waking 4 times', 'up at 5 for the milking', 'does not wake in the early hours', 'woke 4 days ago with a crick', 'no waking', 'awake at 4 with the baby'],
  },
  'buttock-pain': {
    says: ['alternating buttock ache', 'Buttocks take turns, L one month R the next', 'deep buttock pain L', 'R then L buttock', 'pain in the cheek of his bum, swaps sides', 'ache in both buttocks', 'bum pain, flits', 'buttock ache R mostly, crosses over', 'glute pain L>R', 'low back and buttocks sore', 'sore backside, left one week right the next', 'SIJ area pain that moves side to side', 'pain: low back + R buttock', 'where: LB, buttocks alternate', 'gluteal pain switching'],
    saysNot: ['no buttock pain', 'glutes tight', 'glute bridges x10', 'trigger points glute med', 'buttock massage 10 min', 'glute strength 4/5', 'fell on her bum', 'buttocks fine', 'dry needling glute', 'her buttock never hurts'],
  },
  'nsaid-helps': {
    says: ['ibuprofen 400 → "new woman in a day"', 'Naproxen sorts it within a day', '2/10 after ibuprofen', 'Voltaren clears it inside a day', 'Two naproxen and by next day he\'s "70% a new man"', 'Naproxen from the chemist "a miracle, by next day"', 'NSAIDs: excellent response', 'good relief with celecoxib within 24 h', 'pain melts away on diclofenac', 'Meds: nurofen prn - works', 'etoricoxib took it from 7 to 1 overnight', "one anti-inflam and it's gone by teatime", 'responds to NSAIDs inside 48 hrs', 'lives on Nurofen, only thing that touches it', 'anti inflammatories make a huge difference', 'Advil does the trick', 'Ibuprofen: yes, same day', 'naproxen = magic', 'swears by brufen', 'Aleve knocks it on the head'],
    saysNot: ['Ibuprofen does bugger all', 'ibuprofen helps a touch', 'takes naproxen, no effect', 'NSAIDs made no difference', "can't take ibuprofen, ulcer", 'paracetamol helps', 'ibuprofen upset her stomach', 'tried voltaren, little relief', "nurofen doesn't touch it", 'naproxen prescribed, not started'],
  },
  'family-spa': {
    says: ['Dad has ank spond', 'Brother has AS', 'Dad has ankylosing spondylitis', 'FHx: father AS, HLA-B27 +', "sister with Crohn's", 'mum has psoriasis', "Family: brother Bechterew's", 'his father "had a poker spine, fused neck"', 'uncle no, but his brother has iritis', 'family history of ankylosing spondylitis', 'Twin sister on Humira for her spine', 'son diagnosed with axial spondyloarthritis', 'mother - psoriatic arthritis', 'FH + for AS (dad)', "father's spine fused, bamboo spine"],
    saysNot: ['no family history of AS', 'nobody in the family', 'Family nil known', 'wife has psoriasis', "friend with Crohn's", 'dad has a bad back', 'mother had rheumatoid', 'sister as well', 'fam hx nil', 'family anything: no'],
  },
  'enthesitis': {
    says: ['achilles both sore at the heel', 'heel - Achilles insertion sore for a year', 'plantar fasciitis both feet last year', 'GP called it enthesitis', 'heels hurt first thing', 'bilat achilles tendinopathy 2023', 'sore heels on and off', 'painful at the back of the heel', 'heel pain 2022', 'tender Achilles insertion L', 'enthesopathy on US'],
    saysNot: ['no heel pain', 'achilles fine', 'heel raises x 15', 'achilles stretch', 'heel slides', 'no enthesitis', 'heel strike on R', 'plantar flexion 40'],
  },
  'psoriasis': {
    says: ['psoriasis elbows', 'psoriasis on scalp', 'scaly elbows, GP says psoriasis', 'Skin: plaques on knees', 'guttate psoriasis as a teen', 'PsO scalp', 'red flaky patches behind ears', 'pitted nails', 'uses Dovobet on his scalp for scaly patches'],
    saysNot: ['no psoriasis', 'Plaque psoriasis: none', 'skin clear', 'mum has psoriasis', 'psoriasis no', 'denies psoriasis', 'Skin nil'],
  },
  'uveitis': {
    says: ['iritis R 2021', 'uveitis last year', 'One episode of red eye, "iritis"', 'anterior uveitis x2', 'AAU left'],
    saysNot: ['uveitis no', 'eyes fine', 'no eye trouble', 'No uveitis', 'dry eyes', 'mother had uveitis', 'eyes never red'],
  },
  'bowel-inflammation': {
    says: ["Crohn's since 2018", 'ulcerative colitis, on mesalazine', 'has IBD'],
    saysNot: ['IBS', 'gut ok', "no Crohn's", 'bowels ok', 'sister has colitis', 'no gut symptoms'],
  },
  'arthritis': {
    says: ['knee blew up with arthritis at 22', 'swollen knee last year, drained, no injury', 'sausage toe L', 'dactylitis', 'ankle swelled for a month for no reason', 'reactive arthritis 2019', 'fluid off the knee twice, no injury'],
    saysNot: ['osteoarthritis knee', 'no arthritis', 'no joint swelling', 'joints never swell', 'knee swelled after netball twist', 'OA hips', 'thumb arthritis, wear and tear'],
  },
  'swollen-small-joints': {
    says: ['knuckles 2+3 both hands fat', 'rings off since Aug', 'knuckles swollen B index+middle 10 wks now', 'both hands swollen across the knuckles', 'Toes and PIPs swollen on and off since Feb', 'Any swelling? YES - balls of both feet, wrists, since July', 'wrists look puffy L>R', 'rings cut off in Boots', 'Wrists now puffy too', 'Soft swelling 2nd-4th MTPJ both', 'Boggy synovium MCP 2,3 bilat', 'boggy over R 2nd MCP', 'her fingers are like sausages', 'joints of both hands up and warm', 'synovitis both wrists', 'effusions in both knees and L wrist', "knuckles look like a boxer's, both hands", "can't get her wedding ring past the knuckle anymore", 'puffiness over MCPs II-IV', 'hands blow up every morning', 'fingers are fat and shiny', 'toes like little sausages', 'gone up two shoe sizes, the balls of the feet are swollen', 'fullness at the MCP joint line bilaterally'],
    saysNot: ['No swelling knuckles or wrists', 'no joint swelling', 'Swelling PIP R ring finger after the ball hit it', 'DIPs knobbly for years, wear and tear', 'Post edge lat mall tender, swelling ++ to toes', 'denies other joints swelling', 'hands feel swollen in the heat', 'No morning swelling of the hands', 'Joints not swollen', 'no other joints up', 'fingers swollen after the long flight', 'Swelling in joints? None', 'calf swelling', 'swollen ankles end of day, both, standing all day', 'no swelling, knuckles fine', 'thumb base OA, bony swelling'],
  },
  'morning-stiffness-over-30': {
    says: ['stiff till about 10 am, up at 7:30', 'Morning stiffness 90 min', 'a.m. stiffness 90 mins', 'Stiff mornings? YES over an hr', 'Takes over an hour to loosen up mornings', 'Mornings: an hour and a half before she can do the brakes up', 'EMS 60 min', 'AM stiffness 2 hrs', 'stiff 45 mins of a morning', "can't make a fist till mid morning", "hands don't work until 11", 'morning stiffness lasting well over an hour', 'EMS: 1.5h', 'needs two hours and a hot bath before her fingers bend', 'stiff til 9:30', 'EMS > 30', "it's lunchtime before I can hold a cup properly", "stiffness am approx 40'", 'morning stiffness ~ three quarters of an hour', 'an hour to unlock of a morning'],
    saysNot: ['Stiff 10 min first thing then grand', 'AM stiffness 15 min', 'a.m. stiffness 5-10 min', 'morning stiffness 10 minutes', 'no morning stiffness', 'stiff after an hour of driving', 'Morning stiffness five mins', 'stiff 20 mins in the morning', 'EMS 10', 'not stiff am', 'morning stiffness < 30 min', 'stiff after 60 min on the bike', 'morning stiffness nil', '60 min massage, less stiff'],
  },
  'squeeze-pain': {
    says: ['MCP squeeze + bilat', 'MTP squeeze + R>L', 'squeezing across the toes = ouch, both', 'MCP squeeze R +, L +', 'MTP squeeze positive L and R', 'MCP squeeze +++ B', 'winced when I squeezed her knuckles', 'metacarpal squeeze painful', 'hurts when you shake his hand', 'handshake hurts', 'forefoot squeeze: sore', 'Gaenslen squeeze pos hands', 'lateral compression of the forefoot reproduces pain', 'squeeze test hands ++', 'yelps on MCP compression'],
    saysNot: ['MCP squeeze neg both', 'MCP squeeze - B', 'MCP squeeze negative both hands', 'MCP squeeze not painful', 'squeeze ball x 10', 'scap squeezes', 'MTP squeeze NAD', 'no pain on squeezing knuckles', 'calf squeeze neg', 'glute squeezes'],
  },
  'widespread-pain': {
    says: ['all over pain', '"everywhere": neck, both arms, back, hips, both thighs', 'Pain "from my ears to my ankles"', 'Sore all over: neck, both shoulders, both hips, low back, shins', 'L upper side, R upper side, L hip/leg, R hip/leg, and spine = all five areas', 'pain in both shoulders and arms, the neck and whole back, the hips and both thighs and calves', 'hurts from top to toe', '"there isn\'t a bit of me that doesn\'t ache"', 'pain in all four limbs and the spine', "it's quicker to tell you where it doesn't hurt", 'aches in every joint and muscle', 'generalised body pain', 'chronic widespread pain', 'body chart coloured in nearly completely', 'whole-body ache', 'pain above and below the waist, both sides, plus spine', '5/5 regions', 'neck, shoulders, elbows, low back, hips, knees all sore', 'tender everywhere I pressed', 'hurts wherever you touch', 'pain diagram: shaded head to foot'],
    saysNot: ['both shoulders only', 'all over massage', 'DOMS all over after the marathon', 'no widespread pain', 'pain all over the shoulder', 'has travelled all over', 'pain moves around the knee', 'not sore anywhere else', 'neck and shoulders sore', 'aches all over with the flu', 'full body 60 min', 'tender all over R shoulder', 'hurts in one place only'],
  },
  'fatigue': {
    says: ['exhausted by noon', 'shattered by noon', 'Always tired', 'Fatigue ++', 'dead on her feet by 2', 'no energy whatsoever', 'wiped out', 'TATT', 'constantly knackered', 'running on fumes', '"my battery never gets past 20%"', 'so tired I could cry', 'low energy', 'has to lie down every afternoon', 'lethargic', 'Fatigue rated 3'],
    saysNot: ['not tired', 'energy fine', 'Tired since the new puppy, sleeping fine otherwise', 'no fatigue', 'muscle fatigue at rep 12', 'denies fatigue', 'energy good', 'plenty of energy', 'tired legs after the run', 'quads fatigued'],
  },
  'unrefreshing-sleep': {
    says: ["Wakes like she's not slept", 'wakes unrefreshed every day', 'Sleeps 8 hrs, wakes wrecked', 'waking unrefreshed 3', 'Sleep unrefreshing', 'sleep is rubbish', 'wakes more tired than when she went to bed', "up feeling like she's been hit by a bus", 'never feels rested', "ten hours' sleep and still exhausted", 'poor sleep', 'wakes feeling as if he has run a marathon', 'non-restorative sleep', '"sleep does nothing for me"', "hasn't woken fresh in years", 'wakes as tired as she lay down', 'nights bad, tosses and turns'],
    saysNot: ['Sleeps like a log', 'sleeping fine', 'sleep good', 'sleep normal', 'wakes refreshed', 'no sleep problems', 'sleeps well', 'sleep ok', 'sleep not affected', 'sleeping better since last tx'],
  },
  'clouded-thinking': {
    says: ['forgets words', 'loses words mid-sentence', 'Fog: left the car running in the carpark', 'fog 1', 'brain fog', 'fibro fog', "can't think straight", 'memory like a sieve', 'head full of cotton wool', 'forgets what she came into the room for', 'cannot concentrate', 'mind goes blank', 'reads the same page three times', "words won't come", 'loses the thread', 'Cognition: foggy', 'put the keys in the fridge twice this week'],
    saysNot: ['head clear', 'memory fine', 'no brain fog', 'concentration good', 'forgot her bands today', 'foam roller left in the car', 'drove through fog', 'no fogginess', 'thinks clearly', 'forgot to do her exercises'],
  },
  'back-pain': {
    says: ['back low down, 10 wks', 'LB pain 9 weeks', 'lumbar 6/10', 'Complaint: low back, >2 years', 'Where | low back, R then L buttock', 'lower back stiff', 'Back since 24', 'Lumbosacral ache', 'tail end of spine aches', 'SIJ pain both sides'],
    saysNot: ['neck pain', 'R shoulder 4/10', 'knee pain'],
  },
  'wpi-7': {
    says: ['WPI 12, SSS 8', 'WPI 9/19', 'WPI of 11', 'marks on chart = WPI 11', 'WPI=13', 'Widespread Pain Index: 15', 'widespread pain index was 14', 'wpi score 8'],
    saysNot: ['WPI 5', 'WPI 3/19', 'WPI 6, SSS 9'],
  },
  'sss-5': {
    says: ['SSS 7/12', 'WPI 12, SSS 8', 'symptom severity score 9', 'SS score 8', 'SSS of 6', 'SSS=9', 'symptom severity 7'],
    saysNot: ['SSS 4', 'SSS 3/12', 'WPI 9, SSS 4'],
  },
};
