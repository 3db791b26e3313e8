import { describeAs } from './told-facts.test-support.ts';

describeAs('a force of the hand, with its unit or without', {
  'Gross grip R 25 → 31': ['strength right 25', 'strength after right 31'],
  'Grip: L 18, R 30': ['strength left 18', 'strength right 30'],
  'Jamar R 22 kg, L 30': ['strength right 22 kg', 'strength left 30'],
  'Key pinch L 4.5 kg, R 7': ['strength left 4.5 kg', 'strength right 7'],
  'Spurling R neg\nGrip R 55 lb, L 80 lb': ['test right spurling negative', 'strength right 55 lb', 'strength left 80 lb'],
  'LB pain 4/10': ['pain lumbar spine 4'],
  'Grip L>R': [],
  'Grip not tested': ['test absent grip strength'],
  'Grip strength reduced R': ['test right grip strength positive'],
  'Grip 3x10 with putty daily': ['homework'],
  'Pain 4/10 with grip': ['pain 4'],
});

describeAs('values of the other side, and of another day', {
  'R DF 8 (L 15), inv 20': ['rom right ankle dorsiflexion 8', 'rom left ankle dorsiflexion 15', 'rom right ankle inversion 20'],
  'Shoulder ER L 40 (R 80), IR 30': ['rom left shoulder external rotation 40', 'rom right shoulder external rotation 80', 'rom left shoulder internal rotation 30'],
  'L quads 3/5 (2/5 two weeks ago)': ['strength left quadriceps 3/5', 'strength past left quadriceps 2/5'],
  'ODI 30% (52% at intake)': ['score ODI 30%', 'score past ODI 52%'],
  'SPADI 40/100 (66 at eval)': ['score SPADI 40/100', 'score past SPADI 66'],
  'Low back 2/10 was 6/10 at intake': ['pain lumbar spine 2', 'pain past lumbar spine 6'],
  'leg pain easing 8 to 5/10': ['pain past 8', 'pain 5'],
  'Pain 5 to 7/10': ['pain 7'],
  'Best 2, worst 7.': ['pain 2', 'pain 7'],
  'Best exercise 2': [],
  'Knee 6/10 in, 3/10 out': ['pain knee 6', 'pain after knee 3'],
  'Brace in, pain 6/10 in it': ['pain 6'],
});

describeAs('words for a time or a treatment that are none', {
  'tender post malleolus': ['palpation ankle'],
  'Post: neck 2/10': ['pain after cervical spine 2'],
  'Tx scoliosis, T6 stiff\nFlexion 60': ['palpation thoracic spine', 'rom flexion 60'],
  'Tx STM calf\nDF 12': ['technique during calf soft tissue mobilisation', 'rom after ankle dorsiflexion 12'],
  'RE: Ms T. Okoro, R hip replacement 10 weeks ago\nHip flexion 95': ['screening recent surgery', 'rom right hip flexion 95'],
  'Re: flexion 95': ['rom after flexion 95'],
  'REMEMBER two pillows': ['remember'],
  'Remember two pillows': ['remember'],
  'he cannot remember two of them': [],
  '! remember: no scent': ['remember'],
  'MFR over scar tissue 5 min': ['technique during myofascial release 5'],
  'STM calf, scar tissue noted': ['technique during calf soft tissue mobilisation', 'palpation calf'],
});

describeAs('tests told by a rating or a word behind', {
  'Thessaly R 4/10, McMurray R -': ['test right thessaly', 'pain right 4', 'test right mcmurray negative'],
  'Adductor squeeze 6/10 pain, R': ['test right adductor squeeze', 'pain 6'],
  'HW: heel raises 4/10 max': ['homework'],
  'Lachman soft, pos': ['test lachman positive'],
  'Tinel tarsal tunnel -': ['test tinel negative'],
  'Ankle jerk gone L': ['test left reflexes positive'],
  'Clonus absent': ['test clonus negative'],
  'Babinski down both': ['test both babinski negative'],
  'Neck sore 3/10. Distraction eases': ['pain cervical spine 3', 'test cervical distraction positive'],
  'Lumbar extension eases': [],
  'Plantar fasciitis 52F': [],
});

describeAs('techniques with their time in an item of its own', {
  'Relaxation legs only, 30': ['technique during relaxation massage 30'],
  'Petrissage, prone, 20': ['technique during petrissage 20'],
  'Soft tissue only, 15 min calf': ['technique during calf soft tissue mobilisation 15'],
  'Swedish full body 60': ['technique during whole body swedish 60'],
  'full body 75 light pressure, MFR scalenes': ['technique during whole body massage (unspecified) 75', 'technique during myofascial release'],
  'whole body sore': [],
  'X-friction extensor origin 4 min': ['technique during cross-friction 4'],
  'Frictions PF 3 min': ['technique during cross-friction 3'],
  'Flexion 60, 20': ['rom flexion 60'],
  'MFR calf 5. Release to once a month': ['technique during calf myofascial release 5', 'frequency'],
});

