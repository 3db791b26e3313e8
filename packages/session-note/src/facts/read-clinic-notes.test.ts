import { describeAs } from './told-facts.test-support.ts';

describeAs('headings and what they head', {
  'Home/ clams 2x12 bd; calf raises 3x10': ['homework', 'homework'],
  'Goal/ hang the washing out by spring': ['goal'],
  'Goals met: 2/2 (lift the baby; sleep through)': ['goal'],
  'POC: 2x/wk x 4 wks': ['frequency'],
  'Session 2: circuit training 15 min, recumbent bike 10 min': ['technique during exercise 15', 'technique during exercise 10'],
  'Re: Nuala, 34, runner. Hip flexion 110.': ['rom hip flexion 110'],
  'Re: flexion 110': ['rom after flexion 110'],
  'P: CMT C5, T3 prone. IASTM L calf 5 min': ['technique during cervical spine manipulation', 'technique during thoracic spine manipulation', 'technique during left calf instrument-assisted 5'],
  'P: STM L calf next visit': [],
  'P: massage weekly, MFR R calf if not settled': ['frequency'],
  'Hip/ knee flexion 120': ['rom knee flexion 120'],
});

describeAs('what was not done, or only spoken of', {
  'Mobilisation not indicated.': ['technique absent during joint mobilisation'],
  'Cupping offered, thinking about it.': [],
  'Dry needling L glute med 6 min - consent signed': ['technique during left dry needling 6', 'consent'],
  'Ice massage 5 min x3 per day': ['homework'],
  'Ice massage 5 min to calf, MFR calf': ['technique during calf cold 5', 'technique during calf myofascial release'],
  'Rx: graded exercise 20 min (step ups, treadmill)': ['technique during exercise 20'],
  'Rx: knee holds practised in two positions': [],
  'Does her clams nightly, 2 x 15': ['homework'],
  'Does the school run daily': [],
  'Nordic 2x6, RDL 3x8, sprints (20 mins)': [],
  'Wants to drop the clams': [],
  'Wants to drop to a 30 min 5 km': ['goal'],
});

describeAs('what is measured again, or was before', {
  'Hip flexion 110, IR 25 (flexion 90 / IR 10 on 4 May).': ['rom hip flexion 110', 'rom hip internal rotation 25', 'rom past hip flexion 90', 'rom past hip internal rotation 10'],
  'At initial (3/2): quads 3/5, hamstrings 4/5. Now quads 4/5.': ['strength past quadriceps 3/5', 'strength past hamstring hamstrings 4/5', 'strength quadriceps 4/5'],
  'On May 4 quads 3/5. Today quads 4/5': ['strength past quadriceps 3/5', 'strength quadriceps 4/5'],
  'Surgery on May 4, quads 4/5': ['screening recent surgery', 'strength quadriceps 4/5'],
  'LEFS 60/80 (prev. 44/80)': ['score LEFS 60/80', 'score past LEFS 44/80'],
  'R knee flex → 130': ['rom after right knee flexion 130'],
  'Neck rotation to the left 60 and to the right 75': ['rom cervical spine left rotation 60', 'rom cervical spine right rotation 75'],
  'Ankle DF with knee bent R 12': ['rom right ankle dorsiflexion 12'],
  'Knee bent to 120': [],
  'UD 20 RD 15': ['rom wrist ulnar deviation 20', 'rom wrist radial deviation 15'],
  'Jamar (rung 2): L 24 kg, R 31 kg': ['strength left 24 kg', 'strength right 31 kg'],
  'Prone hip extension: R 18 kg, L 22 kg': ['strength right hip extension 18 kg', 'strength left hip extension 22 kg'],
  'Knee extension R 20 kg 3x10': ['homework'],
  'Power 5/5 throughout both legs': ['strength both 5/5'],
});

