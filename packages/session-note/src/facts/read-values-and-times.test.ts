import { describeAs } from './told-facts.test-support.ts';

describeAs('a force of the hand, with its unit or without', {
  'Gross grip R 25 → 31': ['strength right 25', 'strength after right 31'],
  'Grip: L 18, R 30': ['strength left 18', 'strength right 30'],
  'Jamar R 22 kg, L 30': ['strength right 22 kg', 'strength left 30'],
  'Key pinch L 4.5 kg, R 7': ['strength left 4.5 kg', 'strength right 7'],
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