describeAs('a rating behind a place whose last word would begin an appointment', {
  'Rates low back at 5/10': ['pain lumbar spine 5'],
  'She rated the low back at 2 out of 10 and the knee at 4 out of 10.': ['pain lumbar spine 2', 'pain knee 4'],
});

describeAs('times of treatment, and an operation behind post', {
  'neck R rot 55 b4, 70 after': ['rom cervical spine right rotation 55', 'rom after cervical spine right rotation 70'],
  '3/7 post L THR, pain 3/10 resting': ['screening recent surgery', 'pain left 3'],
  'Post L rot 70': ['rom after left rotation 70'],
  'PSFS 7.1, 4.3 at intake': ['score PSFS 7.1', 'score past PSFS 4.3'],
  'Right shoulder 2/10 when I lifted the arm': ['pain during right shoulder 2'],
});

describeAs('values of an earlier day beside those of today', {
  'ODI 40% -> 26% today': ['score past ODI 40%', 'score ODI 26%'],
  'Jaw easier, 2 out of 10 where it was a 6 in March': ['pain jaw 2', 'pain past jaw 6'],
  'Pinch R 5, L 7': ['strength right 5', 'strength left 7'],
});

describeAs('two values at once, of two sides, times or movements', {
  'Neck pain pre/post 7/3': ['pain cervical spine 7', 'pain after cervical spine 3'],
  'Low back pain 6/4 (before/after)': ['pain lumbar spine 6', 'pain after lumbar spine 4'],
  'Neck rot L pre/post 45/60': ['rom cervical spine left rotation 45', 'rom after cervical spine left rotation 60'],
  'SLR L/R 50/75': ['test left straight leg raise 50', 'test right straight leg raise 75'],
  'Hand grip R/L 19/33 kg': ['strength right hand 19 kg', 'strength left hand 33 kg'],
  'Quads L/R 4/5': ['strength both quadriceps 4/5'],
  'R ankle: DF/PF 8/40': ['rom right ankle dorsiflexion 8', 'rom right ankle plantarflexion 40'],
  'Elbow ext/flex L 0/130, R 0/145': ['rom left elbow extension 0', 'rom left elbow flexion 130', 'rom right elbow extension 0', 'rom right elbow flexion 145'],
  'Ankle DF/PF 4/5': ['strength ankle dorsiflexion 4/5', 'strength ankle plantarflexion 4/5'],
  'Knee pain post 3/10': ['pain after knee 3'],
});

describeAs('earlier values in a bracket, each of what stands before it', {
  'Neck rotation left 60, right 70 (initially 35 and 55)': ['rom cervical spine left rotation 60', 'rom cervical spine right rotation 70', 'rom past cervical spine left rotation 35', 'rom past cervical spine right rotation 55'],
  'Hip abd 4+/5 R, 4/5 L (was 4-/5 and 3/5)': ['strength right hip abduction 4+/5', 'strength left hip abduction 4/5', 'strength past right hip abduction 4-/5', 'strength past left hip abduction 3/5'],
  'Neck rot L 50 R 60 (pain 4/10)': ['rom cervical spine left rotation 50', 'rom cervical spine right rotation 60', 'pain right cervical spine 4'],
  'NRS 2/10 sitting, 4/10 lifting; was 6/10 & 8/10': ['pain 2', 'pain 4', 'pain past 6', 'pain past 8'],
});

describeAs('the activities of the functional scale', {
  'PSFS\n- weeding 4/10\n- opening jars 2 (was 1)\nPain 5/10': ['score PSFS 4/10', 'score PSFS 2', 'score past PSFS 1', 'pain 5'],
  'PSFS: 1. shopping 3/10 2. stairs 5/10': ['score PSFS 3/10', 'score PSFS 5/10'],
  'PSFS (0-10)\nPutting shoes on: 6\n\nstairs 5/10': ['score PSFS 6', 'pain 5'],
  'PSFS 5.7': ['score PSFS 5.7'],
});

describeAs('numbers out of ten that rate no pain', {
  '| Pain R hip | 4/10 | Session | 6/10 |': ['pain right hip 4'],
  'Neck 4/10 (visit 1: 8/10)': ['pain cervical spine 4', 'pain past cervical spine 8'],
  'Monofilament R 9/10, L 8/10': [],
  'Knee pain R 6/10, L 5/10': ['pain right knee 6', 'pain left knee 5'],
  'Chest pain nil': ['screening absent chest pain'],
  'Shoulder pain nil': ['pain absent shoulder'],
  'Wrist pain 2 at rest, 6 end range': ['pain wrist 2', 'pain wrist 6'],
});