describeAs('tests told in words and numbers', {
  'Tinel + at 10 s L, - R': ['test left tinel positive', 'test right tinel negative'],
  'SLR was 40 on the left and 60 on the right, both positive.': ['test left straight leg raise positive 40', 'test right straight leg raise positive 60'],
  'Ober clear L + R.': ['test both ober negative'],
  'Ober L + R -': ['test left ober positive', 'test right ober negative'],
  'Neer L sore but full - equivocal': ['test left neer equivocal'],
  'Neer L sore, empty can - equivocal': ['test left neer positive', 'test left empty can equivocal'],
  'Thomas on the left, positive in May, is now negative': ['test past left thomas positive', 'test left thomas negative'],
  'Painful arc L 60-110': ['test left painful arc positive'],
  'Clonus L 0 beats': ['test left clonus negative'],
  'Single leg squat R: hip dips in': ['test right single leg squat'],
  'Single leg squat R: 3 x 10': ['homework'],
  'Sit to stand 5x 14.2 s': ['test sit to stand'],
  'Sit to stand 3x10': ['homework'],
  'Single leg stance eyes open R 30 s, L 12 s': ['test right single leg stance', 'test left single leg stance'],
  'Tender L long dorsal ligament': ['palpation left'],
  'swelling MCP 2-3 L, MCP 4 R.': ['palpation left hand', 'palpation right hand'],
  'Boggy PIP 2-3 L': ['palpation left finger'],
  'Boggy swelling MCP 2+3 R hand': ['palpation right hand'],
});

describeAs('answers for two at once', {
  'Speech and swallowing normal.': ['screening absent dysarthria', 'screening absent dysphagia'],
  'Bladder and bowel habits have not altered': ['screening absent bladder change', 'screening absent bowel change'],
  'Bladder and bowels worse': ['screening bladder change', 'screening bowel change'],
  'No pins + needles': ['screening absent tingling'],
  'No one in her family with arthritis': ['screening absent family history'],
  'No calf pain or swelling': ['screening absent calf pain', 'screening absent calf swelling'],
  'No fall, no crash': ['screening absent trauma'],
  'To recheck grip in 2 weeks': ['next-visit after 14'],
  'RTO 2 wks': ['next-visit 14'],
  'r/v by phone 4 days': ['next-visit 4'],
  'Outpatients - 1st contact': [],
});

describeAs('earlier days, in whole sentences', {
  'Initially pain was 7/10 with SLR 40 on the left and NDI 30/50.': ['pain past 7', 'test past left straight leg raise 40', 'score past NDI 30/50'],
  'Initially 7/10, after treatment 3/10': ['pain 7', 'pain after 3'],
  'Knee ext -10 (was -20)': ['rom knee extension -10', 'rom past knee extension -20'],
  'Normal bladder and bowel function': ['screening absent bladder change', 'screening absent bowel change'],
  'Normal walking hurts, 4/10': ['pain 4'],
  'Shockwave 2000 pulses.': ['technique during shockwave'],
  'Flexion to toes. SLR L 70 -': ['test left straight leg raise negative 70'],
  'Calf raises x20 L, x12 R': ['test left heel raise', 'test right heel raise'],
  'Calf raises x20 daily': ['homework'],
  'Sit to stand no hands x5 in 13 s': ['test sit to stand'],
  'Headaches 2x/wk': ['screening headache'],
  'SLR L 80 and negative': ['test left straight leg raise negative 80'],
  'Crepitus both.': ['palpation both'],
  'STM calf 10 min.\n4/52 for orthotics': ['technique during calf soft tissue mobilisation 10', 'next-visit 28'],
  'P: cont POC 2x/wk x 3 wks': ['frequency'],
  'Reassess in 4 weeks': ['next-visit 28'],
  'HEP: letter to GP': [],
  'Nerve sliders stopped': [],
});

describeAs('a line that becomes private', {
  'Knee flex 120. Private: drinking more': ['rom knee flexion 120', 'private'],
  'Private: knee flex 120': ['private'],
  'Went private, knee flex 120': ['rom knee flexion 120'],
});
